import { writeSync } from 'node:fs'
import { oneLine } from '@spotter/service-kit/config.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import closeWithGrace from 'close-with-grace'
import { askHere } from './ask.ts'
import { makeEmptyAgain, prepareDatabase } from './database.ts'
import { demoAccounts, demoIsUnfinished, loadDemo, wantsDemo } from './demo.ts'
import { openEmbedded } from './embedded.ts'
import { assertPortFree, freePort } from './free-port.ts'
import { startMaintenance } from './maintenance.ts'
import { startPostgres } from './postgres.ts'
import { removeRun, writeRun } from './run-file.ts'
import { files, holdData, readLocalSettings } from './settings.ts'

/** `npm start`: PostgreSQL and the four services in one process, on one port, with nothing to set up. */

const say = (line: string) => writeSync(1, `${line}\n`)
const undo: (() => Promise<void> | void)[] = []

closeWithGrace({ delay: 20_000, logger: false }, async ({ err }) => {
  if (err) process.stderr.write(`Spotter ends: ${oneLine(err)}\n`)
  while (undo.length > 0) await undo.pop()!()
})

try {
  const settings = readLocalSettings()
  const { dataDir, HOST, PORT, publicUrl } = settings
  const paths = files(dataDir)
  undo.push(holdData(paths.lock))
  await assertPortFree(PORT, HOST, 'Spotter')

  say(`Starting PostgreSQL in ${paths.postgres}`)
  const postgres = await startPostgres({ dataDir: paths.postgres, port: await freePort() })
  undo.push(postgres.stop)
  postgres.onExit(how => {
    process.stderr.write(`PostgreSQL ended (${how}), see ${postgres.log}: start again to recover\n`)
    process.exit(1)
  })
  if (demoIsUnfinished(dataDir)) await makeEmptyAgain(postgres.ownerUrl)
  const databaseUrls = await prepareDatabase(postgres.ownerUrl, say)

  const log = openLog({ name: 'spotter', level: settings.LOG_LEVEL, file: paths.log })
  const spotter = await openEmbedded({
    databaseUrls,
    publicUrl,
    rateLimit: settings.RATE_LIMIT === 'on',
    timeZone: settings.TIME_ZONE,
    clientCancelHours: settings.CLIENT_CANCEL_HOURS,
    mailServer: settings.mailServer,
    appUrl: settings.appUrl,
    googleClient: settings.googleClient,
    secretsDir: dataDir,
    log
  })
  undo.push(spotter.close)
  if (settings.demo && (await wantsDemo(postgres.ownerUrl)))
    await loadDemo(askHere(spotter.app), { dataDir, ownerUrl: postgres.ownerUrl, say })

  await spotter.app.listen({ host: HOST, port: PORT })
  writeRun(paths.run, {
    spotter: { pid: process.pid, port: PORT, url: publicUrl, log: paths.log },
    postgres: { pid: postgres.pid, port: postgres.port, url: postgres.ownerUrl, log: postgres.log }
  })
  undo.push(() => removeRun(paths.run))
  undo.push(startMaintenance({ ownerUrl: postgres.ownerUrl, timeZone: settings.TIME_ZONE, file: paths.maintenance, log }))
  say(`\nSpotter is ready: ${publicUrl}`)
  if (settings.demo) say(demoAccounts)
  say(`Docs: ${publicUrl}/docs   Log: ${paths.log}   Stop: Ctrl-C`)
} catch (error) {
  process.stderr.write(`Spotter can not start: ${oneLine(error)}\n`)
  while (undo.length > 0) await undo.pop()!()
  process.exit(1)
}
