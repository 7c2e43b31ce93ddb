import { type SpawnOptions, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { startedAt } from './process-info.ts'

/** A program that runs beside us. */
export interface Engine {
  pid: number
  /** The file that holds what it printed. */
  log: string
  /** Resolves when it has ended, with how: "code 1", "SIGKILL". */
  ended: Promise<string>
  /** Calls `listener` when it ends although nobody called `stop`. */
  onExit: (listener: (how: string) => void) => void
  /** Ends it gracefully, by force after the deadline; resolves when it is gone. Harmless to call again. */
  stop: () => Promise<void>
}

export interface ProcessOptions extends Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> {
  name: string
  command: string
  args: string[]
  /** Appended to. */
  log: string
  /** Runs before it starts, when one left over is gone: refuses by throwing. */
  before?: () => Promise<void>
  /** Asked again and again until it says true. */
  ready: () => Promise<boolean>
  readyWithinMs?: number
  stopSignal?: NodeJS.Signals
  stopWithinMs?: number
  /** Remembers the process, so that one left over by a kill -9 of ours is ended by the next start. */
  pidFile?: string
}

/**
 * Starts a program and resolves when it is ready. It gets a process group of its own: Ctrl-C reaches us alone, and we stop it when
 * those who use it are done.
 * @throws Error with the line of its log that says why, when it ends before it is ready or is not ready in time
 */
export async function startProcess(options: ProcessOptions): Promise<Engine> {
  const {
    name,
    command,
    args,
    log,
    before,
    ready,
    readyWithinMs = 60_000,
    stopSignal = 'SIGTERM',
    stopWithinMs = 15_000,
    pidFile,
    ...spawnOptions
  } = options
  if (pidFile) await endLeftover(pidFile, stopSignal)
  await before?.()
  const output = openSync(log, 'a')
  const child = spawn(command, args, { ...spawnOptions, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)

  let stopping = false
  let how: string | undefined
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  void ended.then(ending => {
    how = ending
    running.delete(end)
    if (pidFile) rmSync(pidFile, { force: true })
  })
  const end = () => child.kill(stopSignal)
  running.add(end)
  if (pidFile && child.pid) writeFileSync(pidFile, `${child.pid} ${startedAt(child.pid)}`)

  async function stop() {
    stopping = true
    end()
    const force = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
    await ended
    clearTimeout(force)
  }

  const deadline = Date.now() + readyWithinMs
  while (!(await ready()) || how) {
    if (how) throw new Error(`${name} did not start (${how}): ${reason(log)}`)
    if (Date.now() > deadline) {
      await stop()
      throw new Error(`${name} did not answer within ${readyWithinMs / 1000} s: ${reason(log)}`)
    }
    await pause(20)
  }

  return {
    pid: child.pid!,
    log,
    ended,
    onExit: listener => void ended.then(ending => stopping || listener(ending)),
    stop
  }
}

/** Ends a process that is not our child: asks, waits up to 10 s, then forces. `alive` says whether it is still the one meant. */
export async function endProcess(pid: number, signal: NodeJS.Signals, alive: () => boolean) {
  for (const next of [signal, 'SIGKILL'] as const) {
    if (!alive()) return
    process.kill(pid, next)
    for (const deadline = Date.now() + 10_000; alive() && Date.now() < deadline; ) await pause(50)
  }
}

/** We may end without asking anybody (an uncaught error, process.exit): our engines then end with us. */
const running = new Set<() => void>()
process.on('exit', () => {
  for (const end of running) end()
})

async function endLeftover(pidFile: string, signal: NodeJS.Signals) {
  let left: string
  try {
    left = readFileSync(pidFile, 'utf8')
  } catch {
    return
  }
  const [pid, began] = left.split(/ (.*)/)
  await endProcess(Number(pid), signal, () => began !== undefined && startedAt(Number(pid)) === began)
}

/** The line of a log that most likely says why a program ended. */
function reason(log: string) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40)
  return `${lines.findLast(line => /FATAL|ERROR|Exception|Error|denied/.test(line)) ?? lines.at(-1) ?? 'it printed nothing'} (see ${log})`
}
