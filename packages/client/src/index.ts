import createClient from 'openapi-fetch'
import type { paths } from './generated/api.ts'

export type { components, operations, paths } from './generated/api.ts'

export interface SpotterOptions {
  /** Where Spotter is: `https://spotter.example.com` */
  baseUrl: string
  /** The access token to send, asked for at each call. Left out: the browser's cookies sign the calls. */
  accessToken?: () => string | undefined | Promise<string | undefined>
  fetch?: (request: Request) => Promise<Response>
}

/**
 * Spotter's HTTP surface, typed. A call comes back with `data` or with `error`, as the document says them, and never throws
 * for an answer. Every POST carries an `Idempotency-Key` (one given is kept), so that whoever repeats the `Request` repeats no effect.
 */
export function spotter({ baseUrl, accessToken, fetch }: SpotterOptions) {
  const client = createClient<paths>({ baseUrl, ...(fetch && { fetch }) })
  client.use({
    async onRequest({ request }) {
      const token = await accessToken?.()
      if (token) request.headers.set('authorization', `Bearer ${token}`)
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID())
      return request
    }
  })
  return client
}

export type Spotter = ReturnType<typeof spotter>
