import type { AddressInfo } from 'node:net'
import { spotter } from '@spotter/client'
import { openLog } from '@spotter/service-kit/log.ts'
import type { Test } from 'tap'
import { openEmbedded } from '../../infra/local/embedded.ts'
import { database } from './database.ts'
import { mailbox } from './mailbox.ts'

export const password = 'Password1'
export const zone = 'Asia/Bangkok'
export const dayMs = 86_400_000

/** The first Monday from now on, 08:00 in Bangkok. */
function nextMonday() {
  const monday = new Date(Date.now() + dayMs)
  while (monday.getUTCDay() !== 1) monday.setTime(monday.getTime() + dayMs)
  monday.setUTCHours(1, 0, 0, 0)
  return monday
}
export const dateOf = (instant: Date) => instant.toISOString().slice(0, 10)

/** The whole installation in this process, with a mail server; `at` moves its clock. */
export async function installation(t: Test) {
  const { urls, ownerUrl } = await database(t)
  const mail = await mailbox(t)
  const start = nextMonday()
  let now = start
  const running = await openEmbedded({
    databaseUrls: urls,
    publicUrl: 'http://127.0.0.1:3000',
    rateLimit: false,
    timeZone: zone,
    mailServer: mail.mailServer,
    secretsDir: t.testdir({}),
    log: openLog({ name: 'test', level: process.env.LOG_LEVEL ?? 'silent' }),
    clock: () => now
  })
  await running.app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(running.close)
  const baseUrl = `http://127.0.0.1:${(running.app.server.address() as AddressInfo).port}`

  async function signIn(email: string) {
    const { data, error } = await spotter({ baseUrl }).POST('/api/v1/auth/login', { body: { email, password, tokens: 'body' } })
    if (error) throw new Error(error.error.message)
    return spotter({ baseUrl, accessToken: () => data.data.token })
  }
  return {
    ownerUrl,
    baseUrl,
    mail,
    start,
    anybody: spotter({ baseUrl }),
    signIn,
    /** Lets the clock stand at so many days after the start, at an hour of Bangkok. */
    at(day: number, hour: number) {
      now = new Date(start.getTime() + day * dayMs + (hour - 8) * 3_600_000)
    },
    async trainer(name: string) {
      const email = `${name.toLowerCase()}@example.com`
      const { error } = await spotter({ baseUrl }).POST('/api/v1/auth/register', { body: { name, email, password, role: 'trainer' } })
      if (error) throw new Error(error.error.message)
      return signIn(email)
    }
  }
}
