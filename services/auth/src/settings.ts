import { BadSettings, parse } from '@spotter/service-kit/config.ts'
import { type Static, Type } from 'typebox'
import { checkSecrets, localSecrets, type Secrets } from './keys.ts'
import type { Lifetimes } from './sign-in/tokens.ts'

/** What the auth service reads from its environment beside what every service does. */
export const AuthSettings = Type.Object({
  AUTH_SIGNING_KEY: Type.Optional(
    Type.String({
      description:
        'Ed25519 private key in PEM (PKCS 8), or the path of a file with it; keys after the first are published too. Made up on a local run'
    })
  ),
  AUTH_REFRESH_KEY: Type.Optional(
    Type.String({ description: '32 random bytes or more in base64; refresh tokens are derived with it. Made up on a local run' })
  ),
  SPOTTER_DATA: Type.String({ default: '.spotter', description: 'Where a local run keeps the secrets that it makes' }),
  ACCESS_TOKEN_MINUTES: Type.Integer({ default: 10, minimum: 1, maximum: 1_440, description: 'Life of an access token' }),
  SESSION_IDLE_DAYS: Type.Integer({
    default: 30,
    minimum: 1,
    maximum: 365,
    description: 'A device that did not refresh for so long is signed out'
  }),
  SESSION_DAYS: Type.Integer({ default: 90, minimum: 1, maximum: 365, description: 'Every device is signed out after so long' })
})

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * The secrets and lifetimes of this installation. On a local run secrets that
 * are not given are made once and kept in SPOTTER_DATA.
 * Throws BadSettings naming every one that is missing or does not do.
 */
export function readAuthSettings({ local }: { local: boolean }, env: NodeJS.ProcessEnv = process.env): Secrets & { lifetimes: Lifetimes } {
  const settings = parse<Static<typeof AuthSettings>>(AuthSettings, env)
  const { AUTH_SIGNING_KEY, AUTH_REFRESH_KEY, ACCESS_TOKEN_MINUTES, SESSION_IDLE_DAYS, SESSION_DAYS } = settings
  const missing = local ? [] : (['AUTH_SIGNING_KEY', 'AUTH_REFRESH_KEY'] as const).filter(name => !settings[name])
  const { problems, ...given } = checkSecrets({ AUTH_SIGNING_KEY, AUTH_REFRESH_KEY })
  const all = [...missing.map(name => `${name} is missing: it must be given outside a local run`), ...problems]
  if (all.length > 0) throw new BadSettings(all.join('\n'))

  const secrets = given.signingKey && given.refreshKey ? undefined : localSecrets(settings.SPOTTER_DATA)
  return {
    signingKey: given.signingKey ?? secrets!.signingKey,
    refreshKey: given.refreshKey ?? secrets!.refreshKey,
    lifetimes: { accessMs: ACCESS_TOKEN_MINUTES * minuteMs, idleMs: SESSION_IDLE_DAYS * dayMs, absoluteMs: SESSION_DAYS * dayMs }
  }
}
