import fc from 'fast-check'
import t from 'tap'
import { day, events, type Gym, gym, newClient, newExercise, record, statsHold } from './fixtures.ts'
import { move } from './move.ts'
import { type Best, type Performed, recordsOf, type Session } from './records-by-rule.ts'

const url = '/api/v1/trainer/sessions'

const performed = fc.record({
  reps: fc.constantFrom(5, 1, 3, 8, 0),
  weight: fc.constantFrom(50, 52.5, 55, 57.25, 60, 65, 70, 75, null, 0),
  completed: fc.constant(true),
  setType: fc.constantFrom('normal', 'normal', 'normal', 'warmup', 'drop', 'failure')
})
const incomplete = performed.map(set => ({ ...set, completed: false }))
const exercise = fc.record({
  name: fc.constantFrom('Squat', 'Squat', 'Squat', ' SQUAT', 'Linked', 'Helped'),
  sets: fc.array(fc.oneof({ weight: 5, arbitrary: performed }, { weight: 1, arbitrary: incomplete }), { minLength: 1, maxLength: 3 })
})
const exercises = fc.oneof(
  { weight: 8, arbitrary: fc.array(exercise, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(exercise, { maxLength: 0 }) }
)
const time = fc.constantFrom('08:00', '12:00')
const date = fc.integer({ min: -6, max: -1 })
const target = fc.nat(20)
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('record' as const), date, time, exercises }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('change' as const), target, exercises }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('delete' as const), target }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), target, date, time }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('deliver' as const) }) }
)

t.test(
  'whatever is recorded, changed, deleted and moved, and however late its events come: flags, notes and events are those of the rule',
  { timeout: 110_000 },
  async t => {
    const place = await gym(t)
    const { owner, as, trainer } = place
    await newExercise(owner, 'Linked')
    await newExercise(owner, 'Helped', { assistance: true })
    const { rows: library } = await owner.query('select name, id::int from exercise_library')
    const idOf = new Map(library.map(({ name, id }) => [name, id]))
    const keyOf = (name: string) => (idOf.has(name) ? `lib-${idOf.get(name)}` : `name-${name.trim().toLowerCase()}`)

    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 16 }), async commands => {
        const client = await newClient(owner, trainer)
        const here = { ...place, client }
        const live: (Session & { scheduleId: number })[] = []
        const onTheWay: (() => Promise<unknown>)[] = []
        const written = (list: { name: string; sets: Performed[] }[]) =>
          list.map(({ name, sets }) => ({ name, sets: sets.map((set, i) => ({ ...set, setNumber: i + 1 })) }))
        const seen = (list: { name: string; sets: Performed[] }[]) =>
          list.map(({ name, sets }) => ({ key: keyOf(name), assistance: name === 'Helped', sets }))
        const at = (offset: number, hour: string) => offset * 1_440 + Number(hour.slice(0, 2)) * 60

        for (const step of commands) {
          const session = live.length > 0 && 'target' in step ? live[step.target % live.length]! : undefined
          if (step.does === 'record') {
            const { sessionId, scheduleId } = await record(here, day(step.date), written(step.exercises), step.time)
            live.push({ id: sessionId, scheduleId, startsAt: at(step.date, step.time), exercises: seen(step.exercises) })
          } else if (session && step.does === 'change') {
            await as(trainer)('PATCH', `${url}/${session.id}`, { exercises: written(step.exercises) })
            session.exercises = seen(step.exercises)
          } else if (session && step.does === 'delete') {
            await as(trainer)('DELETE', `${url}/${session.id}`)
            live.splice(live.indexOf(session), 1)
          } else if (session && step.does === 'move') {
            onTheWay.push(await move(here, session.scheduleId, day(step.date), step.time))
            session.startsAt = at(step.date, step.time)
          } else if (step.does === 'deliver') {
            for (const deliver of onTheWay.splice(0)) await deliver()
          }
        }
        for (const deliver of onTheWay) await deliver()

        const expected = recordsOf(live)
        const { rows } = await owner.query(
          `select c.id::int as "sessionId", e.exercise_order - 1 as entry, e.pr_note as note
         from session_cards c join session_exercises e on e.session_card_id = c.id where c.trainee_id = $1 and (e.is_pr or e.pr_note is not null)`,
          [client.traineeId]
        )
        const flags = expected.map(({ sessionId, entry, delta }) => ({ sessionId, entry, note: `${delta > 0 ? '+' : ''}${delta} kg` }))
        if (rows.map(line).sort().join() !== flags.map(line).sort().join())
          throw new Error(`flags are ${rows.map(line)} instead of ${flags.map(line)}`)

        const told = await standing(owner, client.traineeId)
        if (told.sort().join() !== expected.map(figures).sort().join())
          throw new Error(`events tell ${told} instead of ${expected.map(figures)}`)
      }),
      { numRuns: 40 }
    )
    await statsHold(t, owner)
  }
)

const line = (row: object) => JSON.stringify(row)
const figures = ({ sessionId, key, weight, previous, delta }: Best) => [sessionId, key, weight, previous, delta].join(' ')

/** The records that stand for whoever has listened to all events: each set or withdrawn in turn, and nothing told twice. */
async function standing(owner: Gym['owner'], traineeId: number) {
  const records = new Map<string, string>()
  for (const { type, data } of await events(owner)) {
    if (data.traineeId !== traineeId) continue
    const key = `${data.sessionId} ${data.exerciseKey}`
    if (type === 'record.set') {
      const told = figures({ ...data, key: data.exerciseKey })
      if (records.get(key) === told) throw new Error(`told twice: ${told}`)
      records.set(key, told)
    }
    if (type === 'record.withdrawn' && !records.delete(key)) throw new Error(`withdrawn without having been set: ${key}`)
  }
  return [...records.values()]
}
