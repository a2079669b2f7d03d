import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'

const countSchema = z.object({ count: z.coerce.number() })

/**
 * Counts the rows of a query, and stops one after `most`: to count all of a long list takes longer than to show it.
 * @param from what follows `select`, e.g. `from finding f where …`
 */
export async function countUpTo(
  client: ClientBase,
  most: number,
  from: string,
  values: readonly unknown[],
): Promise<number> {
  const text = `select count(*) as count from (select 1 ${from} limit ${most + 1}) as counted`
  return (await rowOf(client, countSchema, text, values))?.count ?? 0
}
