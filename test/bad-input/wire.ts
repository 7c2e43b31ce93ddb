import { connect } from 'node:net'

/** What came back over a socket until it was closed. */
export interface Answer {
  status: number
  headers: Record<string, string>
  text: string
  /** Undefined where the text is no JSON. */
  json: any
}

/**
 * Writes bytes to a socket and reads until the other side closes: no HTTP client
 * stands between, so nothing is put right on the way. Answers undefined where
 * nothing came.
 */
export function exchange(port: number, bytes: string | Buffer, { withinMs = 20_000 } = {}): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(withinMs, () => {
      socket.destroy()
      reject(new Error(`no answer within ${withinMs} ms`))
    })
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', () => {}) // the other side may close while we write: what it said before counts
    socket.on('close', () => resolve(read(Buffer.concat(chunks))))
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  })
}

function read(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const status = Number(first.split(' ')[1])
  if (status === 100) return read(bytes.subarray(end + 4))
  const headers = Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])
  )
  const length = headers['content-length']
  const text = bytes.toString('utf8', end + 4, length === undefined ? undefined : end + 4 + Number(length))
  return { status, headers, text, json: parsed(text) }
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
