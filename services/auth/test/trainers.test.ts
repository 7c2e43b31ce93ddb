import * as contract from '@spotter/contracts/api/trainers.ts'
import t from 'tap'
import { against, start } from './fixtures.ts'

t.test('everybody who is signed in finds a trainer, with every key and nothing private', async t => {
  const { as, ask, addTrainer, addTrainee, addUser, owner } = await start(t)
  const trainer = await addTrainer({ name: 'Tom', phone_number: '555', profile_image: 'https://gym.example/t.jpg' })
  const trainee = await addTrainee({}, { trainer_id: trainer.trainerId })
  await owner.query(
    `update auth.trainers set specialization = '{Strength Training}', certifications = '{NASM-CPT}', bio = 'Strong', experience_years = 5,
       availability = 'busy', rating = 4.67`
  )
  const admin = { ...(await addUser('admin')), role: 'admin' as const }
  const row = {
    ...{ id: trainer.trainerId, name: 'Tom', profileImage: 'https://gym.example/t.jpg', specialization: ['Strength Training'] },
    ...{ experience: '5 years', rating: 4.67, totalClients: 1, bio: 'Strong', certifications: ['NASM-CPT'], availability: 'busy' }
  }
  for (const prefix of ['/api/v1', '/api/v1/common']) {
    for (const person of [trainer, trainee, admin]) {
      const list = await as(person)('GET', `${prefix}/trainers`)
      t.strictSame(against(contract.listTrainers, 200, list.body), [])
      t.strictSame(list.data, { trainers: [row], pagination: { currentPage: 1, totalPages: 1, totalItems: 1, itemsPerPage: 20 } })
      const one = await as(person)('GET', `${prefix}/trainers/${trainer.trainerId}`)
      t.strictSame(against(contract.getTrainer, 200, one.body), [])
      t.strictSame(one.data, row)
    }
    t.match(await ask('GET', `${prefix}/trainers`), { status: 401 })
    t.match(await ask('GET', `${prefix}/trainers/${trainer.trainerId}`), { status: 401 })
  }
})

t.test('a trainer who wrote nothing yet has every key too, and a first year is one', async t => {
  const { as, addTrainer, owner } = await start(t)
  const [trainer, novice] = [await addTrainer(), await addTrainer()]
  await owner.query('update auth.trainers set experience_years = 1 where id = $1', [novice.trainerId])
  const { data, body } = await as(trainer)('GET', `/api/v1/trainers/${trainer.trainerId}`)
  t.strictSame(against(contract.getTrainer, 200, body), [])
  t.match(data, {
    experience: '0 years',
    rating: 0,
    totalClients: 0,
    specialization: null,
    bio: null,
    certifications: null,
    availability: 'available'
  })
  t.equal((await as(trainer)('GET', `/api/v1/trainers/${novice.trainerId}`)).data.experience, '1 year')
})

t.test('filters combine, and text is taken as it is written', async t => {
  const { as, addTrainer, owner } = await start(t)
  const add = async (name: string, specialization: string[], availability = 'available', bio = '') => {
    const { trainerId } = await addTrainer({ name })
    await owner.query('update auth.trainers set specialization = $2, availability = $3, bio = $4 where id = $1', [
      trainerId,
      specialization,
      availability,
      bio
    ])
  }
  await add('Anna', ['Yoga', 'Strength Training'])
  await add('Bob 100%', ['Strength Training'], 'busy')
  await add('สมชาย ใจดี', ['โยคะ'], 'unavailable')
  await add('José', ['Power Yoga'], 'available', 'Anna taught me')
  await add('under_score', [])
  const asker = await addTrainer({ name: 'Zed' })
  const names = async (query: Record<string, string>) => {
    const { status, data } = await as(asker)('GET', `/api/v1/trainers?${new URLSearchParams({ sort: 'asc', ...query })}`)
    t.equal(status, 200)
    t.equal(data.pagination.totalItems, data.trainers.length)
    return data.trainers.map(({ name }: any) => name)
  }
  t.strictSame(await names({ specialization: 'yoga' }), ['Anna'], 'the whole of it, whatever the case')
  t.strictSame(await names({ specialization: 'โยคะ' }), ['สมชาย ใจดี'])
  t.strictSame(await names({ specialization: 'strength training', availability: 'busy' }), ['Bob 100%'])
  t.strictSame(await names({ specialization: 'strength training', availability: 'available', search: 'AN' }), ['Anna'])
  t.strictSame(await names({ search: 'yoga' }), ['Anna', 'José'], 'a part of a specialization')
  t.strictSame(await names({ search: 'anna' }), ['Anna'], 'not in what they write of themselves')
  t.strictSame(await names({ search: 'ใจ' }), ['สมชาย ใจดี'])
  t.strictSame(await names({ search: 'JOSE\u0301' }), ['José'], 'however it is composed')
  t.strictSame(await names({ search: '%' }), ['Bob 100%'])
  t.strictSame(await names({ search: '_' }), ['under_score'])
  t.strictSame(await names({ search: '\\' }), [])
  t.strictSame(await names({ specialization: 'y%' }), [])
  t.equal((await names({ search: '  ', specialization: ' ' })).length, 6)

  for (const query of ['availability=free', 'page=0', 'limit=101', 'limit=x', 'sort=up']) {
    t.equal((await as(asker)('GET', `/api/v1/trainers?${query}`)).status, 422, query)
  }
})

t.test('the newest come first, page by page, each once', async t => {
  const { as, addTrainer, owner } = await start(t)
  for (let i = 1; i <= 5; i++) await addTrainer({ name: `Trainer ${i}` })
  await owner.query(`update auth.trainers set created_at = '2026-01-01'`)
  const asker = await addTrainer({ name: 'Trainer 6' })
  const page = async (query: string) => (await as(asker)('GET', `/api/v1/trainers?${query}`)).data
  const names = async (query: string) => (await page(query)).trainers.map(({ name }: any) => Number(name.slice(8)))
  t.strictSame(await names(''), [6, 5, 4, 3, 2, 1])
  t.strictSame(await names('sort=asc'), [1, 2, 3, 4, 5, 6])
  t.strictSame([...(await names('limit=4')), ...(await names('limit=4&page=2'))], [6, 5, 4, 3, 2, 1])
  t.strictSame(await page('limit=4&page=9'), {
    trainers: [],
    pagination: { currentPage: 9, totalPages: 2, totalItems: 6, itemsPerPage: 4 }
  })
})

t.test('closed and deleted accounts are not shown', async t => {
  const { as, addTrainer, addTrainee, owner } = await start(t)
  const asker = await addTrainee()
  const gone = [await addTrainer({ is_active: false }), await addTrainer({ deleted_at: '2026-01-01' }), await addTrainer()]
  await owner.query('update auth.trainers set deleted_at = now() where id = $1', [gone[2]!.trainerId])
  t.match((await as(asker)('GET', '/api/v1/trainers')).data, { trainers: [], pagination: { totalItems: 0, totalPages: 0 } })
  for (const id of [...gone.map(({ trainerId }) => trainerId), 999_999, Number.MAX_SAFE_INTEGER]) {
    t.match(await as(asker)('GET', `/api/v1/trainers/${id}`), { status: 404, error: { code: 'NOT_FOUND' } })
  }
  t.equal((await as(asker)('GET', '/api/v1/trainers/x')).status, 422)
})
