import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { assertAnswers } from './given-engine.ts'
import { heldBy } from './hold.ts'
import { startPostgres } from './postgres.ts'
import { readRun } from './run-file.ts'
import { files, readLocalSettings } from './settings.ts'

/** Runs `work` on DATABASE_URL, else on the running local database, else on the one at rest, started for as long as it takes. */
export async function withDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) await assertAnswers('DATABASE_URL', process.env.DATABASE_URL)
  const url = process.env.DATABASE_URL || runningDatabase()
  if (url) return work(url)
  const { postgres: dataDir } = files(readLocalSettings().dataDir)
  if (!existsSync(join(dataDir, 'PG_VERSION'))) throw new Error('there is no local database yet: npm start makes it, or give DATABASE_URL')
  const postgres = await startPostgres({ dataDir, port: await freePort() })
  try {
    return await work(postgres.ownerUrl)
  } finally {
    await postgres.stop()
  }
}

/** The owner's connection string of the local run, if it runs: a run.json that a kill -9 left behind says nothing. */
export function runningDatabase() {
  const { lock, run } = files(readLocalSettings().dataDir)
  return heldBy(lock) ? readRun(run)?.postgres?.url : undefined
}
