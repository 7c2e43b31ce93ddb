import { setTimeout as pause } from 'node:timers/promises'

/** Spotter answered, and the answer is no. `fields` names what a 422 is about. */
export class Refused extends Error {
  status: number
  code: string
  fields: { path: string; message: string }[]

  constructor(status: number, { code, message, details, requestId }: ErrorBody) {
    super(status >= 500 ? `${message} (request ${requestId})` : message)
    this.status = status
    this.code = code
    this.fields = details?.fields ?? []
  }
}

/** Spotter did not answer, however often it was asked. */
export class NoAnswer extends Error {}

interface ErrorBody {
  code: string
  message: string
  details?: { fields?: { path: string; message: string }[] }
  requestId?: string
}

export interface SpotterOptions {
  /** Where Spotter is, without `/api/v1`. */
  url: string
  email: string
  password: string
  /** Hears, in a few words, what the run waits for. */
  onWait: (why: string) => void
  /** How long to ask again where no answer comes, pauses taken together. */
  patienceMs: number
  timeoutMs?: number
}

export interface Spotter {
  /** The answer's `data`. Throws Refused or NoAnswer. */
  get: <Data>(path: string) => Promise<Data>
  /**
   * The answer's `data`. Where no answer came nobody knows whether the thing was made, so `made` looks for it
   * before it is asked for again, and answers as the POST would have, or undefined. Throws Refused or NoAnswer.
   */
  post: <Data>(path: string, body: object, made: () => Promise<Data | undefined>) => Promise<Data>
}

/** Signs in, once and without patience for a Spotter that isn't there. Throws Refused or NoAnswer. */
export async function signIn({ url, email, password, onWait, patienceMs, timeoutMs = 30_000 }: SpotterOptions): Promise<Spotter> {
  const base = `${url.replace(/\/+$/, '')}/api/v1`
  let tokens = await login()

  async function login() {
    return open(await send(base, timeoutMs, 'POST', '/auth/login', { email, password, tokens: 'body' })) as Promise<Tokens>
  }

  /** The refresh token, else the password: the session may have ended while Spotter was away. */
  async function renew() {
    const answer = await send(base, timeoutMs, 'POST', '/auth/refresh', { refreshToken: tokens.refreshToken, tokens: 'body' })
    tokens = answer.status === 401 ? await login() : await (open(answer) as Promise<Tokens>)
  }

  async function ask<Data>(method: 'GET' | 'POST', path: string, body?: object, made?: () => Promise<Data | undefined>): Promise<Data> {
    let waitedMs = 0
    let renewed = false
    for (;;) {
      try {
        const answer = await send(base, timeoutMs, method, path, body, tokens.token)
        if (answer.status === 429) {
          const seconds = Number(answer.headers.get('retry-after')) || 1
          onWait(`Spotter asks to wait ${seconds} s`)
          await pause(seconds * 1_000)
        } else if (answer.status === 401 && !renewed) {
          renewed = true
          await renew()
        } else {
          return (await open(answer)) as Data
        }
      } catch (error) {
        if (!(error instanceof NoAnswer) || waitedMs >= patienceMs) throw error
        // 250 ms, then as long again as it has waited already, 15 s at most.
        const pauseMs = Math.min(Math.max(250, waitedMs), 15_000, patienceMs - waitedMs)
        waitedMs += pauseMs
        onWait(`${error.message}; asking again in ${pauseMs / 1_000} s`)
        await pause(pauseMs)
        const found = await made?.()
        if (found !== undefined) return found
      }
    }
  }

  return { get: path => ask('GET', path), post: (path, body, made) => ask('POST', path, body, made) }
}

interface Tokens {
  token: string
  refreshToken: string
}

interface Answer {
  status: number
  headers: Headers
  text: string
}

/** One try. Throws NoAnswer also where a proxy answers in Spotter's place, or Spotter says that it can't just now. */
async function send(base: string, timeoutMs: number, method: string, path: string, body?: object, token?: string): Promise<Answer> {
  try {
    const response = await fetch(base + path, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs)
    })
    const answer = { status: response.status, headers: response.headers, text: await response.text() }
    if (![502, 503, 504].includes(answer.status)) return answer
    throw new NoAnswer(`${base} answers ${answer.status}`)
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } }
    const why = name === 'TimeoutError' ? `within ${timeoutMs / 1_000} s` : `(${cause?.code ?? cause?.message ?? name})`
    throw new NoAnswer(`${base} does not answer ${why}`)
  }
}

/** What is in the envelope. Throws Refused where it is an error, or no envelope at all. */
async function open({ status, text }: Answer): Promise<unknown> {
  let envelope: { success?: boolean; data?: unknown; error?: ErrorBody } | undefined
  try {
    envelope = JSON.parse(text)
  } catch {
    envelope = undefined
  }
  if (envelope?.success) return envelope.data
  throw new Refused(
    status,
    envelope?.error ?? { code: 'NOT_SPOTTER', message: `answered ${status}, and not as Spotter does: is the address right?` }
  )
}
