import type { ClientBase } from 'pg'
import { textColumn } from '../database/columns'
import type { BlindValue } from '../facts/blindValues'

/** A fact and the blind values of its persons. */
export interface NamingFact {
  readonly id: string
  readonly blind: readonly BlindValue[]
}

/** A number of papers and the name beside it, as keyed digests. */
interface Named {
  readonly number: string
  readonly name: string
}

const namedIn = ({ blind }: NamingFact): readonly Named[] =>
  blind.flatMap(({ field, digest, object }) => {
    if (field !== 'idNumber') return []
    const name = blind.find((one) => one.field === 'name' && one.object === object)
    return name === undefined ? [] : [{ number: digest, name: name.digest }]
  })

const keyOf = ({ number, name }: Named): string => `${number} ${name}`

/** Of numbers with names beside them those that stand beside another name elsewhere in the office. */
async function otherwiseNamed(
  client: ClientBase,
  office: string,
  named: readonly Named[],
): Promise<ReadonlySet<string>> {
  if (named.length === 0) return new Set()
  const { rows } = await client.query<Named>(
    `select given.number, given.name from unnest($2::text[], $3::text[]) as given (number, name)
     where exists (
       select from blind_index number cross join lateral (
         select from blind_index name where name.office = $1 and name.field = 'name' and name.type = number.type
           and name.object = number.object and name.digest <> given.name::bytea limit 1) as other
       where number.office = $1 and number.field = 'idNumber' and number.digest = given.number::bytea offset 0)`,
    [office, textColumn(named, ({ number }) => number), textColumn(named, ({ name }) => name)],
  )
  return new Set(rows.map(keyOf))
}

/**
 * The facts in which an identity number stands beside another name than elsewhere in the office. They are told and nothing is
 * joined: who a person is follows from the object's id alone.
 */
export async function twoNamesIn(
  client: ClientBase,
  office: string,
  facts: readonly NamingFact[],
): Promise<ReadonlySet<string>> {
  const named = facts.map((fact) => ({ id: fact.id, pairs: namedIn(fact) }))
  const distinct = new Map(named.flatMap(({ pairs }) => pairs).map((one) => [keyOf(one), one]))
  const other = await otherwiseNamed(client, office, [...distinct.values()])
  return new Set(named.filter(({ pairs }) => pairs.some((one) => other.has(keyOf(one)))).map(({ id }) => id))
}
