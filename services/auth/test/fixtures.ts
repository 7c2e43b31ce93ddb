import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { localKeys } from '@spotter/service-kit/access-token.ts'
import { openDb } from '@spotter/service-kit/db.ts'
import type { ServerOptions } from '@spotter/service-kit/server.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import type { InjectOptions } from 'fastify'
import type { Test } from 'tap'
import { Value } from 'typebox/value'
import { database, type TestDatabase } from '../../../test/support/database.ts'
import { issuer, serve, testKey } from '../../../test/support/server.ts'
import { authRoutes } from '../src/app.ts'
import type { AuthDeps } from '../src/deps.ts'
import { jwksOf } from '../src/keys.ts'

export const password = 'Correct horse 1'
const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** An Ed25519 key for these tests alone. */
export const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
const refreshKey = Buffer.alloc(32, 7)

export interface StartOptions {
  deps?: Partial<AuthDeps>
  server?: Partial<ServerOptions>
  timeZone?: string
  /** Another process of the service on the same database. */
  beside?: TestDatabase
}

/** The auth service on a database of the test's own, and quick ways to make people. */
export async function start(t: Test, { deps = {}, server = {}, timeZone = 'UTC', beside }: StartOptions = {}) {
  const database_ = beside ?? (await database(t))
  const { owner, urls } = database_
  const db = openDb(urls.auth, { max: 8, timeZone })
  t.teardown(() => db.close())
  const store = deps.store ?? inProcessStore()
  const publicUrl = deps.publicUrl ?? issuer
  const routes = authRoutes({ db, clock: () => new Date(), publicUrl, allowedOrigins: [], signingKey, refreshKey, ...deps, store })
  const served = await serve(t, routes, {
    store,
    issuer: publicUrl,
    keys: localKeys(() => [...jwksOf(deps.signingKey ?? signingKey), testKey]),
    ...server
  })

  async function addUser(
    role: string,
    { name = `A ${role}`, email = `${randomUUID()}@example.com`, ...more }: Record<string, unknown> = {}
  ) {
    const columns = { name, email, role, password_hash: passwordHash, ...more }
    const { rows } = await owner.query(
      `insert into auth.users (${Object.keys(columns)}) values (${Object.keys(columns).map((_, i) => `$${i + 1}`)}) returning id`,
      Object.values(columns)
    )
    return { userId: Number(rows[0].id), email: String(email), name: String(name) }
  }

  async function addTrainer(user: Record<string, unknown> = {}) {
    const account = await addUser('trainer', user)
    const { rows } = await owner.query('insert into auth.trainers (user_id) values ($1) returning id', [account.userId])
    return { ...account, role: 'trainer' as const, trainerId: Number(rows[0].id) }
  }

  async function addTrainee(user: Record<string, unknown> = {}, trainee: Record<string, unknown> = {}) {
    const account = await addUser('trainee', user)
    const columns = { user_id: account.userId, ...trainee }
    const { rows } = await owner.query(
      `insert into auth.trainees (${Object.keys(columns)}) values (${Object.keys(columns).map((_, i) => `$${i + 1}`)}) returning id`,
      Object.values(columns)
    )
    return { ...account, role: 'trainee' as const, traineeId: Number(rows[0].id) }
  }

  /** A completed session with its card. */
  async function addCard({ trainerId, traineeId, date, title }: { trainerId: number; traineeId: number; date: string; title: string }) {
    const { rows } = await owner.query(
      `with schedule as (
         insert into scheduling.schedules (trainer_id, trainee_id, date, time, duration, title, status)
         values ($1, $2, $3, '10:00', 60, $4, 'completed') returning id
       )
       insert into training.session_cards (schedule_id, trainer_id, trainee_id, date, title, duration)
       select id, $1, $2, $3, $4, 60 from schedule returning id`,
      [trainerId, traineeId, date, title]
    )
    return Number(rows[0].id)
  }

  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    served.ask('POST', `/api/v1/auth/${path}`, body, headers)

  /** Signs in and returns both tokens of the body. */
  async function signIn({ email }: { email: string }, headers: Record<string, string> = {}) {
    const { status, data, text } = await post('login', { email, password, tokens: 'body' }, headers)
    if (status !== 200) throw new Error(text)
    return data as { token: string; refreshToken: string; user: any }
  }

  /** Asks with cookies, as a browser does, and returns those that came back by name. */
  async function browse(
    path: string,
    { cookies = {}, headers = {}, body }: { cookies?: Record<string, string>; headers?: object; body?: unknown } = {}
  ) {
    const options = {
      method: 'POST',
      url: `/api/v1/auth/${path}`,
      cookies,
      headers: headers as any,
      ...(body !== undefined && { payload: body })
    }
    const response = await served.app.inject(options as InjectOptions)
    const set = Object.fromEntries(response.cookies.map(cookie => [cookie.name, cookie as any]))
    return { status: response.statusCode, body: response.json(), set }
  }

  const events = async () => (await owner.query('select type, key, data from auth.outbox order by seq')).rows
  const liveTokens = async (userId: number): Promise<number> => {
    const { rows } = await owner.query(
      `select count(*)::int as n from auth.refresh_tokens t join auth.sign_in_sessions s on s.id = t.session_id
       where s.user_id = $1 and s.revoked_at is null and not t.is_revoked and t.generation = s.generation`,
      [userId]
    )
    return rows[0].n
  }

  return {
    ...served,
    database: database_,
    owner,
    db,
    store,
    addUser,
    addTrainer,
    addTrainee,
    addCard,
    post,
    signIn,
    browse,
    events,
    liveTokens
  }
}

/** Claims of a token, unchecked. */
export const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
export const headerOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString())

/** What an answer has against its contract; nothing when it is as promised. */
export const against = (contract: { schema: { response: any } }, status: number, body: unknown) =>
  [...Value.Errors(contract.schema.response[status], body)].map(({ instancePath, message }) => `${instancePath} ${message}`)
