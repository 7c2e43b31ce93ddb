import { randomUUID } from 'node:crypto'
import * as contract from '@spotter/contracts/api/locations.ts'
import t from 'tap'
import { Value } from 'typebox/value'
import { fieldsOf, scheduling } from './fixtures.ts'

const url = '/api/v1/locations'

/** Places change with the real time in the database (it moves no session of the past), so what lies ahead here lies far ahead. */
const ahead = '2028-03-09'

async function places(t: Parameters<typeof scheduling>[0]) {
  const s = await scheduling(t)
  const admin = {
    userId: await s.insert(`insert into auth.users (email, name, role) values ($1, 'An admin', 'admin')`, [`${randomUUID()}@example.com`]),
    role: 'admin' as const
  }
  const create = (body: object, headers = {}) => s.as(admin)('POST', url, body, headers)
  const patch = (id: number, body: object) => s.as(admin)('PATCH', `${url}/${id}`, body)
  const remove = (id: number) => s.as(admin)('DELETE', `${url}/${id}`)
  const make = async (body: object = {}): Promise<number> => (await create({ name: 'A place', ...body })).data.id
  const bookings = async (id: number) =>
    (await s.owner.query('select schedule_id from scheduling.bookings where resource = $1 order by 1', [`place:${id}`])).rows.map(
      row => row.schedule_id
    )
  return { ...s, admin, create, patch, remove, make, bookings }
}

const everything = {
  name: 'สตูดิโอ One',
  address: '1 Road',
  floor: '3',
  building: 'Tower',
  phoneNumber: '+66 2 123 4567',
  email: 'one@example.com',
  latitude: 13.7563309,
  longitude: 100.5017651,
  mapUrl: 'https://maps.example.com/one',
  openingHours: '06:00-22:00',
  operatingDays: ['monday', 'sunday'],
  facilities: ['Free weights'],
  images: ['https://images.example.com/1.jpg'],
  timezone: 'Asia/Bangkok',
  capacity: 1
}

t.test('an admin adds a place, and everybody reads it under both addresses', async t => {
  const s = await places(t)
  const { trainer, client } = await s.pair()
  const { status, body, data } = await s.create(everything)
  t.equal(status, 201)
  t.strictSame([...Value.Errors(contract.createLocation.schema.response[201], body)], [])
  const { id, createdAt: _c, updatedAt: _u, ...rest } = data
  t.strictSame(rest, { ...everything, isActive: true })

  for (const person of [s.admin, trainer, client]) {
    for (const address of [`${url}/${id}`, `/api/v1/common/locations/${id}`]) {
      const read = await s.as(person)('GET', address)
      t.strictSame(read.data, data)
      t.strictSame([...Value.Errors(contract.readLocation.schema.response[200], read.body)], [])
    }
  }
  const plain = (await s.create({ name: 'Plain' })).data
  t.match(plain, { address: null, latitude: null, operatingDays: null, facilities: null, images: null, timezone: null, capacity: null })
  const list = await s.as(client)('GET', '/api/v1/common/locations')
  t.strictSame(list.data.locations, [plain, data])
  t.strictSame([...Value.Errors(contract.listLocations.schema.response[200], list.body)], [])
})

t.test('the same key makes one place', async t => {
  const s = await places(t)
  const [first, second] = [
    await s.create({ name: 'A' }, { 'idempotency-key': 'k' }),
    await s.create({ name: 'A' }, { 'idempotency-key': 'k' })
  ]
  t.strictSame(first.body, second.body)
  t.equal(second.status, 201)
  t.equal((await s.owner.query('select from scheduling.locations')).rowCount, 1)
})

t.test('only admins write, and nobody reads what is not there', async t => {
  const s = await places(t)
  const { trainer, client } = await s.pair()
  const id = await s.make()
  for (const person of [trainer, client]) {
    for (const [method, address] of [
      ['POST', url],
      ['PATCH', `${url}/${id}`],
      ['DELETE', `${url}/${id}`]
    ] as const) {
      t.match(await s.as(person)(method, address, method === 'DELETE' ? undefined : { name: 'Mine' }), {
        status: 403,
        error: { code: 'FORBIDDEN' }
      })
    }
    t.match(await s.as(person)('GET', `${url}?includeInactive=true`), { status: 403, error: { code: 'FORBIDDEN' } })
  }
  t.equal((await s.ask('GET', `${url}/${id}`)).status, 401)
  t.equal((await s.as(s.admin)('POST', '/api/v1/common/locations', { name: 'A' })).status, 404)
  for (const method of ['GET', 'DELETE'])
    t.match(await s.as(s.admin)(method, `${url}/999999`), { status: 404, error: { code: 'NOT_FOUND' } })
  t.equal((await s.patch(999_999, { name: 'A' })).status, 404)
  t.equal((await s.owner.query('select name from scheduling.locations')).rows[0].name, 'A place')
})

t.test('what a place can not have is named', async t => {
  const s = await places(t)
  const id = await s.make()
  const wrong: [object, string][] = [
    [{ name: '' }, 'name'],
    [{ capacity: 0 }, 'capacity'],
    [{ capacity: 2 }, 'capacity'],
    [{ timezone: 'Mars/Olympus' }, 'timezone'],
    [{ timezone: '+07:00' }, 'timezone'],
    [{ latitude: 91 }, 'latitude'],
    [{ longitude: -181 }, 'longitude'],
    [{ mapUrl: 'javascript:alert(1)' }, 'mapUrl'],
    [{ email: 'nobody' }, 'email'],
    [{ operatingDays: ['funday'] }, 'operatingDays[0]'],
    [{ operatingDays: ['monday', 'monday'] }, 'operatingDays'],
    [{ floor: 'eleven floors' }, 'floor'],
    [{ isActive: null }, 'isActive'],
    [{ deletedAt: '2026-01-01' }, 'deletedAt']
  ]
  for (const [body, field] of wrong) {
    const answers = [await s.patch(id, body), await s.create({ name: 'New', ...body })]
    for (const answer of answers) {
      t.equal(answer.status, 422, field)
      t.strictSame(fieldsOf(answer), [field])
    }
  }
  t.match((await s.patch(id, { capacity: 2 })).error, { message: 'capacity must be 1' })
  t.strictSame(fieldsOf(await s.patch(id, {})), ['body'])
  t.strictSame(fieldsOf(await s.create({})), ['name'])
  t.equal((await s.owner.query('select from scheduling.locations')).rowCount, 1)
})

t.test('a zone that PostgreSQL does not know is the field’s fault, not ours', async t => {
  const s = await places(t)
  const id = await s.make()
  await s.owner.query(
    `create or replace function public.is_time_zone(zone text) returns boolean language sql immutable as 'select zone is null'`
  )
  t.strictSame(fieldsOf(await s.patch(id, { timezone: 'Asia/Bangkok' })), ['timezone'])
  t.strictSame(fieldsOf(await s.create({ name: 'B', timezone: 'Asia/Bangkok' })), ['timezone'])
})

t.test('a change touches what is named, and clears', async t => {
  const s = await places(t)
  const id = await s.make(everything)
  const { data } = await s.patch(id, { floor: null, facilities: null, capacity: null, timezone: null, images: [] })
  t.match(data, { ...everything, floor: null, facilities: null, capacity: null, timezone: null, images: null })
  t.strictSame((await s.patch(id, { name: 'Two' })).data.operatingDays, ['monday', 'sunday'])
})

t.test('out of use it is not listed and takes no new session; what is booked stays', async t => {
  const s = await places(t)
  const { trainer, book, post } = await s.pair()
  const id = await s.make()
  const session = await book({ locationId: id })
  t.match((await s.patch(id, { isActive: false })).data, { isActive: false })
  t.strictSame((await s.as(trainer)('GET', url)).data.locations, [])
  t.equal((await s.as(trainer)('GET', `${url}/${id}`)).data.isActive, false)
  t.match((await s.as(s.admin)('GET', `${url}?includeInactive=true`)).data.locations, [{ id, isActive: false }])
  t.strictSame(fieldsOf(await post({ locationId: id, time: '20:00' })), ['locationId'])
  t.match(await s.rowOf(session), { status: 'scheduled', location_id: id })
  await s.patch(id, { isActive: true })
  t.equal((await post({ locationId: id, time: '20:00' })).status, 201)
})

t.test('its zone stays while sessions are booked there', async t => {
  const s = await places(t)
  const { book, cancel, trainer } = await s.pair()
  const id = await s.make({ timezone: 'Asia/Tokyo' })
  const session = await book({ locationId: id })
  const before = await s.rowOf(session)
  const refused = await s.patch(id, { timezone: 'Europe/Berlin', name: 'Elsewhere' })
  t.match(refused, { status: 409, error: { code: 'CONFLICT', message: /: 1\./ } })
  t.match((await s.as(trainer)('GET', `${url}/${id}`)).data, { name: 'A place', timezone: 'Asia/Tokyo' })
  t.equal((await s.patch(id, { timezone: 'Asia/Tokyo', name: 'Same' })).status, 200)
  t.strictSame(await s.rowOf(session), before)

  await cancel(session)
  t.equal((await s.patch(id, { timezone: 'Europe/Berlin' })).data.timezone, 'Europe/Berlin')
  const over = await book({ locationId: id, date: '2026-03-09', time: '06:00', status: 'completed' })
  t.equal((await s.patch(id, { timezone: 'UTC' })).status, 200)
  t.equal((await s.rowOf(over)).timezone, 'Europe/Berlin', 'what is over keeps its zone')
})

t.test('it is removed once nothing is booked there, and stays in old sessions', async t => {
  const s = await places(t)
  const { trainer, book, cancel, list } = await s.pair()
  const id = await s.make({ name: 'Old gym' })
  await book({ locationId: id, date: '2026-03-09', time: '06:00', status: 'completed' })
  const running = await book({ locationId: id, date: '2026-03-10', time: '11:50' })
  const coming = await book({ locationId: id })
  t.match(await s.remove(id), { status: 409, error: { code: 'CONFLICT', message: /: 2\./ } })
  await cancel(coming)
  t.match(await s.remove(id), { status: 409 }, 'one is going on')
  await cancel(running)
  t.strictSame((await s.remove(id)).body, { success: true, data: null })
  t.equal((await s.remove(id)).status, 404)
  t.equal((await s.patch(id, { name: 'Back' })).status, 404)
  t.equal((await s.as(trainer)('GET', `${url}/${id}`)).status, 404)
  t.strictSame((await s.as(s.admin)('GET', `${url}?includeInactive=true`)).data.locations, [])
  t.match((await list('?status=completed')).data.schedules, [{ location: { id, name: 'Old gym' } }])
})

t.test('a place that becomes one for one session at a time', async t => {
  const s = await places(t)

  t.test('has bookings for what lies ahead from then on, and none again afterwards', async t => {
    const [one, two] = [await s.pair(), await s.pair()]
    const id = await s.make()
    const first = await one.book({ locationId: id, date: ahead })
    t.strictSame(await s.bookings(id), [])
    t.equal((await s.patch(id, { capacity: 1 })).data.capacity, 1)
    t.strictSame(await s.bookings(id), [first])
    t.match(await two.post({ locationId: id, date: ahead }), { status: 409, error: { code: 'SCHEDULE_CONFLICT' } })
    t.equal((await s.patch(id, { capacity: null })).data.capacity, null)
    t.strictSame(await s.bookings(id), [])
    t.equal((await two.post({ locationId: id, date: ahead })).status, 201)
  })

  t.test('must not have sessions that overlap; nothing changes then', async t => {
    const [one, two] = [await s.pair(), await s.pair()]
    const id = await s.make()
    await one.book({ locationId: id, date: ahead })
    await two.book({ locationId: id, date: ahead, time: '18:30' })
    t.match(await s.patch(id, { capacity: 1, name: 'For one' }), { status: 409, error: { code: 'CONFLICT' } })
    t.match((await s.as(s.admin)('GET', `${url}/${id}`)).data, { name: 'A place', capacity: null })
    t.strictSame(await s.bookings(id), [])
  })

  t.test('counts what is being booked at that moment', async t => {
    const one = await s.pair()
    const id = await s.make()
    await s.openConnections()
    const answers = await Promise.all([one.post({ locationId: id, date: ahead }), s.patch(id, { capacity: 1 })])
    t.strictSame(
      answers.map(({ status }) => status),
      [201, 200]
    )
    t.strictSame(await s.bookings(id), [answers[0].data.scheduleId])
  })

  t.test('waits for who writes past our locks, and so does who changes it past them', async t => {
    const change: [string, (id: number) => Promise<unknown>][] = [
      ['by the API', id => s.patch(id, { capacity: 1 })],
      ['by hand', id => s.db.$queryRaw`update locations set capacity = 1 where id = ${id}`]
    ]
    for (const [way, makeSingle] of change) {
      const one = await s.pair()
      const id = await s.make()
      await s.owner.query('begin')
      await s.owner.query(
        `insert into scheduling.schedules (trainer_id, trainee_id, location_id, date, time, duration, title) values ($1, $2, $3, $4, '18:00', 60, 'Direct')`,
        [one.trainer.trainerId, one.clientId, id, ahead]
      )
      const changing = makeSingle(id)
      await s.someoneWaits()
      await s.owner.query('commit')
      await changing
      t.equal((await s.bookings(id)).length, 1, way)
    }
  })
})

t.test('of a removal and a booking at once only one comes about', async t => {
  const s = await places(t)
  await s.openConnections()
  for (let round = 0; round < 10; round++) {
    const { post } = await s.pair()
    const id = await s.make()
    const [booked, removed] = await Promise.all([post({ locationId: id }), s.remove(id)])
    t.ok(
      (booked.status === 201 && removed.status === 409) || (booked.status === 422 && removed.status === 200),
      `${booked.status} ${removed.status}`
    )
  }
})

t.test('a booking at the moment of a change of zone stands in the way, or is in the new zone', async t => {
  const s = await places(t)
  await s.openConnections()
  for (let round = 0; round < 10; round++) {
    const { post } = await s.pair()
    const id = await s.make({ timezone: 'Asia/Tokyo' })
    const [changed, booked] = await Promise.all([s.patch(id, { timezone: 'Europe/Berlin' }), post({ locationId: id })])
    t.equal(booked.status, 201)
    t.equal((await s.rowOf(booked.data.scheduleId)).timezone, changed.status === 200 ? 'Europe/Berlin' : 'Asia/Tokyo', `${changed.status}`)
  }
})
