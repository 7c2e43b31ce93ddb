import { readdir, readFile } from 'node:fs/promises'
import { connect } from '@spotter/db/connect.ts'
import { functionGrants, grantsSql, tableGrants, type Verb } from '@spotter/db/grants.ts'
import { services } from '@spotter/db/roles.ts'
import t from 'tap'
import { gym } from './gym.ts'

t.test('the newest grants migration is what src/grants.ts makes', async t => {
  const migrations = new URL('../prisma/migrations/', import.meta.url)
  const newest = (await readdir(migrations))
    .filter(name => name.endsWith('_grants'))
    .sort()
    .at(-1)
  t.equal(await readFile(new URL(`${newest}/migration.sql`, migrations), 'utf8'), grantsSql())
})

for (const version of [17, 15] as const) {
  t.test(`each role may do to each table what the matrix says and nothing else (PostgreSQL ${version})`, async t => {
    const { query, urls } = await gym(t, version)
    const tables = await query(`
      select n.nspname || '.' || c.relname as name, c.relkind in ('r', 'p') as writable, c.relispartition as partition,
        array_agg(a.attname::text order by a.attgenerated desc, a.attnum) as columns -- the last one is written to: not a generated one
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname in ('auth', 'scheduling', 'training', 'notifications', 'public') and c.relkind in ('r', 'p', 'v', 'm') group by 1, 2, 3 order by 1`)

    for (const service of services) {
      const client = await connect(urls[service])
      const tried: string[] = []
      const wrong: string[] = []
      const may = async (sql: string, allowed: boolean) => {
        await client.query('begin')
        const refused = await client.query(sql).then(
          () => false,
          error => error.code === '42501'
        )
        await client.query('rollback')
        tried.push(sql)
        if (refused === allowed) wrong.push(`${sql} was ${refused ? 'refused' : 'allowed'}`)
      }
      for (const { name, columns, writable } of tables) {
        const grant = tableGrants[service][name]
        const allowed = (verb: Verb, column: string) =>
          Boolean(grant?.verbs.includes(verb) && (!grant.columns || grant.columns.includes(column)))
        for (const column of columns) await may(`select "${column}" from ${name} limit 0`, allowed('select', column))
        if (!writable) continue
        const [first] = columns
        // no row is touched: what is asked for is the right, which is checked first
        await may(`insert into ${name} ("${columns.at(-1)}") select null where false`, allowed('insert', columns.at(-1)))
        await may(`update ${name} set "${columns.at(-1)}" = null where false`, allowed('update', columns.at(-1)))
        await may(`delete from ${name} where false and "${first}" is null`, allowed('delete', first))
        await may(`truncate ${name}`, false)
      }
      await client.end()
      t.strictSame(wrong, [], `${service}: ${tried.length} statements`)
      t.ok(tried.length > 400)
    }
  })

  t.test(`partitions refuse direct writes, and schemas new tables (PostgreSQL ${version})`, async t => {
    const { as } = await gym(t, version)
    const scheduling = await as('scheduling')
    const year = new Date().getUTCFullYear()
    await t.rejects(scheduling.query(`select from scheduling.schedules_${year}`), { code: '42501' })
    await t.rejects(scheduling.query(`delete from scheduling.schedules_${year}`), { code: '42501' })
    for (const schema of ['public', 'scheduling', 'auth'])
      await t.rejects(scheduling.query(`create table ${schema}.mine (id int)`), { code: '42501' })
    await t.rejects(scheduling.query('set role spotter_auth'), { code: '42501' })
  })
}

t.test('functions with more rights than their caller are for those named, and fixed in their search path', async t => {
  const { query } = await gym(t)
  const functions = await query(`
    select format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)) as signature, p.prosecdef as definer, p.proconfig as config,
      array(select r.rolname::text from pg_roles r where r.rolname like 'spotter\\_%' and has_function_privilege(r.oid, p.oid, 'execute') order by 1) as callers
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('auth', 'scheduling', 'training', 'notifications') or p.proname in ('refresh_views', 'recompute_cached_stats', 'verify_cached_stats', 'ensure_year_partitions')`)
  t.ok(functions.length > 20)
  const names = (signature: string) => signature.slice(0, signature.indexOf('('))
  for (const { signature, definer, config, callers } of functions) {
    const expected = services
      .filter(service => functionGrants[service].some(granted => names(granted) === names(signature)))
      .map(service => `spotter_${service}`)
    t.strictSame(callers, expected.sort(), `${signature}: who may call it`)
    if (definer) t.ok(config?.includes('search_path=pg_catalog, pg_temp'), `${signature}: search_path`)
  }
})

t.test("each role's own tables come first by name, and the others' are found", async t => {
  const { as } = await gym(t)
  for (const service of services) {
    const client = await as(service)
    const { rows } = await client.query(
      `select 'outbox'::regclass::oid = '${service}.outbox'::regclass::oid as own, current_setting('TimeZone') as zone`
    )
    t.strictSame(rows, [{ own: true, zone: 'UTC' }])
    t.match((await client.query('select id, name from users order by id limit 1')).rows, [{ id: 1 }])
  }
})
