import { createHash } from 'node:crypto'
import { isLoopback } from '@spotter/service-kit/config.ts'
import { type Static, Type } from 'typebox'

const google = 'https://accounts.google.com'

/** How people sign in with Google, or with another OpenID provider in its place. */
export const GoogleSettings = Type.Object({
  GOOGLE_CLIENT_ID: Type.Optional(
    Type.String({
      description:
        'OAuth client of this installation at Google, whose redirect address is PUBLIC_URL and /api/v1/auth/google/callback. Left out: nobody signs in with Google'
    })
  ),
  GOOGLE_CLIENT_SECRET: Type.Optional(Type.String({ description: 'Its secret. Needed where GOOGLE_CLIENT_ID is given' })),
  GOOGLE_ISSUER: Type.String({ default: google, description: 'The OpenID provider; https but on this machine' })
})

/** The client that this installation is at the provider. */
export interface GoogleClient {
  issuer: string
  clientId: string
  clientSecret: string
}

/** Reads the client, undefined where there is none, and says what is wrong with the settings; never the secret. */
export function checkGoogle({
  GOOGLE_CLIENT_ID: clientId,
  GOOGLE_CLIENT_SECRET: clientSecret,
  GOOGLE_ISSUER: issuer
}: Static<typeof GoogleSettings>): {
  googleClient: GoogleClient | undefined
  problems: string[]
} {
  const problems: string[] = []
  if (clientId && !clientSecret) problems.push('GOOGLE_CLIENT_SECRET is missing: it must be given where GOOGLE_CLIENT_ID is')
  if (clientSecret && !clientId) problems.push('GOOGLE_CLIENT_ID is missing: it must be given where GOOGLE_CLIENT_SECRET is')
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLoopback(url.hostname)))
    problems.push(`GOOGLE_ISSUER must be an https address, not ${issuer}`)
  return { googleClient: clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined, problems }
}

/** What stands in `users.oauth_provider` for this issuer: a subject means something only together with who issued it. */
export const providerName = (issuer: string) =>
  issuer === google ? 'google' : issuer.length <= 50 ? issuer : createHash('sha256').update(issuer).digest('hex').slice(0, 50)
