import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { Prisma, PrismaClient } from './prisma-client/client.ts'

/** A transaction on rows by key; its `$queryRaw` lets `publish` and the functions of `sql.ts` run in it too. */
export type RowsTx = Prisma.TransactionClient

/**
 * Prisma's client on connections of `pool`, which stays its owner's to close. For plain writes by key; what a
 * statement of our own serves better (reads that assemble an answer, hot writes) goes through the service's `Db`.
 */
export const openRows = (pool: pg.Pool) => new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions })

/** Longer than what the pool and PostgreSQL wait, so that these give up first and Prisma is never in their way. */
const transactionOptions = { maxWait: 6_000, timeout: 10_000 }

/** What clears a column of JSON; plain null would be JSON's own. */
export const noJson = Prisma.DbNull
