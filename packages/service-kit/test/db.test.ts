import { openRows } from '@spotter/db/rows.ts'
import pg from 'pg'
import t from 'tap'
import { database } from '../../../test/support/database.ts'
import { isOutage, openDb, sqlState } from '../src/db.ts'

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    error => error as { code?: string }
  )

t.test('a database that is away is an outage, whichever of the two doors was taken', async t => {
  const url = 'postgres://nobody@127.0.0.1:1/nothing'
  const db = openDb(url)
  t.teardown(db.close)
  t.ok(isOutage(await failure(db.$queryRaw`select 1`)))
  const error = await failure(openRows(db.pool).location.findFirst())
  t.equal(error?.code, 'P1001')
  t.equal(sqlState(error), undefined)
  t.ok(isOutage(error))
})

t.test('a transaction of Prisma that gets no connection, or does not end in time, is an outage', async t => {
  const { urls } = await database(t)
  const pool = new pg.Pool({ connectionString: urls.scheduling, max: 1 })
  t.teardown(() => pool.end())
  const rows = openRows(pool)
  const holder = await pool.connect()
  const refused = await failure(rows.$transaction(tx => tx.location.count(), { maxWait: 1 }))
  holder.release()
  const late = await failure(rows.$transaction(tx => tx.$queryRaw`select pg_sleep(0.1)::text`, { timeout: 1 }))
  for (const error of [refused, late]) {
    t.equal(error?.code, 'P2028')
    t.ok(isOutage(error))
  }
})
