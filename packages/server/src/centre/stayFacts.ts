import type { Fact } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { StoredFact } from '../facts/factRow'

/** Facts about somebody are looked for from so long before the entry: what began before may go on inside. */
const BEFORE = 2 * 3_600_000

/** Whose facts, and from when to when. */
export interface Window {
  readonly person: string
  readonly visit: string
  readonly enteredAt: Instant
  readonly leftAt: Instant | null
}

/** The standing facts that name the persons or the visits while they stay, and those of the questionings among them. */
export async function factsDuring(
  client: ClientBase,
  office: string,
  windows: readonly Window[],
  now: Instant,
): Promise<readonly StoredFact[]> {
  const wanted = windows.flatMap(({ person, visit, enteredAt, leftAt }) => {
    const span = { since: enteredAt - BEFORE, until: leftAt ?? now }
    return [
      { type: 'person', object: person, ...span },
      { type: 'visit', object: visit, ...span },
    ]
  })
  const { rows } = await client.query<StoredFact>(
    `with own as (select * from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[]) as one (type, object, since, until)),
     wanted as (
       select * from own
       union select link.type, link.object, own.since, own.until from own
         join object_link link on link.office = $1 and link.within_type = own.type and link.within_object = own.object
           and link.type = 'interrogation'
     ),
     found as (
       select distinct named.fact from wanted
       join fact_object named on named.office = $1 and named.type = wanted.type and named.object = wanted.object
         and named.occurred_at between wanted.since and wanted.until
     )
     select fact.body, fact.key_id, fact.sealed from found join fact on fact.office = $1 and fact.id = found.fact
     where not exists (select from fact later where later.office = fact.office and later.supersedes = fact.id)
     order by fact.occurred_at, fact.id`,
    [
      office,
      wanted.map(({ type }) => type),
      wanted.map(({ object }) => object),
      wanted.map(({ since }) => since),
      wanted.map(({ until }) => until),
    ],
  )
  return rows
}

const names = ({ objects }: Fact, type: string, id: string): boolean =>
  objects.some((one) => one.type === type && one.id === id)

/** Of facts, those about this person's own stay: where the person is only somebody's guardian or witness is not. */
export function ownFacts(facts: readonly Fact[], { person, visit }: Pick<Window, 'person' | 'visit'>): readonly Fact[] {
  const theirs = (fact: Fact): boolean =>
    names(fact, 'visit', visit) || fact.objects.some((one) => one.role === 'person' && one.id === person)
  const questioned = new Set(
    facts
      .filter((fact) => fact.kind === 'interrogationBegan' && theirs(fact))
      .flatMap(({ objects }) => objects.filter(({ type }) => type === 'interrogation').map(({ id }) => id)),
  )
  return facts.filter(
    (fact) =>
      theirs(fact) ||
      (fact.kind.startsWith('recording') &&
        fact.objects.some(({ type, id }) => type === 'interrogation' && questioned.has(id))),
  )
}
