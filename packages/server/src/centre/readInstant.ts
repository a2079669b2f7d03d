import type { FactDto } from '@hengjian/contract'
import type { Fact, Vocabulary } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { loadLabels } from '../cases/labels'
import { restoreFact } from '../facts/factRow'
import { presentFact } from '../facts/present'
import type { Sealer } from '../facts/sealer'
import { spansOf } from './spans'
import { factsDuring, ownFacts } from './stayFacts'

/** What happened at one instant belongs to an instant so close to it. */
const CLOSE = 5 * 60_000
const LASTING = [
  'stay',
  'tracking',
  'interrogation',
  'recording',
  'rest',
  'restraint',
  'lineup',
  'outing',
  'fault',
] as const

/** The facts that tell of an instant: what lasts then by what began it, and what happened within five minutes of it. */
export function factsAt(facts: readonly Fact[], at: Instant, vocabulary: Vocabulary): readonly Fact[] {
  const spans = LASTING.flatMap((name) => spansOf(name, facts, vocabulary))
  const lasting = new Set(
    spans.filter(({ from, to }) => from <= at && (to === null || at <= to)).map(({ what }) => what.id),
  )
  const drawn = new Set(spans.map(({ what }) => what.id))
  return facts.filter(
    ({ id, occurredAt }) => lasting.has(id) || (!drawn.has(id) && Math.abs(occurredAt.from - at) <= CLOSE),
  )
}

/** How far before an instant something that lasts until then may have begun. */
const LONGEST = 3 * 24 * 3_600_000

/** What is on record about a person at one instant; `visit` also tells what concerns the visit alone. */
export async function readInstant(
  client: ClientBase,
  office: string,
  { person, visit }: { readonly person: string; readonly visit: string },
  at: Instant,
  reading: { readonly sealer: Pick<Sealer, 'open'>; readonly vocabulary: Vocabulary },
): Promise<readonly FactDto[]> {
  const { sealer, vocabulary } = reading
  const window = { visit, person, enteredAt: (at - LONGEST) as Instant, leftAt: (at + LONGEST) as Instant }
  const stored = await factsDuring(client, office, [window], at)
  const own = ownFacts(
    stored.map(({ body }) => body),
    window,
  )
  const facts = factsAt(own, at, vocabulary)
  const rows = new Map(stored.map((row) => [row.body.id, row]))
  const labelOf = await loadLabels(
    client,
    office,
    facts.flatMap(({ objects }) => objects),
  )
  return facts.map((fact) => {
    const row = rows.get(fact.id)
    return presentFact(row === undefined ? fact : restoreFact(row, sealer), vocabulary, labelOf, null)
  })
}
