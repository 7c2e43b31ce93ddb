import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'
import { installation, password } from './support/installation.ts'

t.test('the example of the typed client runs as it stands', async t => {
  const { baseUrl, trainer } = await installation(t)
  const coach = await trainer('Coach')
  const { response } = await coach.POST('/api/v1/trainer/clients', { body: { email: 'client@example.com', name: 'A client' } })
  t.equal(response.status, 201)

  const env = { ...process.env, SPOTTER_URL: baseUrl, SPOTTER_EMAIL: 'coach@example.com', SPOTTER_PASSWORD: password }
  const { stdout } = await promisify(execFile)(process.execPath, ['packages/client/example.ts'], { env })
  t.equal(stdout, 'A client: 0 sessions\n')
})
