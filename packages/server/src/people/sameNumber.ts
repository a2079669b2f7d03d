import type { PersonDto } from '@hengjian/contract'
import type { Fact } from '@hengjian/facts'
import type { ClientBase } from 'pg'
import { closes, type Discreet } from '../access/closed'
import { loadLabels } from '../cases/labels'
import { maskName } from '../cases/mask'
import { foldText } from '../facts/blindValues'
import type { Sealer } from '../facts/sealer'
import { casesOf } from './listPeople'

const stated = (facts: readonly Fact[], id: string, attribute: string): readonly string[] => [
  ...new Set(
    facts.flatMap(({ objects }) =>
      objects.flatMap(({ type, id: object, attributes }) => {
        const value = attributes?.[attribute]
        return type === 'person' && object === id && typeof value === 'string' ? [value] : []
      }),
    ),
  ),
]

/** The names under which a person was reported, masked; two that differ stay two, even where their masks are alike. */
export function namesOf(facts: readonly Fact[], id: string): string[] {
  const names = stated(facts, id, 'name')
  return [...new Map(names.map((name) => [foldText(name), name])).values()].map(maskName)
}

/** Other persons under whom an identity number of this one was reported. Whether they are one human being, a person decides. */
export async function sameNumber(
  client: ClientBase,
  { office, closed }: Discreet & { readonly office: string },
  id: string,
  facts: readonly Fact[],
  sealer: Pick<Sealer, 'digest'>,
): Promise<PersonDto['sameNumber']> {
  const digests = stated(facts, id, 'idNumber').map((number) => sealer.digest('idNumber', foldText(number)))
  if (digests.length === 0) return []
  const { rows } = await client.query<{ object: string }>(
    `select distinct object from blind_index
     where office = $1 and field = 'idNumber' and digest = any($2::bytea[]) and type = 'person' and object <> $3
     order by object limit 20`,
    [office, digests, id],
  )
  const others = rows.map(({ object }) => object).filter((object) => !closes(closed, { type: 'person', object }))
  const cases = await casesOf(client, { office, closed }, others)
  const labelOf = await loadLabels(
    client,
    office,
    others.map((other) => ({ type: 'person', id: other })),
  )
  return others.map((other) => ({
    id: other,
    label: labelOf('person', other),
    cases: (cases.get(other) ?? []).map((one) => ({ id: one.id, label: one.label })),
  }))
}
