import type { Owner } from '@spotter/contracts/define-route.ts'
import { envSchema } from 'env-schema'
import { type Static, Type } from 'typebox'
import { isTimeZone } from './validation.ts'

/** Thrown before anything runs: what is wrong with the settings, all of it, one line each. */
export class BadSettings extends Error {}

/** What every service reads from its environment. */
export const ServiceSettings = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', description: 'Address to listen on' }),
  PORT: Type.Integer({ default: 3000, minimum: 0, maximum: 65_535, description: 'Port to listen on; 0 takes a free one' }),
  PUBLIC_URL: Type.Optional(
    Type.String({
      description: 'Where people reach the installation; its host says whether the run is local. Default: http://127.0.0.1 and PORT'
    })
  ),
  KAFKA_BROKERS: Type.String({ description: 'host:port, separated by commas' }),
  REDIS_URL: Type.String({ description: 'redis://host:port' }),
  AUTH_JWKS_URL: Type.Optional(Type.String({ description: 'Where the auth service publishes its keys; not needed by auth itself' })),
  ALLOWED_ORIGINS: Type.String({ default: '', description: 'Origins of front ends besides PUBLIC_URL, separated by commas' }),
  TRUSTED_PROXY_HOPS: Type.Integer({ default: 0, minimum: 0, maximum: 10, description: 'Proxies of ours in front of this process' }),
  DATABASE_POOL: Type.Integer({ default: 16, minimum: 2, maximum: 100, description: 'Connections to PostgreSQL at most' }),
  TIME_ZONE: Type.String({ default: 'UTC', description: 'IANA zone of places and people that have none' }),
  RATE_LIMIT: Type.Enum(['on', 'off'], { default: 'on', description: 'off is for load tests on a local run' }),
  LOG_LEVEL: Type.Enum(['debug', 'info', 'warn', 'error'], { default: 'info' })
})

export type ServiceSettings = Static<typeof ServiceSettings> & { databaseUrl: string; publicUrl: string; local: boolean }

/**
 * Reads the settings of one service, once. Throws BadSettings naming everything
 * that is missing or wrong.
 */
export function readSettings(service: Owner, env: NodeJS.ProcessEnv = process.env): ServiceSettings {
  const databaseUrlName = `${service.toUpperCase()}_DATABASE_URL`
  const schema = Type.Object({ ...ServiceSettings.properties, [databaseUrlName]: Type.String() })
  const settings = parse<Static<typeof ServiceSettings> & Record<string, string>>(schema, env)
  const publicUrl = settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`
  const problems = [
    ...problemsOf({ ...settings, publicUrl }),
    ...(service !== 'auth' && !settings.AUTH_JWKS_URL ? ['AUTH_JWKS_URL is missing'] : [])
  ]
  if (problems.length > 0) throw new BadSettings(problems.join('\n'))
  return { ...settings, databaseUrl: settings[databaseUrlName]!, publicUrl, local: isLoopback(new URL(publicUrl).hostname) }
}

/** What is wrong with settings that each look right. */
export function problemsOf({
  HOST,
  PUBLIC_URL,
  publicUrl,
  TIME_ZONE,
  RATE_LIMIT
}: {
  HOST: string
  PUBLIC_URL?: string
  publicUrl: string
  TIME_ZONE: string
  RATE_LIMIT: string
}): string[] {
  const problems: string[] = []
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol))
    return [`PUBLIC_URL must be an http or https address, not ${publicUrl}`]
  const local = isLoopback(new URL(publicUrl).hostname)
  if (!isLoopback(HOST) && !PUBLIC_URL)
    problems.push(`PUBLIC_URL is missing: it must be given where HOST is not loopback (HOST is ${HOST})`)
  if (!local && !publicUrl.startsWith('https:')) problems.push('PUBLIC_URL must be https outside a local run')
  if (!local && RATE_LIMIT === 'off') problems.push('RATE_LIMIT=off holds on a local run only')
  if (!isTimeZone(TIME_ZONE)) problems.push(`TIME_ZONE must be an IANA time zone, not ${TIME_ZONE}`)
  return problems
}

/** Reads settings by a schema. Throws BadSettings naming all that is wrong. */
export function parse<Settings>(schema: object, env: NodeJS.ProcessEnv): Settings {
  // A setting that is there and empty is as good as none.
  const data = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  try {
    return envSchema<Settings>({ schema: schema as never, data, env: false })
  } catch (error) {
    const { errors } = error as { errors?: { instancePath: string; keyword: string; params: Record<string, any>; message: string }[] }
    if (!errors) throw error
    const lines = errors.map(({ instancePath, keyword, params, message }) => {
      if (keyword === 'required') return `${params.missingProperty} is missing`
      if (keyword === 'enum') return `${instancePath.slice(1)} must be one of ${params.allowedValues.join(', ')}`
      return `${instancePath.slice(1)} ${message}`
    })
    throw new BadSettings(lines.join('\n'))
  }
}

/** Whether a host is this machine's own. */
export const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host) || /^127\.\d+\.\d+\.\d+$/.test(host)

/** What a person at the terminal needs to know of an error. */
export function oneLine(error: unknown): string {
  if (error instanceof BadSettings) return error.message.replaceAll('\n', '; ')
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `port ${port} is in use: stop what listens there, or set PORT to another`
  return message || String(error)
}
