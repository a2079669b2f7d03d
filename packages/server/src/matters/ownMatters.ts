import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import type { Reader } from './party'
import { ownRows } from './readable'

/** Whoever stands in more matters than that has them looked up one by one as the list goes along. */
const MOST = 3000

const matterSchema = z.object({ matter: z.string() })

/**
 * Where a list begins for whoever reads only what they stand in: those matters, by id. Undefined where they are too many, or where the reader reads
 * whole workflows.
 * @param ended whether also those that have ended are asked for
 */
export async function ownMatters(
  client: ClientBase,
  reader: Reader,
  ended: boolean,
): Promise<readonly string[] | undefined> {
  const { of, values } = new Places(reader.office)
  const own = ownRows(reader, of)
  if (own === undefined) return undefined
  const rows = await rowsOf(
    client,
    matterSchema,
    `select held.matter from matter_holder held where held.office = $1 and ${own}${ended ? '' : ' and not held.ended'}
     limit ${MOST + 1}`,
    values,
  )
  return rows.length > MOST ? undefined : [...new Set(rows.map(({ matter }) => matter))]
}
