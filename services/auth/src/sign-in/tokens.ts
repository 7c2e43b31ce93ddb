import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Role } from '@spotter/contracts/define-route.ts'
import { audience, type Claims } from '@spotter/service-kit/access-token.ts'
import { SignJWT } from 'jose'
import { type Secrets, signerOf } from '../keys.ts'

export interface Lifetimes {
  accessMs: number
  /** How long a session lasts that nobody refreshes. */
  idleMs: number
  /** How long any session lasts. */
  absoluteMs: number
}

/** Whom an access token is made for. */
export interface Bearer {
  userId: number
  role: Role
  trainerId: number | null
  traineeId: number | null
  sessionVersion: number
}

export interface TokenMaker {
  lifetimes: Lifetimes
  /** How long an ended session must be remembered: past this its last access token is dead of age. */
  denyMs: number
  access: (bearer: Bearer, session: { sessionId: string; now: Date }) => Promise<string>
  /** The first refresh token of a session: 256 random bits. */
  firstRefresh: () => string
  /** The refresh token after this one: always the same, so that nothing but hashes need be stored. */
  successor: (refreshToken: string, salt: Buffer) => string
}

export function tokenMaker({ signingKey, refreshKey, issuer, lifetimes }: Secrets & { issuer: string; lifetimes: Lifetimes }): TokenMaker {
  const { key, kid } = signerOf(signingKey)
  return {
    lifetimes,
    denyMs: lifetimes.accessMs + 60_000, // the clock skew that verifiers allow
    access({ userId, role, trainerId, traineeId, sessionVersion }, { sessionId, now }) {
      const claims: Omit<Claims, 'sub'> = {
        role,
        ...(trainerId && { trainerId }),
        ...(traineeId && { traineeId }),
        sid: sessionId,
        sv: sessionVersion
      }
      const issuedAt = Math.floor(now.getTime() / 1_000)
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
        .setSubject(String(userId))
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimes.accessMs / 1_000)
        .sign(key)
    },
    firstRefresh: () => randomBytes(32).toString('base64url'),
    successor: (refreshToken, salt) => createHmac('sha256', refreshKey).update(salt).update(refreshToken).digest('base64url')
  }
}

/** What is stored of a refresh token. */
export const digest = (text: string) => createHash('sha256').update(text).digest('hex')
