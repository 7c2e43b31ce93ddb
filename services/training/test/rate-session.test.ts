import * as contract from '@spotter/contracts/api/sessions.ts'
import t from 'tap'
import { day, events, gym, matchesContract, newClient, record, statsHold } from './fixtures.ts'

const path = (id: number) => `/api/v1/trainee/sessions/${id}/rating`

t.test('a client rates a session: the card shows it, the trainer’s average follows, and it is told once', async t => {
  const place = await gym(t)
  const { as, owner, client, trainer } = place
  const { sessionId, scheduleId } = await record(place, day(-2))
  const { sessionId: other } = await record(place, day(-1))
  const averages = async () =>
    (await owner.query('select rating::float8, total_ratings from trainers where id = $1', [trainer.trainerId])).rows[0]

  const answer = await as(client)('PUT', path(sessionId), { rating: 5, feedback: 'Best one so far' })
  t.equal(answer.status, 200)
  matchesContract(t, contract.rateSession, answer.body)
  t.match(answer.data, { id: sessionId, traineeRating: 5, traineeFeedback: 'Best one so far', trainerRating: null })
  t.strictSame(answer.data, (await as(client)('GET', `/api/v1/trainee/sessions/${sessionId}`)).data)
  const { data: card, body } = await as(trainer)('GET', `/api/v1/trainer/sessions/${sessionId}`)
  matchesContract(t, contract.getTrainerSession, body)
  t.match(card, { traineeRating: 5, traineeFeedback: 'Best one so far' })
  t.strictSame(await averages(), { rating: 5, total_ratings: 1 })
  const told = (await events(owner)).filter(({ type }) => type === 'session.rated')
  t.strictSame(told, [
    {
      type: 'session.rated',
      key: `trainee-${client.traineeId}`,
      data: {
        ...{ sessionId, scheduleId, traineeId: client.traineeId, trainerId: trainer.trainerId, date: day(-2), title: 'Lower body' },
        ...{ startsAt: `${day(-2)}T09:00:00.000Z`, endedAt: `${day(-2)}T10:00:00.000Z` },
        ...{ rating: 5, previousRating: null, feedback: 'Best one so far', ratedAt: `${day(0)}T12:00:00.000Z` }
      }
    }
  ])

  await as(client)('PUT', path(other), { rating: 2 })
  t.strictSame(await averages(), { rating: 3.5, total_ratings: 2 })
  await as(client)('PUT', path(other), { rating: 4 })
  t.strictSame(await averages(), { rating: 4.5, total_ratings: 2 }, 'one session counts once')
  t.match((await events(owner)).at(-1), { data: { sessionId: other, rating: 4, previousRating: 2, feedback: null } })
  await as(trainer)('DELETE', `/api/v1/trainer/sessions/${other}`)
  t.strictSame(await averages(), { rating: 5, total_ratings: 1 }, 'a session taken back leaves the average')
  await statsHold(t, owner)
})

t.test('the same again changes nothing and tells nobody; feedback stays where it is left out, null clears it', async t => {
  const place = await gym(t)
  const { as, owner, client } = place
  const { sessionId } = await record(place, day(-1))
  const rate = async (body: object) => (await as(client)('PUT', path(sessionId), body)).data
  await rate({ rating: 3, feedback: 'Hm' })
  const before = { told: await events(owner), row: (await owner.query('select *, xmin from session_cards')).rows }
  for (const body of [{ rating: 3 }, { rating: 3, feedback: 'Hm' }]) t.match(await rate(body), { traineeRating: 3, traineeFeedback: 'Hm' })
  t.strictSame({ told: await events(owner), row: (await owner.query('select *, xmin from session_cards')).rows }, before)

  t.match(await rate({ rating: 4 }), { traineeRating: 4, traineeFeedback: 'Hm' })
  t.match(await rate({ rating: 4, feedback: null }), { traineeRating: 4, traineeFeedback: null })
  t.strictSame(
    (await events(owner))
      .filter(({ type }) => type === 'session.rated')
      .map(({ data }) => [data.previousRating, data.rating, data.feedback]),
    [
      [null, 3, 'Hm'],
      [3, 4, 'Hm'],
      [4, 4, null]
    ]
  )
})

t.test('it can be rated until the end of the 30th day after its date where the client is', async t => {
  let clock = new Date()
  const place = await gym(t, { clock: () => clock })
  const { as, owner, client, trainer } = place
  const zones = [
    // midnight after 31 March begins here in UTC; Berlin changed its clocks on 29 March, Los Angeles on 8 March
    ['Asia/Bangkok', '2026-03-31T17:00:00Z'],
    ['Europe/Berlin', '2026-03-31T22:00:00Z'],
    ['America/Los_Angeles', '2026-04-01T07:00:00Z']
  ] as const
  clock = new Date('2026-03-01T20:00:00Z')
  const { sessionId } = await record(place, '2026-03-01')
  for (const [i, [zone, midnight]] of zones.entries()) {
    await owner.query('update users set timezone = $1 where id = $2', [zone, client.userId])
    clock = new Date(Date.parse(midnight) - 1_000)
    t.equal((await as(client)('PUT', path(sessionId), { rating: 1 + i })).status, 200, `${zone}, a second before midnight`)
    clock = new Date(midnight)
    t.match(await as(client)('PUT', path(sessionId), { rating: 5 }), { status: 409, error: { code: 'CONFLICT' } }, `${zone}, midnight`)
  }
  await owner.query('update users set timezone = null where id = $1', [client.userId])
  await owner.query(`update trainers set timezone = 'Asia/Bangkok' where id = $1`, [trainer.trainerId])
  clock = new Date('2026-03-31T17:00:00Z')
  t.equal((await as(client)('PUT', path(sessionId), { rating: 5 })).status, 409, 'without a zone of their own the trainer’s counts')
  t.match((await owner.query('select trainee_rating from session_cards')).rows, [{ trainee_rating: 3 }])
})

t.test('nobody else rates it, nor what is gone, and bad input is named', async t => {
  const place = await gym(t)
  const { as, owner, client, trainer, rival, foreign } = place
  const { sessionId } = await record(place, day(-1))
  const before = await events(owner)
  for (const id of [sessionId, 9_999_999]) {
    t.match(await as(foreign)('PUT', path(id), { rating: 1 }), { status: 404, error: { code: 'NOT_FOUND' } })
  }
  t.match(await as(trainer)('PUT', path(sessionId), { rating: 5 }), { status: 403, error: { code: 'FORBIDDEN' } })
  for (const [body, field] of [
    [{}, 'rating'],
    [{ rating: null }, 'rating'],
    [{ rating: 0 }, 'rating'],
    [{ rating: 6 }, 'rating'],
    [{ rating: 4.5 }, 'rating'],
    [{ rating: '5' }, 'rating'],
    [{ rating: 5, feedback: 5 }, 'feedback'],
    [{ rating: 5, feedback: 'x'.repeat(10_001) }, 'feedback'],
    [{ rating: 5, feedback: 'a\0b' }, 'feedback'],
    [{ rating: 5, trainerRating: 5 }, 'trainerRating'],
    [{ rating: 5, sessionId: 7 }, 'sessionId']
  ] as const) {
    t.match(await as(client)('PUT', path(sessionId), body), { status: 422, error: { details: { fields: [{ path: field }] } } }, field)
  }
  t.strictSame(await events(owner), before, 'nothing is told')

  await owner.query('update trainees set trainer_id = $1 where id = $2', [rival.trainerId, client.traineeId])
  t.equal(
    (await as(client)('PUT', path(sessionId), { rating: 2 })).status,
    200,
    'the history stays the client’s, though the trainer changed'
  )
  t.match((await events(owner)).at(-1), { data: { trainerId: trainer.trainerId } })
  t.match((await owner.query('select rating::int from trainers order by id')).rows, [{ rating: 2 }, { rating: 0 }])
  await owner.query('update session_cards set deleted_at = now()')
  t.equal((await as(client)('PUT', path(sessionId), { rating: 3 })).status, 404)

  const leaver = await newClient(owner, trainer)
  const { sessionId: last } = await record({ ...place, client: leaver }, day(-1))
  await owner.query('update users set deleted_at = now() where id = $1', [leaver.userId])
  t.equal((await as(leaver)('PUT', path(last), { rating: 3 })).status, 404, 'a deleted account with a token that still lives')
  await statsHold(t, owner)
})
