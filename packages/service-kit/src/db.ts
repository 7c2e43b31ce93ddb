import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/**
 * What a statement runs on. Prisma's transaction client satisfies it too, so
 * `publish` and the files named sql.ts work inside either kind of transaction.
 */
export interface Tx {
  $queryRaw: <Rows = unknown[]>(sql: TemplateStringsArray, ...values: unknown[]) => Promise<Rows>
}

export interface Transactions<InTx extends Tx> {
  /**
   * Commits what `work` did, or rolls back and rethrows. `work` may run more than
   * once (a deadlock or a serialisation failure starts it again), so nothing
   * remote and no change outside the database belongs inside.
   */
  transaction: <T>(work: (tx: InTx) => Promise<T>) => Promise<T>
}

export interface Db extends Tx, Transactions<Tx> {
  /** For a client of another library on the same connections. */
  pool: pg.Pool
  /** To be called after each commit that did not go through `transaction`: wakes the relay. */
  afterCommit: () => void
  close: () => Promise<void>
}

/** What PostgreSQL must give up on, so that no request waits for ever. */
const limits = '-c statement_timeout=5s -c lock_timeout=1s -c idle_in_transaction_session_timeout=10s'

/**
 * How it is to plan: without workers and JIT, which cost more to start than any of our statements takes; and with rows that are in memory
 * or on a disk without a head, where one by its index costs little more than the next.
 */
const planning = '-c max_parallel_workers_per_gather=0 -c jit=off -c random_page_cost=1.1'

const date = 1082
const numeric = 1700
const bigint = 20
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === date) return (text: string) => text
    if (oid === numeric || oid === bigint) return Number
    return pg.types.getTypeParser(oid, format)
  }
} as pg.CustomTypesConfig

export interface DbOptions {
  /** Connections at most: the pool is what holds back a flood. */
  max?: number
  /** IANA zone of the installation, for places and people that have none. */
  timeZone?: string
  /** Called after each commit: wakes the relay. */
  afterCommit?: () => void
  /**
   * Plans each statement once a connection, whatever its values. Left to choose, PostgreSQL plans most statements that name dates anew each
   * time, for milliseconds: a plan for all years looks dear to it, though the years that aren't needed are left out when it starts.
   */
  plansOnce?: boolean
}

/** Opens a pool on one service's role. Dates come back as text, bigint and numeric as numbers. */
export function openDb(
  connectionString: string,
  { max = 16, timeZone = 'UTC', afterCommit = () => {}, plansOnce = false }: DbOptions = {}
): Db {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
    options: `-c TimeZone=UTC ${limits} ${planning} -c plan_cache_mode=${plansOnce ? 'force_generic_plan' : 'auto'} -c spotter.time_zone=${timeZone}`
  })
  pool.on('error', () => {}) // an idle connection was cut: the pool opens another

  async function attempt<T>(work: (tx: Tx) => Promise<T>) {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(runOn(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(failure => {
        broken = failure // the connection may be the reason: the pool must not hand it out again
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    ...runOn(pool),
    pool,
    afterCommit,
    transaction: work => committed(() => attempt(work), afterCommit),
    close: () => pool.end()
  }
}

/** The transactions of Prisma's client on `db`'s pool, run again and followed by the relay as `db`'s own are. */
export const transactionsOf = <InTx extends Tx>(
  client: { $transaction: <T>(work: (tx: InTx) => Promise<T>) => Promise<T> },
  { afterCommit }: Db
): Transactions<InTx> => ({ transaction: work => committed(() => client.$transaction(work), afterCommit) })

/** What a transaction came to, after another try where two were in each other's way. */
async function committed<T>(attempt: () => Promise<T>, afterCommit: () => void) {
  for (let tries = 1; ; tries++) {
    try {
      const result = await attempt()
      afterCommit()
      return result
    } catch (error) {
      if (tries === 4 || !isContention(error)) throw error
      await wait(Math.random() * 20 * 2 ** tries)
    }
  }
}

const prepared = new WeakMap<TemplateStringsArray, { name: string; text: string }>()

function runOn(connection: pg.Pool | pg.ClientBase): Tx {
  return {
    async $queryRaw(strings, ...values) {
      const { rows } = await connection.query({ ...statement(strings), values })
      return rows as any
    }
  }
}

/** A statement keeps its name for the life of the process, so PostgreSQL plans it once a connection. */
function statement(strings: TemplateStringsArray) {
  let found = prepared.get(strings)
  if (!found) {
    const text = strings.reduce((sql, part, i) => `${sql}$${i}${part}`)
    found = { text, name: createHash('sha1').update(text).digest('hex') }
    prepared.set(strings, found)
  }
  return found
}

/** The SQLSTATE of an error of PostgreSQL, through pg or through Prisma. */
export function sqlState(error: unknown): string | undefined {
  const { code, meta } = (error ?? {}) as { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }
  const state = meta?.driverAdapterError?.cause?.originalCode ?? code
  return typeof state === 'string' && /^(?!P[1-9])[0-9A-Z]{5}$/.test(state) ? state : undefined
}

/** Prisma's own codes, which are no SQLSTATE: not reached, no answer in time, cut off, no connection or no end of a transaction in time. */
const prismaOutages = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']

/** Two transactions in each other's way: running one again settles it. */
const isContention = (error: unknown) => ['40P01', '40001'].includes(sqlState(error) ?? '')

/**
 * The database or the network is away, or overloaded: nothing is wrong with the
 * work, and the same again may pass.
 */
export function isOutage(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return /^(08|53|57P|58)/.test(state) || ['40P01', '40001', '55P03', '57014', '25P03', '57P05'].includes(state)
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string }
  return (
    prismaOutages.includes(code ?? '') ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/.test(
      message
    )
  )
}
