import { createTransport } from 'nodemailer'

export interface MailServer {
  /** smtp://user:password@host:port, or smtps:// */
  smtpUrl: string
  /** Spotter <no-reply@example.com> */
  from: string
}

export interface Mail {
  /** The same again on another try, so that a mail that came twice is known as one. */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
}

export interface Mailer {
  /** Resolves when the server has taken the mail. Throws when it has not, or nobody knows. */
  send: (mail: Mail) => Promise<void>
}

/** Sends mail in plain text through one server. A server that does not answer is given up after 20 seconds of silence. */
export function openMailer({ smtpUrl, from }: MailServer): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  const domain = /@([^\s<>@]+?)>?$/.exec(from)![1]
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' }
      })
    }
  }
}
