import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Account } from '../accounts/sql.ts'

interface SignedIn {
  account: Account
  session: { sessionId: string; refreshUntil: Date; now: Date }
  refreshToken: string
  /** body: no cookie is set. */
  travel: 'cookie' | 'body' | undefined
}

/** Answers somebody who is signed in from now on: contracts' `SignedIn`, and the cookies. */
export async function answerSignedIn(
  app: FastifyInstance,
  reply: FastifyReply<any, any, any, any, any, any, any, any>,
  { account, session, refreshToken, travel }: SignedIn
) {
  const access = await app.tokens.access(account, session)
  if (travel !== 'body') app.tokenCookies.set(reply as FastifyReply, { access, refresh: refreshToken, refreshUntil: session.refreshUntil })
  const data = { user: JSON.parse(account.json), token: access, refreshToken: travel === 'body' ? refreshToken : null }
  return (reply as FastifyReply).send({ success: true, data })
}
