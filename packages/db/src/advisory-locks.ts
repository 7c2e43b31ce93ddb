/**
 * Advisory locks have two integers and are one space per database: the first of the two, for everybody, is here.
 * The second is the bucket for a relay, else `hashint8(id)` or `hashtext(text)`.
 */
export const advisoryLocks = {
  relay: { auth: 1, scheduling: 2, training: 3, notifications: 4 },
  /** Taken in this order by whoever books: trainer, trainee, place. */
  trainer: 5,
  trainee: 6,
  place: 7,
  eventKey: 8,
  idempotencyKey: 9,
  /** `ensure_year_partitions` in the migrations says this number too. */
  partitions: 10,
  /** In the database `postgres` of the server: roles are shared by all its databases. */
  migrations: 11,
  /** In the database `postgres`, by tests. */
  testTemplate: 12,
  maintenance: 13
} as const
