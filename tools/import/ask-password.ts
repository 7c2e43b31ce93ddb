import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks on the terminal without echo. Answers undefined where nobody sits at one, or Ctrl-C or Ctrl-D was pressed. */
export async function askPassword(prompt: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return
  process.stderr.write(prompt)
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true })
  const left = new AbortController()
  terminal.on('SIGINT', () => left.abort())
  terminal.on('close', () => left.abort())
  try {
    return await terminal.question('', { signal: left.signal })
  } catch {
    return undefined
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
