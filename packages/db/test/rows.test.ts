import { readFile } from 'node:fs/promises'
import t from 'tap'
import { gym } from './gym.ts'

const types: Record<string, string> = {
  BigInt: 'bigint',
  Int: 'integer',
  Boolean: 'boolean',
  String: 'text',
  Json: 'jsonb',
  '@db.Date': 'date',
  '@db.Timestamptz(6)': 'timestamp with time zone'
}

/** What PostgreSQL calls the type of a field. */
function typeOf(type: string, attributes: string) {
  const [native = type] = /@db\.\w+(\([\d, ]+\))?/.exec(attributes) ?? []
  const sized = native
    .replace(/^@db\.VarChar/, 'character varying')
    .replace(/^@db\.Decimal/, 'numeric')
    .replace(/, /, ',')
  return types[native] ?? sized
}

/** The columns that a model says a table has: `name type`, then whether it may be null. A list has no word for null: either will do. */
function columnsOf(model: string) {
  return [...model.matchAll(/^ {2}(\w+) +(\w+)(\[\]|\?)?(.*)$/gm)].map(([, field, type, mark, attributes]) => {
    const [, column = field!] = /@map\("(\w+)"\)/.exec(attributes!) ?? []
    const isList = mark === '[]'
    return { column, type: typeOf(type!, attributes!) + (isList ? '[]' : ''), nullable: isList ? undefined : mark === '?' }
  })
}

t.test('the models of Prisma’s client are the tables that the migrations make', async t => {
  const { query } = await gym(t)
  const schema = await readFile(new URL('../prisma/schema.prisma', import.meta.url), 'utf8')
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)]
  t.strictSame(models.map(([, name]) => name).sort(), ['LibraryExercise', 'Location', 'Metric', 'Program'])

  for (const [, name = '', body] of models) {
    const [, table] = /@@map\("(\w+)"\)/.exec(body!)!
    const [, owner] = /@@schema\("(\w+)"\)/.exec(body!)!
    const columns = await query(
      `select attname as column, format_type(atttypid, atttypmod) as type, not attnotnull as nullable
       from pg_attribute where attrelid = format('%I.%I', $1::text, $2::text)::regclass and attnum > 0 and not attisdropped order by attname`,
      [owner, table]
    )
    const said = columnsOf(body!).sort((one, other) => (one.column < other.column ? -1 : 1))
    t.ok(said.length > 10, name)
    t.strictSame(
      said,
      columns.map(({ column, type, nullable }) => ({ column, type, nullable: type.endsWith('[]') ? undefined : nullable })),
      name
    )
  }
})
