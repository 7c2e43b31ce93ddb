import t from 'tap'
import { gym } from './gym.ts'

for (const version of [17, 15] as const) {
  t.test(`PostgreSQL ${version}`, async t => {
    t.test('a wall clock is the first of its instants, and none where it is skipped', async t => {
      const { query } = await gym(t, version)
      const instant = async (date: string, time: string, zone: string) =>
        (await query('select public.instant(public.wall_clock_instant($1, $2, $3)) as at', [date, time, zone]))[0]!.at
      t.equal(await instant('2026-07-01', '10:00', 'Europe/Berlin'), '2026-07-01T08:00:00.000Z')
      t.equal(await instant('2026-10-25', '02:30', 'Europe/Berlin'), '2026-10-25T00:30:00.000Z', 'twice: the first')
      t.equal(await instant('2026-03-29', '02:30', 'Europe/Berlin'), null, 'skipped')
      t.equal(await instant('2026-03-29', '03:00', 'Europe/Berlin'), '2026-03-29T01:00:00.000Z', 'the first that is not')
      t.equal(await instant('2026-11-01', '01:30', 'America/New_York'), '2026-11-01T05:30:00.000Z')
      t.equal(await instant('2026-04-05', '01:45', 'Australia/Lord_Howe'), '2026-04-04T14:45:00.000Z', 'half an hour back')
      t.equal(await instant('2026-10-04', '02:15', 'Australia/Lord_Howe'), null, 'half an hour forward')
      t.equal(await instant('2011-12-30', '12:00', 'Pacific/Apia'), null, 'a whole day')
      t.equal(await instant('2026-01-01', '00:00', 'Asia/Bangkok'), '2025-12-31T17:00:00.000Z')
    })

    t.test("a schedule's zone is its place's, else its trainer's, else the installation's, and changes with a move", async t => {
      const { query, book } = await gym(t, version)
      t.match(await book({ date: '2026-03-01' }), { timezone: 'UTC' })
      await query(`set spotter.time_zone = 'America/New_York'`)
      t.match(await book({ date: '2026-03-02' }), { timezone: 'America/New_York', starts_at: new Date('2026-03-02T15:00:00Z') })
      await query(`update users set timezone = 'Europe/Lisbon' where id = (select user_id from trainers where id = 1)`)
      t.match(await book({ date: '2026-03-06' }), { timezone: 'Europe/Lisbon' }, "the trainer's own, where the business has none")
      await query(`update trainers set timezone = 'Asia/Bangkok' where id = 1`)
      const schedule = await book({ date: '2026-03-03' })
      t.match(schedule, { timezone: 'Asia/Bangkok', starts_at: new Date('2026-03-03T03:00:00Z') })
      await query(`update locations set timezone = 'Europe/Berlin' where id = 1`)
      t.match(await book({ date: '2026-03-04', location: 1 }), { timezone: 'Europe/Berlin', starts_at: new Date('2026-03-04T09:00:00Z') })
      await query('update schedules set location_id = 1 where id = $1', [schedule.id])
      t.match(await query('select timezone, starts_at from schedules where id = $1', [schedule.id]), [
        { timezone: 'Europe/Berlin', starts_at: new Date('2026-03-03T09:00:00Z') }
      ])
      await query(`update schedules set date = '2025-12-31', timezone = 'UTC' where id = $1`, [schedule.id])
      t.match(
        await query('select timezone, starts_at from schedules where id = $1', [schedule.id]),
        [{ timezone: 'UTC', starts_at: new Date('2025-12-31T10:00:00Z') }],
        'a zone that is given stands'
      )
      await t.rejects(book({ date: '2026-03-29', time: '02:30', location: 1 }), {
        code: 'SP001',
        message: /Europe\/Berlin skip 2026-03-29 02:30/
      })
      await t.rejects(query(`update trainers set timezone = 'Nowhere+3'`), { code: '23514' })
      await t.rejects(query(`update users set timezone = 'Mars/Olympus'`), { code: '23514' })
    })

    t.test('overlaps are refused for trainer, client and a place for one', async t => {
      const { query, book } = await gym(t, version)
      const taken = await book({ date: '2026-03-10', location: 2 })
      const overlap = { code: '23P01', constraint: 'bookings_no_overlap' }
      await t.rejects(book({ trainee: 2, time: '10:30' }), { ...overlap, detail: `resource=trainer:1 schedule=${taken.id}` })
      await t.rejects(book({ trainer: 2, time: '10:30' }), { ...overlap, detail: `resource=trainee:1 schedule=${taken.id}` })
      await t.rejects(book({ trainer: 2, trainee: 2, location: 2, time: '10:59', duration: 1 }), {
        ...overlap,
        detail: `resource=place:2 schedule=${taken.id}`
      })
      await book({ trainer: 2, trainee: 2, location: 1, time: '10:30' })
      await book({ trainee: 3, time: '11:00' })
      await book({ trainee: 3, time: '09:00' })
      t.pass('another place, and back to back, are fine')
      await book({ trainee: 3, time: '10:30', status: 'completed' })
      await query(`update schedules set status = 'cancelled' where id = $1`, [taken.id])
      const again = await book({ trainee: 3, time: '10:00', duration: 45 })
      await t.rejects(query('update schedules set duration = 90 where id = $1', [again.id]), overlap, 'longer')
      await t.rejects(query(`update schedules set status = 'confirmed' where id = $1`, [taken.id]), overlap, 'taken up again')
      await query('update schedules set deleted_at = now() where id = $1', [again.id])
      await query(`update schedules set status = 'confirmed' where id = $1`, [taken.id])
      await query('delete from schedules')
      t.strictSame(await query('select * from bookings'), [])
    })

    t.test('overlaps are refused over midnight, over New Year and between zones', async t => {
      const { query, book } = await gym(t, version)
      await book({ date: '2025-12-31', time: '23:30' })
      await t.rejects(book({ trainee: 2, date: '2026-01-01', time: '00:00' }), { code: '23P01' })
      await book({ trainee: 2, date: '2026-01-01', time: '00:30' })
      await query(`update locations set timezone = 'Europe/Berlin' where id = 1`)
      await query(`update trainers set timezone = 'Asia/Bangkok' where id = 1`)
      await book({ date: '2026-02-01', time: '10:00', location: 1 })
      await t.rejects(book({ trainee: 2, date: '2026-02-01', time: '16:30' }), { code: '23P01' }, 'Berlin 10:00 is Bangkok 16:00')
    })

    t.test('two sessions inserted at once, of which one overlaps the other, are refused together', async t => {
      const { query } = await gym(t, version)
      await t.rejects(
        query(`insert into schedules (trainer_id, trainee_id, date, time, duration, title)
          values (1, 1, '2026-03-10', '10:00', 60, 'x'), (1, 2, '2026-03-10', '10:30', 60, 'x')`),
        { code: '23P01' }
      )
      t.strictSame(await query('select * from schedules'), [])
    })

    t.test('of 8 who book one slot at once one gets it', async t => {
      const { as } = await gym(t, version)
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const client = await as('scheduling')
          return client
            .query(
              `insert into schedules (trainer_id, trainee_id, date, time, duration, title) values (1, 1, '2026-03-10', '10:00', 60, 'x')`
            )
            .then(
              () => 'booked',
              error => error.code
            )
        })
      )
      t.strictSame(answers.sort(), [...Array(7).fill('23P01'), 'booked'])
    })

    t.test('a place that changes its zone or capacity changes its sessions to come, or does not change', async t => {
      const { query } = await gym(t, version)
      const year = new Date().getUTCFullYear() + 1
      const insert = (trainer: number, trainee: number, location: number | null, time: string, date = `${year}-06-10`) =>
        query(
          `insert into schedules (trainer_id, trainee_id, location_id, date, time, duration, title) values ($1, $2, $3, $4, $5, 60, 'x') returning id`,
          [trainer, trainee, location, date, time]
        )
      await insert(1, 1, 1, '10:00')
      await insert(1, 1, 1, '10:00', '2026-01-10')
      await query(`update locations set timezone = 'Asia/Bangkok' where id = 1`)
      t.match(await query('select starts_at, timezone from schedules order by date desc'), [
        { starts_at: new Date(`${year}-06-10T03:00:00Z`), timezone: 'Asia/Bangkok' },
        { starts_at: new Date('2026-01-10T10:00:00Z'), timezone: 'UTC' }
      ])
      t.match(await query('select lower(during) as starts from bookings order by during desc limit 1'), [
        { starts: new Date(`${year}-06-10T03:00:00Z`) }
      ])
      await insert(1, 2, null, '10:00')
      await t.rejects(query('update locations set timezone = null where id = 1'), { code: '23P01' }, 'would overlap')
      await insert(2, 2, 1, '10:30')
      await t.rejects(query('update locations set capacity = 1 where id = 1'), { code: '23P01' }, 'two are there at once')
      await query(`delete from schedules where time = '10:30'`)
      await query('update locations set capacity = 1 where id = 1')
      await t.rejects(insert(2, 3, 1, '10:00'), { code: '23P01' })
      await query('update locations set capacity = null where id = 1')
      await insert(2, 3, 1, '10:00')
    })

    t.test('a year that has no partition is refused by name, and made for what is entered after the fact', async t => {
      const { query, book, record, as } = await gym(t, version)
      const year = new Date().getUTCFullYear()
      await t.rejects(book({ date: `${year + 3}-01-01` }), { code: '23514', message: /no partition/, constraint: undefined })
      await t.rejects(book({ date: `${year - 9}-01-01`, status: 'completed' }), { code: '23514', message: /no partition/ })
      t.strictSame((await query('select ensure_year_partitions($1, $1)', [year])).length, 0, 'a year that is there')
      t.match(await query('select ensure_year_partitions($1, $1) as made', [year + 3]), [
        { made: `scheduling.schedules_${year + 3}` },
        { made: `training.session_cards_${year + 3}` }
      ])
      const scheduling = await as('scheduling')
      await scheduling.query('select scheduling.ensure_year($1)', [`${year - 9}-01-01`])
      await record(await book({ date: `${year - 9}-01-01`, status: 'completed' }))
      await t.rejects(scheduling.query('select scheduling.ensure_year($1)', [`${year - 21}-12-31`]), { code: 'SP004' })
      await t.rejects(scheduling.query('select scheduling.ensure_year($1)', [`${year + 4}-01-01`]), { code: 'SP004' })

      const training = await as('training')
      const enter = (date: string) =>
        training.query(`select * from scheduling.enter_completed(1, 1, null, null, $1, '07:30', 45, 'Walk-in', null, 'Strength')`, [date])
      t.match((await enter(`${year - 20}-05-01`)).rows, [
        { timezone: 'UTC', starts_at: new Date(`${year - 20}-05-01T07:30:00Z`), program_assignment_id: null }
      ])
      await t.rejects(enter(`${year - 21}-05-01`), { code: 'SP004' })
      t.strictSame(await query('select * from bookings'), [], 'books nothing')
    })

    t.test("a walk-in counts for the client's active assignment with this trainer whose dates include it", async t => {
      const { query, as } = await gym(t, version)
      await query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 1, 3), (2, 'Other', 1, 3)`)
      await query(`insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions, status)
        values (1, 1, '2026-03-02', '2026-03-08', 3, 'active'), (2, 2, '2026-03-02', '2026-03-08', 3, 'active'), (1, 3, '2026-03-02', '2026-03-08', 3, 'paused')`)
      const training = await as('training')
      const assignment = async (trainee: number, date: string, given: number | null = null) =>
        (
          await training.query(
            `select program_assignment_id as id from scheduling.enter_completed(1, $1, null, $3, $2, '10:00', 60, 'x', null, null)`,
            [trainee, date, given]
          )
        ).rows[0].id
      t.equal(await assignment(1, '2026-03-08'), 1)
      t.equal(await assignment(1, '2026-03-09'), null, 'after it ended')
      t.equal(await assignment(2, '2026-03-05'), null, "another trainer's")
      t.equal(await assignment(3, '2026-03-05'), null, 'paused')
      t.equal(await assignment(3, '2026-03-06', 3), 3, 'given')
    })
  })
}
