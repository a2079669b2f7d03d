import type { Fact } from '@hengjian/facts'
import type { ClientBase } from 'pg'
import type { Sealer } from '../facts/sealer'
import { loadFacts } from '../judging/cluster'

/**
 * The facts that state something of persons and stand, in the order they happened; of those that state the very same of a
 * person only the last one, so that not all of somebody's course has to be opened for a name.
 */
export async function statedFacts(
  client: ClientBase,
  office: string,
  persons: readonly string[],
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly Fact[]> {
  if (persons.length === 0) return []
  const { rows } = await client.query<{ fact: string }>(
    `select distinct on (named.object, named.attributes) named.fact
     from unnest($2::text[]) as wanted (id) cross join lateral (
       select object, attributes, occurred_at, fact from fact_object
       where office = $1 and type = 'person' and object = wanted.id and attributes is not null offset 0) as named
     where not exists (select from fact later where later.office = $1 and later.supersedes = named.fact)
     order by named.object, named.attributes, named.occurred_at desc, named.fact desc`,
    [office, persons],
  )
  const ids = new Set(rows.map(({ fact }) => fact))
  const facts = await loadFacts(client, office, [...ids], sealer)
  return [...facts].sort((one, other) => one.occurredAt.from - other.occurredAt.from || (one.id < other.id ? -1 : 1))
}
