import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Runner } from './postgres-user.ts'

/**
 * Makes the data directory when there is none; it appears whole, under its name, or not at all.
 * Gives the superuser's password. `hasty` does not wait for the disk.
 * @throws Error of one line
 */
export function makeDataDir(dataDir: string, version: 15 | 17, bin: string, run: Runner, hasty: boolean) {
  const passwordFile = `${dataDir}.password`
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
    if (found !== String(version))
      throw new Error(`${dataDir} holds data of PostgreSQL ${found}, this is ${version}: choose another folder`)
    if (!existsSync(passwordFile))
      throw new Error(`${passwordFile} is missing, without it nobody gets into ${dataDir}: put it back, or remove both`)
    return readFileSync(passwordFile, 'utf8').trim()
  }

  const password = randomBytes(24).toString('base64url')
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const unfinished = `${dataDir}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const { uid, gid } = run.owner
  if (uid !== undefined) for (const path of [unfinished, passwordFile]) chownSync(path, uid, gid!)

  const locale = version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : [`--locale=${utf8Locale}`]
  const access = ['--username=spotter', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const flags = [`--pgdata=${unfinished}`, ...access, '--encoding=UTF8', '--data-checksums', ...locale, ...(hasty ? ['--no-sync'] : [])]
  const [command, ...args] = run.as([join(bin, 'initdb'), ...flags])
  const { status, error, stderr } = spawnSync(command!, args, { ...run.options, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(
      `initdb could not make ${dataDir}: ${
        error?.message ??
        stderr
          .trim()
          .split('\n')
          .find(line => /error|fatal/i.test(line)) ??
        stderr
      }`
    )
  renameSync(unfinished, dataDir)
  return password
}

const utf8Locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
