import type { SearchDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { Places } from '../database/places'
import { foldNumber } from '../search/numberTerms'
import type { Reader } from './party'
import { readable } from './readable'
import { SELECT_MATTERS, selectMatters } from './storedMatter'

/** Matters by number, brackets and blanks left out, or by a word of their title: the latest of those that the reader may read. */
export async function searchMatters(
  client: ClientBase,
  reader: Reader,
  text: string,
  most: number,
): Promise<SearchDto['matters']> {
  const folded = foldNumber(text)
  if ([...folded].length < 2) return []
  const { of, values } = new Places(reader.office)
  const like = (words: string): string => of(`%${words.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await selectMatters(
    client,
    `${SELECT_MATTERS} and (translate(m.number, '〔〕', '') ilike ${like(folded)} or m.title ilike ${like(text.trim())})
     and ${readable(reader, of)} order by m.changed_at desc, m.id limit ${of(most)}::integer`,
    values,
  )
  return rows.map(({ id, number, title }) => ({ id, label: number, title }))
}
