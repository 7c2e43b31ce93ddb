import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkGoogle, type GoogleClient, GoogleSettings } from '@spotter/auth/google/settings.ts'
import type { MailServer } from '@spotter/auth/mail/mailer.ts'
import { checkMail, MailSettings } from '@spotter/auth/settings.ts'
import { SchedulingSettings } from '@spotter/scheduling/settings.ts'
import { BadSettings, isLoopback, parse, problemsOf } from '@spotter/service-kit/config.ts'
import { type Static, Type } from 'typebox'
import { HeldByAnother, hold } from './hold.ts'

/** What the local runs read from the environment. */
export const LocalSettings = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', description: 'Address to listen on' }),
  PORT: Type.Integer({ default: 3000, minimum: 1, maximum: 65_535, description: 'Port to listen on' }),
  PUBLIC_URL: Type.Optional(Type.String({ description: 'Where people reach the installation; needed where HOST is not loopback' })),
  SPOTTER_DATA: Type.String({ default: '.spotter', description: 'Folder of everything that a local run keeps' }),
  SPOTTER_DEMO: Type.Enum(['on', 'off'], { default: 'on', description: 'off: the first start loads no demo data' }),
  RATE_LIMIT: Type.Enum(['on', 'off'], { default: 'on', description: 'off is for load tests; sign-in stays protected' }),
  TIME_ZONE: Type.String({ default: 'UTC', description: 'IANA zone of places and people that have none' }),
  ...SchedulingSettings.properties,
  ...MailSettings.properties,
  ...GoogleSettings.properties,
  LOG_LEVEL: Type.Enum(['debug', 'info', 'warn', 'error'], { default: 'info' })
})

export type LocalSettings = Static<typeof LocalSettings> & {
  publicUrl: string
  /** Whole path of SPOTTER_DATA, made when missing. */
  dataDir: string
  /** Undefined: no mail is sent. */
  mailServer: MailServer | undefined
  /** Where links in mail lead to. */
  appUrl: string
  /** Undefined: nobody signs in with Google. */
  googleClient: GoogleClient | undefined
  /** Demo accounts are for this machine alone: only where the address is loopback, and asked for. */
  demo: boolean
}

/** Reads the settings of a local run, once. Throws BadSettings, or an Error of one line when the data folder can't be written. */
export function readLocalSettings(env: NodeJS.ProcessEnv = process.env): LocalSettings {
  const settings = parse<Static<typeof LocalSettings>>(LocalSettings, env)
  const publicUrl = settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`
  const { problems: mailProblems, ...mailing } = checkMail(settings, { publicUrl, local: isLocal(publicUrl) })
  const { problems: googleProblems, googleClient } = checkGoogle(settings)
  const problems = [...problemsOf({ ...settings, publicUrl }), ...mailProblems, ...googleProblems]
  if (problems.length > 0) throw new BadSettings(problems.join('\n'))
  const local = isLocal(publicUrl) && isLoopback(settings.HOST)
  return {
    ...settings,
    ...mailing,
    googleClient,
    publicUrl,
    dataDir: writableFolder(settings.SPOTTER_DATA),
    demo: settings.SPOTTER_DEMO === 'on' && local
  }
}

const isLocal = (url: string) => URL.canParse(url) && isLoopback(new URL(url).hostname)

function writableFolder(path: string) {
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return folder
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      `SPOTTER_DATA ${folder} can not be used (${code}): give this user the right to write there, or set SPOTTER_DATA to another folder`
    )
  }
}

/** The files of a local run. */
export const files = (dataDir: string) => ({
  lock: join(dataDir, 'start.lock'),
  postgres: join(dataDir, 'postgres'),
  run: join(dataDir, 'run.json'),
  maintenance: join(dataDir, 'maintenance.json'),
  log: join(dataDir, 'spotter.log')
})

/** Holds a data folder for this process, until the function that comes back is called. Throws an Error of one line when another has it. */
export function holdData(lock: string): () => void {
  try {
    return hold(lock)
  } catch (error) {
    if (!(error instanceof HeldByAnother)) throw error
    throw new Error(
      `it runs already on this data folder, as process ${error.pid}: use that, stop it, or set SPOTTER_DATA to another folder`
    )
  }
}
