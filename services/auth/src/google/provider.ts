import { isLoopback } from '@spotter/service-kit/config.ts'
import * as oidc from 'openid-client'
import { SignInRefused } from './refusal.ts'
import { type GoogleClient, providerName } from './settings.ts'

/** What binds an answer of the provider to the request that this browser made. */
export interface Attempt {
  state: string
  nonce: string
  codeVerifier: string
}

/** Whom the provider vouches for: `subject` never changes, the rest may. */
export interface Identity {
  provider: string
  subject: string
  /** Null where the provider has none, or has not verified it. */
  verifiedEmail: string | null
  name: string | null
  /** An https address, or null. */
  picture: string | null
}

export interface Google {
  newAttempt: () => Attempt
  /** Where the browser is sent to. Throws where the provider does not answer. */
  authorizationUrl: (attempt: Attempt) => Promise<URL>
  /** Takes the provider's answer, as it stands in the address. Throws SignInRefused where it is none, or not for this attempt. */
  identify: (query: string, attempt: Attempt) => Promise<Identity>
}

const timeoutSeconds = 5

/** The provider, asked for its addresses and keys when first needed. Its own tokens are looked at once and not kept. */
export function openGoogle({ issuer, clientId, clientSecret }: GoogleClient, redirectUri: string): Google {
  const adjust = [oidc.enableNonRepudiationChecks, ...(isLoopback(new URL(issuer).hostname) ? [oidc.allowInsecureRequests] : [])]
  let known: Promise<oidc.Configuration> | undefined
  function discovered() {
    known ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute: adjust, timeout: timeoutSeconds })
    known.catch(() => {
      known = undefined // asked again next time
    })
    return known
  }

  return {
    newAttempt: () => ({ state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() }),
    async authorizationUrl({ state, nonce, codeVerifier }) {
      return oidc.buildAuthorizationUrl(await discovered(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce
      })
    },
    async identify(query, { state, nonce, codeVerifier }) {
      const answered = new URL(redirectUri)
      answered.search = query
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true }
        const tokens = await oidc.authorizationCodeGrant(await discovered(), answered, checks)
        const claims = tokens.claims()!
        if (claims.sub.length > 255) throw new Error('the subject is longer than OpenID allows')
        return identityOf(providerName(issuer), claims)
      } catch (error) {
        throw new SignInRefused(reasonOf(error), error)
      }
    }
  }
}

function identityOf(provider: string, { sub, email, email_verified, name, picture }: oidc.IDToken): Identity {
  const text = (claim: unknown) => (typeof claim === 'string' && claim.trim() ? claim.replaceAll('\0', '').trim() : null)
  const address = text(email)
  const image = text(picture)
  return {
    provider,
    subject: sub,
    verifiedEmail: email_verified === true && address && isPlain(address) ? address : null,
    name: text(name)?.slice(0, 255) ?? null,
    picture: image?.startsWith('https://') && image.length <= 2_000 ? image : null
  }
}

/** ASCII, as all our accounts have it: lower-casing makes an "a" to "z" of letters beyond, and so somebody else's address. */
const isPlain = (address: string) => address.length <= 255 && /^[!-~]+$/.test(address)

function reasonOf(error: unknown) {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') return 'access_denied'
  const { code, cause } = error as { code?: string; cause?: { status?: unknown } }
  const isAway =
    code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && error.message === 'fetch failed') || Number(cause?.status) >= 500
  return isAway ? 'provider_unavailable' : 'sign_in_failed'
}
