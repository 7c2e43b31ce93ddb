import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type FastifyHttpOptions, type FastifyInstance, LogController, type RawServerDefault } from 'fastify'
import { ApiError, answerError } from './errors.ts'

/** How every process of ours speaks HTTP: limits, timeouts, request ids, and an answer in the envelope to what can't be read. */
export const wireOptions = {
  logController: new LogController({ disableRequestLogging: true }),
  genReqId: () => randomUUID() as string,
  connectionTimeout: 30_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 72_000,
  http: { maxHeaderSize: 16_384, headersTimeout: 15_000, requireHostHeader: false }, // listenForgivingly asks for it, in the envelope
  routerOptions: { maxParamLength: 200 },
  return503OnClosing: true,
  frameworkErrors: answerError as never,
  clientErrorHandler: answerUnreadable as never
} satisfies FastifyHttpOptions<RawServerDefault>

/**
 * Gives every error the one envelope, and an answer that can be read where Node alone would close, reset or answer without a body.
 * Called before routes are added.
 */
export function listenForgivingly(app: FastifyInstance<RawServerDefault, any, any, any, any>) {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw new ApiError('NOT_FOUND', 'There is nothing at this address')
  })
  // Whoever closes their side once everything is sent still gets the answer.
  Object.assign(app.server, { httpAllowHalfOpen: true })
  // An expectation that we don't know may be ignored (RFC 9110, 10.1.1); Node would answer 417 without a body.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.addHook('onRequest', async ({ headers, raw }) => {
    if (headers.host === undefined && raw.httpVersion === '1.1') throw new ApiError('MALFORMED_JSON', 'The Host header is missing')
  })
  app.addHook('onSend', async ({ raw }) => drain(raw))
}

/** Answers what is no HTTP, too large a head or too slow, which never becomes a request, in the one envelope; then the connection ends. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse }) {
  // An answer that is still to come is to another request, unless it is this one's body that can't be read.
  const pending = socket._httpMessage
  const isTaken = pending && (pending.headersSent || pending.req.complete)
  if (error.code === 'ECONNRESET' || !socket.writable || isTaken) return void socket.destroy()

  const { code, message, statusCode } = toldOf(error.code)
  const requestId = randomUUID()
  const body = JSON.stringify({ success: false, error: { code, message, requestId } })
  socket.end(
    `HTTP/1.1 ${statusCode} ${statusCode === 413 ? 'Payload Too Large' : 'Bad Request'}\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nx-request-id: ${requestId}\r\nconnection: close\r\n\r\n${body}`
  )
  socket.setTimeout(2_000, () => socket.destroy())
}

function toldOf(code: string | undefined) {
  if (code === 'HPE_HEADER_OVERFLOW') return new ApiError('PAYLOAD_TOO_LARGE', 'The address and headers are larger than 16 KiB')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new ApiError('MALFORMED_JSON', 'The request did not arrive in time')
  return new ApiError('MALFORMED_JSON', 'This is not valid HTTP')
}

const drainBytes = 8 * 1_048_576
const drainMs = 2_000

/**
 * Reads on past what was refused, within limits: a connection that is closed with
 * bytes unread is reset, and the caller may never see the answer.
 */
async function drain(request: IncomingMessage) {
  if (request.complete || request.readableEnded || request.destroyed || Number(request.headers['content-length']) > drainBytes) return
  const done = new AbortController()
  let bytes = 0
  const count = (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > drainBytes) done.abort()
  }
  const stop = () => done.abort()
  request.on('data', count).once('end', stop).once('close', stop).resume()
  await wait(drainMs, undefined, { signal: done.signal, ref: false }).catch(() => {})
  request.off('data', count).off('end', stop).off('close', stop)
}
