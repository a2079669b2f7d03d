import { type Fact, type FactId, factIdOf } from '@hengjian/facts'
import type { ClientBase } from 'pg'

/** The kind of a fact that takes the place of a record and says nothing in its stead. */
export const WITHDRAWAL = 'recordWithdrawn'

/** Which of the facts were withdrawn, and by which fact each. */
export async function withdrawalsOf(
  client: ClientBase,
  office: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FactId>> {
  const { rows } = await client.query<{ supersedes: string; id: FactId }>(
    'select supersedes, id from fact where office = $1 and supersedes = any($2::text[]) and kind = $3',
    [office, ids, WITHDRAWAL],
  )
  return new Map(rows.map(({ supersedes, id }) => [supersedes, id]))
}

const TURN = /#(\d+)$/

/**
 * A withdrawn record that is sent again comes back under the next key (`A-7`, `A-7#2`, `A-7#3` …) in place of its withdrawal, so
 * that nothing stored is touched and what was judged of the record keeps its identity.
 */
export function broughtBack(fact: Fact, withdrawal: FactId): Fact {
  const turn = Number(TURN.exec(fact.sourceRecord)?.[1] ?? 1) + 1
  const sourceRecord = `${fact.sourceRecord.replace(TURN, '')}#${turn}`
  return { ...fact, id: factIdOf(fact.source, sourceRecord), sourceRecord, supersedes: withdrawal }
}
