import { readFileSync, writeFileSync } from 'node:fs'
import { openApi } from './openapi.ts'
import { errorsPage, eventsPage, routesPage, settingsPage } from './pages.ts'

/** Writes docs/generated/; with --check compares instead, and exits 1 naming what is not as the code would make it. */

const pages: Record<string, string> = {
  'openapi.json': await openApi(),
  'errors.md': errorsPage(),
  'events.md': eventsPage(),
  'routes.md': routesPage(),
  'settings.md': settingsPage()
}

for (const [name, text] of Object.entries(pages)) {
  const path = new URL(`../docs/generated/${name}`, import.meta.url)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (read(path) !== text) {
    console.error(`docs/generated/${name} is not what the code makes: npm run generate`)
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
