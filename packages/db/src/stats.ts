import { connect } from './connect.ts'

export interface WrongStat {
  table: string
  id: number
  column: string
  stored: string | null
  expected: string | null
}

/** The cached stats that differ from what a query from scratch gives: none, unless somebody went past the triggers. */
export async function verifyCachedStats(ownerUrl: string): Promise<WrongStat[]> {
  const client = await connect(ownerUrl)
  try {
    const { rows } = await client.query<WrongStat>(
      'select table_name as table, id, column_name as column, stored, expected from public.verify_cached_stats()'
    )
    return rows
  } finally {
    await client.end()
  }
}
