import type { ClientBase } from 'pg'
import type { BlindValue } from '../facts/blindValues'
import type { Sealer } from '../facts/sealer'
import { numberTerms } from './numberTerms'
import { pinyinForms } from './pinyin'

/** Objects that are found by their number. */
export const NUMBERED = ['case', 'document', 'notice', 'measure'] as const
const numbered: ReadonlySet<string> = new Set(NUMBERED)

/** What is entered for search: an object by how lists call it, a person by the name, which stays here. */
export interface Searched {
  readonly type: string
  readonly id: string
  readonly label: string
  readonly name: string | undefined
}

/** Digests of the pinyin forms of a person's name. */
function pinyinKeys({ type, id, name }: Searched, sealer: Pick<Sealer, 'digest'>): readonly BlindValue[] {
  if (type !== 'person' || name === undefined) return []
  const { full, initials } = pinyinForms(name)
  const key = (field: 'pinyin' | 'initials', text: string): BlindValue => ({
    field,
    digest: sealer.digest(field, text),
    type,
    object: id,
  })
  return [...full.map((text) => key('pinyin', text)), ...initials.map((text) => key('initials', text))]
}

/** Enters objects for search; what was entered before stays, so that a number is still found after it was corrected. */
export async function writeSearchKeys(
  client: ClientBase,
  office: string,
  objects: readonly Searched[],
  sealer: Pick<Sealer, 'digest'>,
): Promise<void> {
  const terms = objects
    .filter(({ type }) => numbered.has(type))
    .flatMap(({ type, id, label }) => numberTerms(label).map((term) => ({ type, term, object: id })))
  const keys = objects.flatMap((one) => pinyinKeys(one, sealer))
  // In one order, so that two writers never wait for each other in a circle.
  if (terms.length > 0)
    await client.query(
      `insert into search_term (office, type, term, object)
       select distinct $1, type, term, object from json_to_recordset($2::json) as row (type text, term text, object text)
       order by type, term, object on conflict do nothing`,
      [office, JSON.stringify(terms)],
    )
  if (keys.length > 0)
    await client.query(
      `insert into blind_index (office, field, digest, type, object)
       select distinct $1, field, digest::bytea, type, object
       from json_to_recordset($2::json) as row (field text, digest text, type text, object text)
       order by field, digest, object on conflict do nothing`,
      [office, JSON.stringify(keys)],
    )
}
