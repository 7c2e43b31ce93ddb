import type { Tx } from '@spotter/service-kit/db.ts'

/** What a client says of a session at present; undefined where they say nothing, or the session was taken back. */
export async function ratingOf(tx: Tx, sessionId: number) {
  const [row] = await tx.$queryRaw<{ rating: number; feedback: string | null }[]>`
    select trainee_rating as rating, trainee_feedback as feedback
    from session_cards
    where id = ${sessionId} and trainee_rating is not null and deleted_at is null
  `
  return row
}
