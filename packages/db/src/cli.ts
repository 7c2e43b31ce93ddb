import { grantsSql } from './grants.ts'
import { migrate } from './migrate.ts'
import { dumpSchema } from './schema-dump.ts'
import { verifyCachedStats } from './stats.ts'

const commands: Record<string, (ownerUrl: string) => Promise<void>> = {
  /** Applies what is missing and names it. */
  async migrate(ownerUrl) {
    const applied = await migrate(ownerUrl)
    for (const name of applied) console.log(name)
    console.log(applied.length === 0 ? 'nothing to migrate' : `${applied.length} migrations applied`)
  },

  /** Prints the cached stats that are wrong, and nothing where none is; exit 1 if any. */
  async verify(ownerUrl) {
    const wrong = await verifyCachedStats(ownerUrl)
    for (const { table, id, column, stored, expected } of wrong) console.log(`${table} ${id} ${column}: ${stored}, should be ${expected}`)
    if (wrong.length > 0) process.exitCode = 1
  },

  /** Prints the schema as docs/generated/schema.sql has it. */
  async dump(ownerUrl) {
    process.stdout.write(await dumpSchema(ownerUrl))
  }
}

try {
  const [name = ''] = process.argv.slice(2)
  const command = commands[name]
  // Made from the matrix alone.
  if (name === 'grants') process.stdout.write(grantsSql())
  else if (command) await command(ownerUrl())
  else
    throw new Error(
      `usage: cli.ts ${Object.keys(commands).join(' | ')}, with the owner's connection string in DATABASE_URL; or cli.ts grants`
    )
} catch (error: any) {
  // several addresses may have been tried, each with its own failure
  console.error(error.message || error.errors?.[0]?.message || String(error))
  process.exitCode = 1
}

function ownerUrl() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error("DATABASE_URL is not set: give the owner's connection string")
  if (!URL.canParse(url)) throw new Error('DATABASE_URL is no connection string: postgres://user:password@host:5432/database')
  return url
}
