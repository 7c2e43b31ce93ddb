import type { FastifyInstance } from 'fastify'
import type { Ask } from './demo.ts'

/** Asks the API of this process. Gives `data`; throws with the API's own words where it refuses. */
export const askHere =
  (app: FastifyInstance): Ask =>
  async (method, path, body, token) => {
    const response = await app.inject({
      method,
      url: path,
      ...(body && { payload: body }),
      headers: token ? { authorization: `Bearer ${token}` } : {}
    })
    return dataOf(`${method} ${path}`, response.statusCode, response.json())
  }

/** Asks the API at an address. */
export const askAt =
  (url: string): Ask =>
  async (method, path, body, token) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000)
    })
    return dataOf(`${method} ${path}`, response.status, await response.json())
  }

function dataOf(what: string, status: number, answer: any) {
  if (status < 300) return answer.data
  throw new Error(`${what} answered ${status} ${answer.error?.code}: ${answer.error?.message}`)
}
