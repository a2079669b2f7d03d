import type { Fact } from '@hengjian/facts'
import type { ClientBase } from 'pg'
import type { Sealer } from '../facts/sealer'
import { loadFacts } from '../judging/cluster'

/** The facts that state something of persons and stand, in the order they happened. */
export async function statedFacts(
  client: ClientBase,
  office: string,
  persons: readonly string[],
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly Fact[]> {
  if (persons.length === 0) return []
  const { rows } = await client.query<{ fact: string }>(
    `select distinct fact from fact_object
     where office = $1 and type = 'person' and object = any($2::text[]) and attributes is not null`,
    [office, persons],
  )
  const facts = await loadFacts(
    client,
    office,
    rows.map(({ fact }) => fact),
    sealer,
  )
  const superseded = new Set(facts.flatMap(({ supersedes }) => supersedes ?? []))
  return facts
    .filter(({ id }) => !superseded.has(id))
    .sort((one, other) => one.occurredAt.from - other.occurredAt.from || (one.id < other.id ? -1 : 1))
}
