import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { start } from '../../services/auth/test/fixtures.ts'
import { dataFolder, run } from '../../test/support/run.ts'

t.test('an admin made at the command line signs in, once', async t => {
  const { post, ask, owner, database, events } = await start(t)
  const make = async (email: string, ...more: string[]) => {
    const command = await run(t, 'admin.ts', { DATABASE_URL: database.ownerUrl, SPOTTER_PASSWORD: 'Administer 1' }, email, ...more)
    return { code: await command.exited, output: command.output() }
  }
  const made = await make(' boss@gym.example ', '--name', 'The Boss')
  t.equal(made.code, 0, made.output)
  t.match(made.output, /^boss@gym\.example is an admin now, as user \d+: [^\n]+\n$/)
  t.notMatch(made.output, /Administer/, 'a password is never printed')

  const signedIn = await post('login', { email: 'boss@gym.example', password: 'Administer 1', tokens: 'body' })
  t.match(signedIn.data.user, { role: 'admin', name: 'The Boss', emailVerified: true, trainerId: null, traineeId: null })
  const me = await ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${signedIn.data.token}` })
  t.equal(me.status, 200)
  t.match(await events(), [
    { type: 'auth.user.registered.v1', data: { userId: me.data.id, role: 'admin', trainerId: null, traineeId: null } }
  ])
  const { rows } = await owner.query(
    'select (select count(*)::int from auth.trainers) as trainers, (select count(*)::int from auth.trainees) as trainees'
  )
  t.strictSame(rows, [{ trainers: 0, trainees: 0 }])

  t.match(await make('BOSS@gym.example'), { code: 1, output: 'admin: BOSS@gym.example is an admin already; nothing was changed\n' })
})

t.test('an account of another role is never promoted, and what does not do is one clear line', async t => {
  const { addTrainer, addTrainee, owner, database } = await start(t)
  const [trainer, trainee] = [await addTrainer(), await addTrainee()]
  const refused = async (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const command = await run(t, 'admin.ts', { DATABASE_URL: database.ownerUrl, SPOTTER_PASSWORD: 'Administer 1', ...env }, ...args)
    t.equal(await command.exited, 1)
    t.equal(command.output().trim().split('\n').length, 1, command.output())
    t.notMatch(command.output(), /Administer 1/)
    return command.output()
  }
  t.match(await refused({}, trainer.email), `admin: ${trainer.email} has a trainer's account, which can not become an admin`)
  t.match(await refused({}, trainee.email), `admin: ${trainee.email} has a trainee's account, which can not become an admin`)
  t.match(await refused({}, 'no address'), 'admin: email must be an e-mail address')
  t.match(await refused({}, 'a@gym.example', '--name', ' '), 'admin: name must not be blank')
  t.match(
    await refused({ SPOTTER_PASSWORD: 'short' }, 'a@gym.example'),
    'the password must have at least 8 characters and an upper-case letter and a digit'
  )
  t.match(await refused({ SPOTTER_PASSWORD: '' }, 'a@gym.example'), 'no password: use npm run admin -- EMAIL')
  t.match(await refused({}), 'admin: use npm run admin -- EMAIL')
  t.match(await refused({}, 'a@gym.example', 'Administrator'), 'admin: use npm run admin -- EMAIL')
  t.match(await refused({}, 'a@gym.example', '--password', 'x'), '--password')
  t.match(
    await refused({ DATABASE_URL: '', SPOTTER_DATA: dataFolder(t) }, 'a@gym.example'),
    'there is no local database yet: npm start makes it'
  )
  const { rows } = await owner.query(`select count(*)::int as n from auth.users where role = 'admin'`)
  t.strictSame(rows, [{ n: 0 }])
})

t.test('the password may come on standard input', async t => {
  const { post, database } = await start(t)
  const command = spawn(process.execPath, [fileURLToPath(new URL('admin.ts', import.meta.url)), 'piped@gym.example'], {
    env: { PATH: process.env.PATH, DATABASE_URL: database.ownerUrl },
    stdio: ['pipe', 'ignore', 'inherit']
  })
  command.stdin.end('Administer 2\n')
  t.strictSame(await once(command, 'exit'), [0, null])
  t.equal((await post('login', { email: 'piped@gym.example', password: 'Administer 2' })).status, 200)
})
