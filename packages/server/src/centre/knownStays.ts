import type { ClockDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Discreet } from '../access/closed'
import { presentClock, shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { restoreFact, type StoredFact } from '../facts/factRow'
import type { LabelOf } from '../facts/present'
import type { Sealer } from '../facts/sealer'
import type { Judging } from '../judging/judge'
import type { Presence } from './insideNow'
import { factsDuring, ownFacts } from './stayFacts'
import type { ModelGap } from './stayLanes'
import { gapsIn, type OwnLimit, runningLimits } from './stayVerdicts'
import { interrogationsIn, type KnownStay, type Values } from './tellStay'

/** What a reading of the centre works with. */
export interface CentreContext extends Discreet {
  readonly office: string
  readonly judging: Judging
  readonly sealer: Pick<Sealer, 'open'>
}

interface Card {
  readonly case_id: string | null
  readonly attributes: Values
}

/** What cards know of the persons and visits; sensitive values are not among it. */
async function cardsOf(
  client: ClientBase,
  office: string,
  present: readonly Presence[],
): Promise<ReadonlyMap<string, Card>> {
  const types = [...present.map(() => 'person'), ...present.map(() => 'visit')]
  const { rows } = await client.query<Card & { type: string; object: string }>(
    `select type, object, case_id, attributes from object_card
     where office = $1 and (type, object) in (select * from unnest($2::text[], $3::text[]))`,
    [office, types, [...present.map(({ person }) => person), ...present.map(({ visit }) => visit)]],
  )
  return new Map(rows.map(({ type, object, ...card }) => [`${type}\0${object}`, card]))
}

/** What the latest fact that states a birth date says of a person, sensitive values included. */
function statedOf(stored: readonly StoredFact[], person: string, sealer: Pick<Sealer, 'open'>): Values {
  for (const row of [...stored].reverse()) {
    if (row.sealed === null) continue
    const found = restoreFact(row, sealer).objects.find(({ type, id }) => type === 'person' && id === person)
    if (found?.attributes?.['birthDate'] !== undefined) return found.attributes
  }
  return {}
}

const byObject = (stored: readonly StoredFact[]): ReadonlyMap<string, readonly StoredFact[]> => {
  const found = new Map<string, StoredFact[]>()
  for (const row of stored) {
    for (const key of new Set(row.body.objects.map(({ type, id }) => `${type}\0${id}`))) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [row])
      else known.push(row)
    }
  }
  return found
}

/** The facts of each stay, in the order in which they were loaded. */
function factsOfEach(
  stored: readonly StoredFact[],
  present: readonly Presence[],
): ReadonlyMap<Presence, readonly StoredFact[]> {
  const found = byObject(stored)
  const order = new Map(stored.map((row, index) => [row, index]))
  const place = (row: StoredFact): number => order.get(row) ?? 0
  const naming = (type: string, id: string): readonly StoredFact[] => found.get(`${type}\0${id}`) ?? []
  return new Map(
    present.map((one) => {
      const direct = [...naming('person', one.person), ...naming('visit', one.visit)]
      const asked = interrogationsIn(direct.map(({ body }) => body)).flatMap((id) => naming('interrogation', id))
      return [one, [...new Set([...direct, ...asked])].sort((left, right) => place(left) - place(right))]
    }),
  )
}

/** Stays with all that is known of them, what the models call a gap in them, and how their people and cases are called. */
export interface Known {
  readonly stays: readonly KnownStay[]
  readonly gaps: readonly ModelGap[]
  readonly labelOf: LabelOf
}

/** Names people, their cases and what the limits are of. */
function labelsFor(
  client: ClientBase,
  office: string,
  stays: readonly Omit<KnownStay, 'clock'>[],
  limits: readonly OwnLimit[],
): Promise<LabelOf> {
  return loadLabels(client, office, [
    ...stays.map(({ presence }) => ({ type: 'person', id: presence.person })),
    ...stays.flatMap(({ caseId }) => (caseId === null ? [] : [{ type: 'case', id: caseId }])),
    ...shownObjects(limits.map(({ row }) => row)),
  ])
}

/** Loads what is known of stays. */
export async function knownStays(
  client: ClientBase,
  { office, judging, sealer, closed }: CentreContext,
  present: readonly Presence[],
  now: Instant,
): Promise<Known> {
  const { models } = judging
  const stored = factsOfEach(await factsDuring(client, office, present, now), present)
  const cards = await cardsOf(client, office, present)
  const stays = present.map((presence) => {
    const rows = stored.get(presence) ?? []
    const bodies = rows.map(({ body }) => body)
    const card = cards.get(`person\0${presence.person}`)
    return {
      presence,
      facts: ownFacts(bodies, presence),
      caseId: card?.case_id ?? null,
      person: { ...card?.attributes, ...statedOf(rows, presence.person, sealer) },
      visit: cards.get(`visit\0${presence.visit}`)?.attributes ?? {},
    }
  })
  const limits = await runningLimits(client, { office, closed }, present, models)
  const visits = present.map(({ visit }) => visit)
  const interrogations = stays.flatMap(({ facts }) => interrogationsIn(facts))
  const gaps = await gapsIn(client, office, visits, interrogations, models)
  const labelOf = await labelsFor(client, office, stays, limits)
  const clockOf = ({ person, leftAt }: Presence): ClockDto | null => {
    const row = leftAt === null ? limits.find((one) => one.person === person)?.row : undefined
    const model = row === undefined ? undefined : models.get(row.model)
    return row === undefined || model === undefined ? null : presentClock(row, model, labelOf)
  }
  return { stays: stays.map((stay) => ({ ...stay, clock: clockOf(stay.presence) })), gaps, labelOf }
}
