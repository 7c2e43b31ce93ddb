import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import Provider from 'oidc-provider'
import type { Test } from 'tap'

export const client = { clientId: 'spotter', clientSecret: 'a secret of the tests' }

/** Whom the provider vouches for; what it says may be changed between sign-ins. */
export interface Person {
  sub: string
  email?: string
  email_verified?: boolean | string
  name?: string
  picture?: string
}

/** A real OpenID provider on loopback, at which whoever comes is `person` and agrees. */
export async function openIdProvider(t: Test, redirectUri: string, person: Person) {
  const { issuer, answer } = await listen(t)
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post'
      }
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name', 'picture'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of the tests'] },
    jwks: { keys: [await signingJwk()] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...person, sub }) }),
    async loadExistingGrant(ctx: any) {
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: ctx.oidc.session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    }
  })
  const callback = provider.callback()
  answer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    provider.interactionFinished(request, response, { login: { accountId: person.sub } }).catch((error: Error) => response.destroy(error))
  })
  return { issuer }
}

/** A provider that puts its name to whatever `idToken` makes of the claims that would be right. */
export async function rogueProvider(
  t: Test,
  idToken: (claims: Record<string, unknown>, sign: (claims: object, header?: object) => Promise<string>) => Promise<string>
) {
  const { issuer, answer } = await listen(t)
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const sign = (claims: object, header: object = {}) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(privateKey)
  let nonce: string | null = null

  answer(async (request, response) => {
    const url = new URL(request.url!, issuer)
    const json = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') {
      const endpoints = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` }
      return json({ issuer, ...endpoints, response_types_supported: ['code'], subject_types_supported: ['public'] })
    }
    if (url.pathname === '/jwks') return json({ keys: [jwk] })
    if (url.pathname === '/auth') {
      nonce = url.searchParams.get('nonce')
      const back = `${url.searchParams.get('redirect_uri')}?code=any&state=${url.searchParams.get('state')}`
      return response.writeHead(302, { location: back }).end()
    }
    const now = Math.floor(Date.now() / 1_000)
    const claims = { iss: issuer, aud: client.clientId, sub: 'rogue', iat: now, exp: now + 60, nonce }
    const right = { ...claims, email: 'rogue@example.com', email_verified: true }
    return json({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: await idToken(right, sign) })
  })
  return { issuer }
}

/** A server on a free port of loopback, gone with the test. */
async function listen(t: Test) {
  let answering: RequestListener = (_request, response) => response.writeHead(500).end()
  const server = createServer((request, response) => answering(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer(listener: RequestListener) {
      answering = listener
    }
  }
}

async function signingJwk() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: 'of-the-provider', alg: 'RS256', use: 'sig' }
}
