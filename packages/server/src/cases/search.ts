import type { ClientBase } from 'pg'
import { foldText } from '../facts/blindValues'
import type { Sealer } from '../facts/sealer'
import { typedPinyin } from '../search/pinyin'

/** What a text may be of a person, and how it is then written. */
function readings(text: string): readonly (readonly [field: string, text: string])[] {
  const folded = foldText(text)
  if (folded === '') return []
  const typed = typedPinyin(text)
  return [
    ['name', folded],
    ...(/^\d{3}[\dX]$/.test(folded) ? [['idNumberEnd', folded] as const] : []),
    ...(folded.length >= 15 ? [['idNumber', folded] as const] : []),
    ...(typed === undefined ? [] : [['pinyin', typed] as const, ['initials', typed] as const]),
  ]
}

/**
 * Persons whose name, its pinyin or its initials, or whose identity number is the text, or whose number ends with its four
 * characters. Nothing of it can be read in the database: digests are compared.
 */
export async function findPersons(
  client: ClientBase,
  office: string,
  text: string,
  sealer: Pick<Sealer, 'digest'>,
): Promise<readonly string[]> {
  const sought = readings(text)
  if (sought.length === 0) return []
  const { rows } = await client.query<{ object: string }>(
    `select distinct object from blind_index
     where office = $1 and (field, digest) in (select * from unnest($2::text[], $3::bytea[])) and type = 'person' limit 500`,
    [office, sought.map(([field]) => field), sought.map(([field, one]) => sealer.digest(field, one))],
  )
  return rows.map(({ object }) => object)
}
