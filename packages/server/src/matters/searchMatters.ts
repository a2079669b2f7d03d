import type { SearchDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { Places } from '../database/places'
import { ownMatters } from './ownMatters'
import type { Reader } from './party'
import { titleFor } from './presentRow'
import { readable } from './readable'
import { readSoughtMatters, soughtCondition } from './soughtMatters'
import { SELECT_MATTERS, selectMatters } from './storedMatter'

/** Matters by number or by words of their title: the latest of those that the reader may read. */
export async function searchMatters(
  client: ClientBase,
  reader: Reader,
  text: string,
  most: number,
): Promise<SearchDto['matters']> {
  const sought = await readSoughtMatters(client, reader, text)
  if (sought.words.length < 2) return []
  const own = await ownMatters(client, reader, true)
  const { of, values } = new Places(reader.office)
  const begin = own === undefined ? '' : ` and m.id = any(${of(own)}::uuid[])`
  const rows = await selectMatters(
    client,
    `${SELECT_MATTERS}${begin} and ${soughtCondition({ ...sought, units: [] }, reader, of)} and ${readable(reader, of)}
     order by m.changed_at desc, m.id desc limit ${of(most)}::integer`,
    values,
  )
  return rows.map((row) => ({ id: row.id, label: row.number, title: titleFor(reader, row) }))
}
