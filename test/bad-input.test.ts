import fc from 'fast-check'
import t from 'tap'
import { faultsOf } from './bad-input/judge.ts'
import { idsOf, type Kind, mend } from './bad-input/people.ts'
import { type Request, requests } from './bad-input/requests.ts'
import { Ref, write } from './bad-input/values.ts'
import { exchange } from './bad-input/wire.ts'
import { type World, world } from './bad-input/world.ts'

/** How many requests: `FUZZ_RUNS=20000 FUZZ_SEED=5 npm run fuzz` looks longer, or again. */
const runs = Number(process.env.FUZZ_RUNS ?? 1_500)
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))

t.test(`no input gives a 5xx, and what is refused changes nothing (${runs} requests, FUZZ_SEED=${seed})`, { timeout: 0 }, async t => {
  const w = await world(t)
  const stateOf = await snapshots(w)
  let before = await stateOf()
  let ids: Record<Kind, (number | string)[]> = await idsOf(w.owner, w.people)
  const statuses: Record<string, number> = {}
  const faulty = new Map<string, number>()

  const started = performance.now()
  let sent = 0
  for (const request of fc.sample(requests, { numRuns: runs, seed })) {
    if (sent++ % 50 === 0) {
      await mend(w.owner)
      ids = await idsOf(w.owner, w.people)
      before = await stateOf()
    }
    const bytes = await bytesOf(request, w, ids)
    const asked = performance.now()
    const answer = await exchange(w.port, bytes)
    const ms = performance.now() - asked
    const faults = faultsOf(answer, request.route)
    if (ms > 2_000) faults.push(`it took ${Math.round(ms)} ms`)
    const after = await stateOf()
    if ((answer === undefined || answer.status >= 400) && after !== before && !mayWrite(request))
      faults.push(`it was refused and changed ${difference(before, after)}`)
    before = after

    const outcome = `${request.route.schema.operationId} ${answer?.status} ${answer?.json?.error?.code ?? ''}`
    statuses[outcome] = (statuses[outcome] ?? 0) + 1
    for (const fault of faults) {
      const known = `${request.route.schema.operationId}: ${fault.replace(/\d{4,}/g, 'N')}`
      faulty.set(known, (faulty.get(known) ?? 0) + 1)
      if (faulty.get(known)! > 2) continue
      const cause = answer && answer.status >= 500 ? w.lastError()?.slice(0, 1_500) : answer?.text.slice(0, 600)
      const shown = bytes
        .toString('utf8')
        .replace(/Bearer [\w.-]{50,}/, 'Bearer …')
        .slice(0, 1_500)
      t.fail(known, { request: JSON.stringify(shown), answer: cause, stack: '' })
    }
  }
  const took = (performance.now() - started) / 1_000

  t.strictSame(await w.drain(), [], 'what was taken can be taken by everyone who hears of it')
  t.comment(`${sent} requests in ${took.toFixed(1)} s: ${succeeded(statuses)} succeeded`)
  if (process.env.FUZZ_RUNS)
    t.comment(
      Object.entries(statuses)
        .sort()
        .map(([outcome, times]) => `${outcome} ${times}`)
        .join('\n')
    )
  t.strictSame([...faulty], [])
})

const succeeded = (statuses: Record<string, number>) =>
  Object.entries(statuses).reduce((sum, [outcome, times]) => (/ 20[01] /.test(outcome) ? sum + times : sum), 0)

/** A refresh token that comes back too late ends its session: refused, and written down. */
const mayWrite = ({ route }: Request) => route.schema.operationId === 'refresh'

/** The request as it goes over the wire. */
async function bytesOf({ route, who, params, query, body, headers }: Request, w: World, ids: Record<Kind, (number | string)[]>) {
  const idOf = ({ kind, n }: Ref) => ids[kind][n % ids[kind].length] ?? 987_654_321
  const text = (value: Ref | string) => (value instanceof Ref ? String(idOf(value)) : value)
  const path =
    route.url.replace(/:(\w+)/g, (_, name: string) => text(params[name]!)) +
    (query.length ? `?${query.map(([name, value]) => `${name}=${text(value)}`).join('&')}` : '')
  const content = body === undefined ? undefined : Buffer.from(write(body, idOf))
  const named = new Set(headers.map(([name]) => name))
  const all: [string, string][] = [
    ['host', 'spotter.test'],
    ['connection', 'close'],
    ...(who === 'nobody' || named.has('authorization')
      ? []
      : [['authorization', `Bearer ${await w.tokenOf(w.people[who] as never)}`] as [string, string]]),
    ...(content && !named.has('content-type') ? [['content-type', 'application/json'] as [string, string]] : []),
    ...(content ? [['content-length', String(content.length)] as [string, string]] : []),
    ...headers
  ]
  const head = `${route.method} ${path} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), content ?? Buffer.alloc(0)])
}

/** A question for how many rows every table has and when the last of them was written: as JSON, to be compared. */
async function snapshots({ owner }: World) {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('auth', 'scheduling', 'training', 'notifications') and c.relkind in ('r', 'p') and not c.relispartition`
  )
  const facts = rows.map(
    ({ name }) => `'${name}', (select count(*) || ' rows, last by ' || coalesce(max(xmin::text::bigint), 0) from ${name})`
  )
  const statement = {
    name: 'snapshot',
    text: `select json_build_object(${facts.join(', ')}, 'tables', (select count(*) from pg_class))::text as state`
  }
  return async () => (await owner.query<{ state: string }>(statement)).rows[0]!.state
}

function difference(before: string, after: string) {
  const [old, now] = [JSON.parse(before), JSON.parse(after)]
  return Object.keys(now)
    .filter(name => old[name] !== now[name])
    .join(', ')
}
