import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@spotter/db/migrate.ts'
import { dumpSchema } from '@spotter/db/schema-dump.ts'
import { freePort } from '../infra/local/free-port.ts'
import { startPostgres } from '../infra/local/postgres.ts'
import { clientTypes } from './client-types.ts'
import { openApi } from './openapi.ts'
import { errorsPage, eventsPage, routesPage, settingsPage } from './pages.ts'

/**
 * Writes docs/generated/ and the client's types; with --check compares instead, and exits 1 naming what
 * is not as the code would make it. The schema, which takes a PostgreSQL, is compared by a test.
 */

const document = await openApi()
const pages: Record<string, string> = {
  'docs/generated/openapi.json': document,
  'docs/generated/errors.md': errorsPage(),
  'docs/generated/events.md': eventsPage(),
  'docs/generated/routes.md': routesPage(),
  'docs/generated/settings.md': settingsPage(),
  'packages/client/src/generated/api.ts': await clientTypes(document)
}
const check = process.argv.includes('--check')
if (!check) pages['docs/generated/schema.sql'] = await schema()

for (const [name, text] of Object.entries(pages)) {
  const path = new URL(`../${name}`, import.meta.url)
  if (!check) writeFileSync(path, text)
  else if (read(path) !== text) {
    console.error(`${name} is not what the code makes: npm run generate`)
    process.exitCode = 1
  }
}

function read(path: URL) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** What the migrations make, as people read it. */
async function schema() {
  const folder = mkdtempSync(join(tmpdir(), 'spotter-schema-'))
  chmodSync(folder, 0o755) // PostgreSQL runs as a user of its own when we are root
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort() })
  try {
    await migrate(postgres.ownerUrl)
    return await dumpSchema(postgres.ownerUrl)
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  }
}
