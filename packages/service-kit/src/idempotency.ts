import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Transactions, Tx } from './db.ts'
import { ApiError, invalidField } from './errors.ts'

/**
 * Runs `work` in one transaction, and comes back with what it came to. Where the request has an Idempotency-Key, the
 * answer is kept in the same transaction for 24 hours: the same key and request get it again (with the header
 * `Idempotency-Replayed`) and nothing is done. The answer must survive JSON. Throws IDEMPOTENCY_MISMATCH where the key came
 * with another request, CONFLICT where the first is still running, 422 where the key can't be one.
 */
export async function once<Answer, InTx extends Tx>(
  db: Transactions<InTx>,
  request: FastifyRequest<any, any, any, any, any, any, any, any>,
  reply: FastifyReply<any, any, any, any, any, any, any, any>,
  work: (tx: InTx) => Promise<Answer>
): Promise<Answer> {
  const key = request.headers['idempotency-key']
  if (key === undefined) return db.transaction(work)
  if (typeof key !== 'string' || !/^[!-~]{1,255}$/.test(key))
    throw invalidField('Idempotency-Key', 'must be 1 to 255 visible ASCII characters', 'INVALID_FORMAT')

  const { userId } = request.user
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')
  let replayed = false
  const answer = await db.transaction(async tx => {
    await claim(tx, userId, key)
    const known = await findAnswer(tx, userId, key)
    replayed = known !== undefined
    if (known && known.requestHash !== requestHash)
      throw new ApiError('IDEMPOTENCY_MISMATCH', 'This Idempotency-Key was used with another request in the last 24 hours')
    if (known) return JSON.parse(known.answer) as Answer

    const answer = await work(tx)
    await keepAnswer(tx, { userId, key, requestHash, answer: JSON.stringify(answer) })
    return answer
  })
  if (replayed) reply.header('idempotency-replayed', 'true')
  return answer
}

async function claim(tx: Tx, userId: number, key: string) {
  // 9 is the space of idempotency keys: packages/db/src/advisory-locks.ts
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`select pg_try_advisory_xact_lock(9, hashtext(${`${userId} ${key}`})) as free`
  if (!lock!.free) throw new ApiError('CONFLICT', 'A request with this Idempotency-Key is still running')
}

async function findAnswer(tx: Tx, userId: number, key: string) {
  const [row] = await tx.$queryRaw<{ requestHash: string; answer: string }[]>`
    select request_hash as "requestHash", answer::text as answer
    from idempotency_keys
    where user_id = ${userId}::bigint and key = ${key} and created_at > now() - interval '24 hours'
  `
  return row
}

async function keepAnswer(
  tx: Tx,
  { userId, key, requestHash, answer }: { userId: number; key: string; requestHash: string; answer: string }
) {
  await tx.$queryRaw`
    insert into idempotency_keys (user_id, key, request_hash, answer)
    values (${userId}::bigint, ${key}, ${requestHash}, ${answer}::json)
    on conflict (user_id, key) do update set request_hash = excluded.request_hash, answer = excluded.answer, created_at = now()
  `
}
