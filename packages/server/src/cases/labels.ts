import type { LabelDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import type { LabelOf } from '../facts/present'
import type { ObjectRef } from '../judging/cluster'

/** What is shown of an `object_card card`: its name or number, or what stands in for them. */
export const SHOWN_LABEL = 'coalesce(card.title, to_json(card.label))'

/** A label as it stands in a Chinese text. */
export const inChinese = (label: LabelDto): string => (typeof label === 'string' ? label : label.zh)

/** Looks up how objects are called, all at once. */
export async function loadLabels(client: ClientBase, office: string, objects: readonly ObjectRef[]): Promise<LabelOf> {
  const { rows } = await client.query<{ type: string; object: string; label: LabelDto }>(
    `select type, object, ${SHOWN_LABEL} as label from object_card card
     where office = $1 and (type, object) in (select * from unnest($2::text[], $3::text[]))`,
    [office, objects.map(({ type }) => type), objects.map(({ id }) => id)],
  )
  const labels = new Map(rows.map(({ type, object, label }) => [`${type}\0${object}`, label]))
  return (type, id) => labels.get(`${type}\0${id}`) ?? id
}
