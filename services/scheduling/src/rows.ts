import { openRows, type RowsTx } from '@spotter/db/rows.ts'
import { type Db, type Transactions, transactionsOf } from '@spotter/service-kit/db.ts'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** Plain writes by key, through Prisma's client; its `tx` runs `publish` and the functions of `sql.ts` too. */
    rows: Transactions<RowsTx>
  }
}

/** Gives the routes the second door to the database. */
export const decorateRows = (app: FastifyInstance, db: Db) => app.decorate('rows', transactionsOf(openRows(db.pool), db))
