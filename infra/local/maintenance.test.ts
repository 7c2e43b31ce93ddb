import t from 'tap'
import { dueJobs, type LastRuns } from './maintenance.ts'

const now = new Date('2026-03-10T12:00:00Z')
const all = ['hourly', 'daily', 'weekly', 'monthly', 'yearly']
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

t.test('a job is due when its period is over', async t => {
  const justRun: LastRuns = {
    hourly: ago(0),
    daily: ago(23.9),
    weekly: ago(167.9),
    monthly: ago(30 * 24 - 0.1),
    yearly: ago(365 * 24 - 0.1)
  }
  t.strictSame(dueJobs(justRun, now), [])
  t.strictSame(dueJobs({ ...justRun, hourly: ago(1) }, now), ['hourly'])
  t.strictSame(dueJobs({ ...justRun, daily: ago(24), monthly: ago(30 * 24) }, now), ['daily', 'monthly'])
  t.strictSame(dueJobs({ ...justRun, weekly: ago(168), yearly: ago(365 * 24) }, now), ['weekly', 'yearly'])
})

t.test('what never ran, or ran in a time to come, is due', async t => {
  t.strictSame(dueJobs({}, now), all)
  t.strictSame(dueJobs({ hourly: ago(-1), daily: 'yesterday', weekly: ago(1), monthly: ago(1), yearly: ago(1) }, now), ['hourly', 'daily'])
})
