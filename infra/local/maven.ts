import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { HeldByAnother, hold } from './hold.ts'

/** The file that a command name stands for, looked up as a shell would; undefined when it isn't installed. */
export function onPath(command: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, command))
    .find(existsSync)
}

/** Java 17 or later, from JAVA_HOME or the path: its file, or undefined. */
export function findJava(): string | undefined {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : onPath('java')
  if (!java) return undefined
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1]) >= 17 ? java : undefined
}

/**
 * Brings something into `folder` with Maven, once: the folder appears whole or not at all, and of several processes that want it
 * at the same time one brings it while the others wait.
 * @param args what Maven is called with; its output directory is added, and it runs there
 * @throws Error of one line, that of Maven
 */
export async function bringOnce(folder: string, args: string[]) {
  while (!existsSync(folder)) {
    try {
      const release = hold(`${folder}.lock`)
      try {
        if (!existsSync(folder)) await bring(folder, args)
      } finally {
        release()
      }
    } catch (error) {
      if (!(error instanceof HeldByAnother)) throw error
      await pause(200)
    }
  }
}

async function bring(folder: string, args: string[]) {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished)
  try {
    await promisify(execFile)('mvn', ['-q', '-B', ...args, `-DoutputDirectory=${unfinished}`], { cwd: unfinished })
  } catch (error) {
    const { stdout = '', message } = error as Error & { stdout?: string }
    throw new Error(`Maven could not bring ${folder}: ${/\[ERROR\] (.*)/.exec(stdout)?.[1] ?? message}`)
  }
  renameSync(unfinished, folder)
}
