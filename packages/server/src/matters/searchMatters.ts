import type { SearchDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { Places } from '../database/places'
import { listed } from './listParts'
import type { Reader } from './party'
import { titleFor } from './presentRow'
import { ownMatters, readable } from './readable'
import { namesAll, readSoughtMatters, soughtCondition } from './soughtMatters'
import { selectMatters } from './storedMatter'

/** Matters by number or by words of their title: the latest of those that the reader may read. */
export async function searchMatters(
  client: ClientBase,
  reader: Reader,
  text: string,
  most: number,
): Promise<SearchDto['matters']> {
  const found = await readSoughtMatters(client, reader, text)
  if (found.words.length < 2) return []
  const sought = { ...found, units: [] }
  const { of, values } = new Places(reader.office)
  const own = namesAll(sought) ? undefined : ownMatters(reader, of)
  const { page } = listed(
    [soughtCondition(sought, reader, of), readable(reader, of)],
    own === undefined
      ? []
      : [{ held: [own.held], beside: own.whole.map((workflow) => [`m.workflow = ${of(workflow)}`]), matters: [] }],
    { sort: 'changed', cursor: undefined },
    of,
  )
  const rows = await selectMatters(client, page(`${of(most)}::integer`), values)
  return rows.map((row) => ({ id: row.id, label: row.number, title: titleFor(reader, row) }))
}
