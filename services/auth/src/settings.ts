import { BadSettings, parse } from '@spotter/service-kit/config.ts'
import { type Static, Type } from 'typebox'
import { checkGoogle, type GoogleClient, GoogleSettings } from './google/settings.ts'
import { checkSecrets, localSecrets, type Secrets } from './keys.ts'
import type { MailServer } from './mail/mailer.ts'
import type { Lifetimes } from './sign-in/tokens.ts'

/** How mail is sent, and where its links lead. */
export const MailSettings = Type.Object({
  SMTP_URL: Type.Optional(
    Type.String({
      description:
        'The server that mail is sent through: smtp://user:password@host:587 (encrypted where the server offers it; `?requireTLS=true` insists), or smtps://. Left out: no mail is sent, and nobody is invited by mail'
    })
  ),
  MAIL_FROM: Type.Optional(
    Type.String({ description: 'Whom mail comes from: Spotter <no-reply@example.com>. Needed where SMTP_URL is given' })
  ),
  APP_URL: Type.Optional(Type.String({ description: 'Where the front end is reached that links in mail lead to. Default: PUBLIC_URL' }))
})

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
  SESSION_DAYS: Type.Integer({ default: 90, minimum: 1, maximum: 365, description: 'Every device is signed out after so long' }),
  ...MailSettings.properties,
  ...GoogleSettings.properties
})

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * The secrets and lifetimes of this installation. On a local run secrets that
 * are not given are made once and kept in SPOTTER_DATA.
 * Throws BadSettings naming every one that is missing or does not do.
 */
export function readAuthSettings(
  { local, publicUrl }: { local: boolean; publicUrl: string },
  env: NodeJS.ProcessEnv = process.env
): Secrets & { lifetimes: Lifetimes; googleClient: GoogleClient | undefined } & Mailing {
  const settings = parse<Static<typeof AuthSettings>>(AuthSettings, env)
  const { AUTH_SIGNING_KEY, AUTH_REFRESH_KEY, ACCESS_TOKEN_MINUTES, SESSION_IDLE_DAYS, SESSION_DAYS } = settings
  const missing = local ? [] : (['AUTH_SIGNING_KEY', 'AUTH_REFRESH_KEY'] as const).filter(name => !settings[name])
  const { problems, ...given } = checkSecrets({ AUTH_SIGNING_KEY, AUTH_REFRESH_KEY })
  const { problems: mailProblems, ...mailing } = checkMail(settings, { local, publicUrl })
  const { problems: googleProblems, googleClient } = checkGoogle(settings)
  const all = [
    ...missing.map(name => `${name} is missing: it must be given outside a local run`),
    ...problems,
    ...mailProblems,
    ...googleProblems
  ]
  if (all.length > 0) throw new BadSettings(all.join('\n'))

  const secrets = given.signingKey && given.refreshKey ? undefined : localSecrets(settings.SPOTTER_DATA)
  return {
    ...mailing,
    googleClient,
    signingKey: given.signingKey ?? secrets!.signingKey,
    refreshKey: given.refreshKey ?? secrets!.refreshKey,
    lifetimes: { accessMs: ACCESS_TOKEN_MINUTES * minuteMs, idleMs: SESSION_IDLE_DAYS * dayMs, absoluteMs: SESSION_DAYS * dayMs }
  }
}

interface Mailing {
  /** Undefined: no mail is sent. */
  mailServer: MailServer | undefined
  /** Without a slash at the end. */
  appUrl: string
}

/** Reads how mail is sent, and says what is wrong with it; never the password. */
export function checkMail(
  { SMTP_URL, MAIL_FROM, APP_URL }: Static<typeof MailSettings>,
  { local, publicUrl }: { local: boolean; publicUrl: string }
): Mailing & { problems: string[] } {
  const problems: string[] = []
  if (APP_URL && !isUrl(APP_URL, /^https?:$/)) problems.push(`APP_URL must be an http or https address, not ${APP_URL}`)
  else if (APP_URL && !local && !APP_URL.startsWith('https:')) problems.push('APP_URL must be https outside a local run')
  if (SMTP_URL && !isUrl(SMTP_URL, /^smtps?:$/)) problems.push('SMTP_URL must be smtp://host:port or smtps://host:port')
  if (SMTP_URL && !MAIL_FROM) problems.push('MAIL_FROM is missing: it must be given where SMTP_URL is')
  if (MAIL_FROM && !/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(MAIL_FROM))
    problems.push('MAIL_FROM must be an address, as no-reply@example.com or Spotter <no-reply@example.com>')
  const mailServer = SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : undefined
  return { mailServer, appUrl: (APP_URL ?? publicUrl).replace(/\/+$/, ''), problems }
}

function isUrl(text: string, protocol: RegExp) {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return protocol.test(url.protocol) && url.hostname !== ''
}
