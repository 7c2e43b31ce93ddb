import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../tools/import/main.ts', import.meta.url))

/** Runs the importer as a process of its own, with nobody at a terminal; answers its exit code and what it wrote. */
export async function importing(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, SPOTTER_PASSWORD: 'Password1', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const exit = new Promise<number | null>(resolve => child.once('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { code, out, err }
}
