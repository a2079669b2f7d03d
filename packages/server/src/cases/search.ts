import type { ClientBase } from 'pg'
import { foldText } from '../facts/blindValues'
import type { Sealer } from '../facts/sealer'

/** Persons whose name or identity number is exactly the text, or whose number ends with its four characters. */
export async function findPersons(
  client: ClientBase,
  office: string,
  text: string,
  sealer: Pick<Sealer, 'digest'>,
): Promise<readonly string[]> {
  const folded = foldText(text)
  if (folded === '') return []
  const fields = ['name', ...(folded.length === 4 ? ['idNumberEnd'] : []), ...(folded.length >= 15 ? ['idNumber'] : [])]
  const { rows } = await client.query<{ object: string }>(
    `select distinct object from blind_index
     where office = $1 and (field, digest) in (select * from unnest($2::text[], $3::bytea[])) and type = 'person' limit 500`,
    [office, fields, fields.map((field) => sealer.digest(field, folded))],
  )
  return rows.map(({ object }) => object)
}
