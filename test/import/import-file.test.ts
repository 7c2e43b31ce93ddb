import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { compare } from './compare.ts'
import { importing } from './importing.ts'
import { spotter } from './spotter.ts'

// One person's real log, which is not in the repository: 335 workouts, 7,211 sets.
const folder = process.env.SPOTTER_DATA_FILES ?? join(import.meta.dirname, '../../../shared/data')
const file = join(folder, 'hevy-workouts.csv')
const skip = existsSync(file) ? false : `${file} is not there; SPOTTER_DATA_FILES says where the data files are`

t.setTimeout(180_000)

t.test(
  'a log of 335 workouts goes in within 60 s, and totals, streaks, records and badges follow from it',
  { skip, timeout: 180_000 },
  async t => {
    const { url, ownerUrl, owner, trainer, client, people } = await spotter(t)
    const differing = () => compare({ url, csv: readFileSync(file, 'utf8'), trainer, client, databaseUrl: ownerUrl, waitSeconds: 30 })

    const began = performance.now()
    const first = await importing(['hevy', file, '--url', url, ...people])
    const seconds = (performance.now() - began) / 1_000
    t.match(first, { code: 0, out: /335 workouts in the file: 335 added, 0 already there, 0 failed\n$/, err: /^$/ })
    t.ok(seconds < 60, `${seconds.toFixed(1)} s`)
    t.strictSame(await differing(), [])

    t.match(await importing(['hevy', file, '--url', url, ...people]), {
      code: 0,
      out: /: 0 added, 335 already there, 0 failed\n$/,
      err: /^$/
    })
    t.strictSame(await differing(), [])
    t.strictSame((await owner.query('select * from verify_cached_stats()')).rows, [])
  }
)
