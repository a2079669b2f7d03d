import type pg from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'

/**
 * Whether the database cuts Chinese into trigrams. It does not where its character type is no UTF-8 one, or where the extension
 * is missing; substring search is then correct, but reads every row.
 */
export async function hasChineseTrigrams(client: Pick<pg.ClientBase, 'query'>): Promise<boolean> {
  const extension = await client.query(`select 1 from pg_extension where extname = 'pg_trgm'`)
  if (extension.rowCount === 0) return false
  const row = await rowOf(client, z.object({ count: z.number() }), `select cardinality(show_trgm('检察')) as count`)
  return (row?.count ?? 0) > 0
}
