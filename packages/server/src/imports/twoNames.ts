import type { Fact } from '@hengjian/facts'
import type { ClientBase } from 'pg'
import { blindValues } from '../facts/blindValues'
import type { Sealer } from '../facts/sealer'

/** A number of papers and the name beside it, as keyed digests. */
interface Named {
  readonly fact: string
  readonly number: string
  readonly name: string
}

function namedIn(fact: Fact, sealer: Pick<Sealer, 'digest'>): readonly Named[] {
  const values = blindValues(fact, sealer)
  return values.flatMap(({ field, digest, object }) => {
    const name = values.find((one) => one.field === 'name' && one.object === object)
    return field === 'idNumber' && name !== undefined ? [{ fact: fact.id, number: digest, name: name.digest }] : []
  })
}

/**
 * The facts in which an identity number stands beside another name than elsewhere in the office. They are told and nothing is
 * joined: who a person is follows from the object's id alone.
 */
export async function twoNamesIn(
  client: ClientBase,
  office: string,
  facts: readonly Fact[],
  sealer: Pick<Sealer, 'digest'>,
): Promise<ReadonlySet<string>> {
  const named = facts.flatMap((fact) => namedIn(fact, sealer))
  if (named.length === 0) return new Set()
  const { rows } = await client.query<{ fact: string }>(
    `select distinct given.fact from unnest($2::text[], $3::bytea[], $4::bytea[]) as given (fact, number, name)
     join blind_index number on number.office = $1 and number.field = 'idNumber' and number.digest = given.number
     join blind_index name on name.office = $1 and name.field = 'name' and name.type = number.type
       and name.object = number.object and name.digest <> given.name`,
    [office, named.map(({ fact }) => fact), named.map(({ number }) => number), named.map(({ name }) => name)],
  )
  return new Set(rows.map(({ fact }) => fact))
}
