import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Test } from 'tap'
import { until } from './until.ts'

/** A mail server on loopback, gone with the test. `refuse`: says what is wrong with a mail, by its text; nothing takes it. */
export async function mailbox(t: Test, { refuse = () => undefined }: { refuse?: (text: string) => string | undefined } = {}) {
  const mails: ParsedMail[] = []
  const refused: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then(mail => {
        const problem = refuse(mail.text ?? '')
        if (problem) refused.push(mail)
        else mails.push(mail)
        done(problem === undefined ? null : Object.assign(new Error(problem), { responseCode: 450 }))
      }, done)
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  let isOpen = true
  const close = async () => {
    if (isOpen) await new Promise<void>(resolve => server.close(resolve))
    isOpen = false
  }
  t.teardown(close)
  const { port } = server.server.address() as { port: number }

  const to = (email: string) => mails.filter(mail => addressesOf(mail).includes(email.toLowerCase()))
  return {
    mailServer: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Spotter <no-reply@example.com>' },
    mails,
    refused,
    to,
    close,
    /** The secret in the newest mail to somebody, once there are as many. */
    async tokenFor(email: string, count = 1) {
      await until(async () => to(email).length >= count)
      return tokenIn(to(email).at(-1)!.text!)
    }
  }
}

/** The secret of the link in a mail. */
export const tokenIn = (text: string) => /#token=([\w-]+)/.exec(text)![1]!

const addressesOf = ({ to }: ParsedMail) => [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address?.toLowerCase()))
