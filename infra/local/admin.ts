import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { makeAdmin } from '@spotter/auth/accounts/make-admin.ts'
import { oneLine } from '@spotter/service-kit/config.ts'
import { openDb } from '@spotter/service-kit/db.ts'
import { askPassword } from '../../tools/import/ask-password.ts'
import { withDatabase } from './with-database.ts'

/** `npm run admin -- EMAIL [--name NAME]`: makes an admin's account, on DATABASE_URL, the running local database, or the one at rest. */

const usage = 'use npm run admin -- EMAIL [--name NAME]; the password is asked for, or comes in SPOTTER_PASSWORD or on standard input'

try {
  const { email, name } = argumentsGiven()
  const password = process.env.SPOTTER_PASSWORD || (await passwordFromHere())
  if (!password) throw new Error(`no password: ${usage}`)

  const userId = await withDatabase(async ownerUrl => {
    const db = openDb(ownerUrl, { max: 1 })
    try {
      return await makeAdmin(db, { email, name, password })
    } finally {
      await db.close()
    }
  })
  console.log(`${email} is an admin now, as user ${userId}: sign in with POST /api/v1/auth/login`)
} catch (error) {
  process.stderr.write(`admin: ${oneLine(error)}\n`)
  process.exitCode = 1
}

function argumentsGiven() {
  const { values, positionals } = parseArgs({ options: { name: { type: 'string', default: 'Administrator' } }, allowPositionals: true })
  const [email, ...rest] = positionals
  if (!email || rest.length > 0) throw new Error(usage)
  return { email: email.trim(), name: values.name }
}

/** Asked for twice without echo on a terminal, else the first line of standard input. */
async function passwordFromHere() {
  if (process.stdin.isTTY) {
    const password = await askPassword('Password: ')
    if (password && (await askPassword('Once more: ')) !== password) throw new Error('the two passwords are not the same')
    return password
  }
  for await (const line of createInterface({ input: process.stdin })) return line
}
