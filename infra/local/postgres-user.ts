import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** How to call PostgreSQL's programs: `as` wraps a command, `options` go to spawn, `owner` is whose the files have to be. */
export interface Runner {
  as: (command: string[]) => string[]
  options: { env: NodeJS.ProcessEnv; uid?: number; gid?: number }
  owner: { uid?: number; gid?: number }
}

/** Of the environment PostgreSQL gets no more than this: PGDATA, PGPORT and the like of the caller would change what it does. */
const env = { PATH: process.env.PATH, LC_ALL: 'C' }

/**
 * PostgreSQL refuses to run as root. Called by root it runs as the owner of its data, or as the user `postgres`, who is made when
 * missing. That user can't enter a folder of mode 700 (/root, mktemp -d); util-linux's setpriv lends the right to pass through.
 * @throws Error of one line that says which folder is closed and what to do
 */
export function runnerFor(program: string, dataDir: string): Runner {
  if (process.getuid?.() !== 0) return { as: command => command, options: { env }, owner: {} }

  const owner = existsSync(dataDir) ? statSync(dataDir) : postgresUser()
  const { uid, gid } = owner
  const closed = [program, dataDir].flatMap(path => closedFolder(dirname(path), uid, gid) ?? [])
  if (closed.length === 0) return { as: command => command, options: { env, uid, gid }, owner: { uid, gid } }

  const pass = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search']
  const as = (command: string[]) => ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...pass, ...command]
  const [setpriv, ...args] = as([program, '--version'])
  if (spawnSync(setpriv!, args).status === 0) return { as, options: { env }, owner: { uid, gid } }
  throw new Error(
    `PostgreSQL does not run as root, and the user it runs as can't enter ${closed[0]}: start this as an ordinary user, or from a folder that others may enter (such as /srv)`
  )
}

/** The outermost folder on the way to `path` that the user may not pass through, if any. */
function closedFolder(path: string, uid: number, gid: number): string | undefined {
  const above = dirname(path) === path ? undefined : closedFolder(dirname(path), uid, gid)
  if (above || !existsSync(path)) return above
  const folder = statSync(path)
  const bit = folder.uid === uid ? 0o100 : folder.gid === gid ? 0o010 : 0o001
  return folder.mode & bit ? undefined : path
}

function postgresUser() {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
    if (made.status !== 0)
      throw new Error(`PostgreSQL does not run as root, and a user 'postgres' could not be made: start this as an ordinary user`)
    return { uid: id('-u'), gid: id('-g') }
  }
}
