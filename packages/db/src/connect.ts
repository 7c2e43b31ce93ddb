import pg from 'pg'

const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const BIGINT = 20
const NUMERIC = 1700

/** Dates stay text (pg would read them at local midnight), bigint and numeric become numbers, instants are Dates. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: any): any {
    if (oid === DATE || oid === TIMESTAMP) return (text: string) => text
    if (oid === TIMESTAMPTZ) return (text: string) => new Date(text)
    if (oid === BIGINT || oid === NUMERIC) return Number
    return pg.types.getTypeParser(oid, format)
  }
}

/** An open connection in UTC. A connection that is cut fails its next statement, not the process. */
export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, types, options: '-c TimeZone=UTC' })
  client.on('error', () => {})
  await client.connect()
  return client
}
