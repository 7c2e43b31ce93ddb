import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import t from 'tap'
import { csvOf } from './csv.ts'
import { importing } from './importing.ts'

const folder = t.testdir({ 'good.csv': csvOf({}), 'other.csv': 'a,b\n1,2', 'latin.csv': Buffer.from([0x22, 0xfc, 0x22]) })
const people = ['--trainer', 'trainer@example.test', '--client', 'client@example.test']

t.test('what keeps the import from starting is told in one line, exit 1', async t => {
  const cases: [RegExp, ...string[]][] = [
    [/The format is missing: it must be hevy\. Usage: npm run import/],
    [/"strong" is no format/, 'strong', 'x.csv', ...people],
    [/FILE is missing/, 'hevy', ...people],
    [/--trainer EMAIL is missing/, 'hevy', 'x.csv', '--client', 'a@example.test'],
    [/--client EMAIL is missing/, 'hevy', 'x.csv', '--trainer', 'a@example.test'],
    [/Unknown option '--fast'/, 'hevy', 'x.csv', '--fast', ...people],
    [/--url must be an http or https address, not "spotter"/, 'hevy', 'x.csv', '--url', 'spotter', ...people],
    [/--patience must be a number of seconds, not "long"/, 'hevy', 'x.csv', '--patience', 'long', ...people],
    [/There is no file .*missing\.csv/, 'hevy', `${folder}/missing.csv`, ...people],
    [/other\.csv is not a Hevy export: it has no column title/, 'hevy', `${folder}/other.csv`, ...people],
    [/latin\.csv is not UTF-8 text/, 'hevy', `${folder}/latin.csv`, ...people]
  ]
  for (const [message, ...args] of cases) {
    const { code, out, err } = await importing(args)
    t.strictSame([code, out, err.trimEnd().split('\n').length], [1, '', 1], err)
    t.match(err, message)
  }
})

t.test('without a password and a terminal to ask on it says so', async t => {
  const { code, err } = await importing(['hevy', `${folder}/good.csv`, ...people], { SPOTTER_PASSWORD: '' })
  t.strictSame([code, err], [1, 'No password: give it in SPOTTER_PASSWORD, or on a terminal when asked\n'])
})

t.test('a Spotter that is not there is named at once', async t => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  const { code, err } = await importing(['hevy', `${folder}/good.csv`, ...people], { PORT: String(port) })
  t.strictSame([code, err], [1, `http://127.0.0.1:${port}/api/v1 does not answer (ECONNREFUSED): is Spotter running? (npm start)\n`])
})

t.test('bad rows are named before anything else happens', async t => {
  writeFileSync(`${folder}/bad.csv`, csvOf({}, { reps: -1 }))
  const { err } = await importing(['hevy', `${folder}/bad.csv`, ...people], { PORT: '1' })
  t.match(err, /^line 3, reps: is negative: -1\n/)
})
