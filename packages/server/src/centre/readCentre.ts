import type { CentreDto, StayDto } from '@hengjian/contract'
import type { DataValue, Fact, Vocabulary } from '@hengjian/facts'
import { dateOf, formatInstant, type Instant, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { presentClock, shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { restoreFact, type StoredFact } from '../facts/factRow'
import { type LabelOf, presentValue } from '../facts/present'
import type { Sealer } from '../facts/sealer'
import type { Judging } from '../judging/judge'
import { judgedUpTo } from '../judging/judgedUpTo'
import { type Presence, presences } from './insideNow'
import { personMarks } from './personMarks'
import { floorRooms, type KnownRoom, knownRooms } from './rooms'
import { factsDuring, ownFacts } from './stayFacts'
import {
  activityLane,
  type ModelGap,
  momentsOf,
  placeLane,
  recordingLane,
  type Stay,
  type ZoneOfRoom,
} from './stayLanes'
import { gapsIn, runningLimits } from './stayVerdicts'

/** An entry longer ago than this without an exit is an exit nobody recorded; the models say so, not this page. */
const LONGEST_STAY = 3 * 24 * 3_600_000

/** What a reading of the centre works with. */
export interface CentreContext {
  readonly office: string
  readonly judging: Judging
  readonly sealer: Pick<Sealer, 'open'>
}

/** What is asked for: one site only, and also those who left today. */
export interface CentreAsked {
  readonly site: string | undefined
  readonly left: boolean
}

type Values = Readonly<Record<string, DataValue>>

/** What cards know of persons, and of the visits' own attributes; sensitive values are not among it. */
async function cardsOf(
  client: ClientBase,
  office: string,
  present: readonly Presence[],
): Promise<ReadonlyMap<string, { readonly case_id: string | null; readonly attributes: Values }>> {
  const types = [...present.map(() => 'person'), ...present.map(() => 'visit')]
  const { rows } = await client.query<{ type: string; object: string; case_id: string | null; attributes: Values }>(
    `select type, object, case_id, attributes from object_card
     where office = $1 and (type, object) in (select * from unnest($2::text[], $3::text[]))`,
    [office, types, [...present.map(({ person }) => person), ...present.map(({ visit }) => visit)]],
  )
  return new Map(rows.map(({ type, object, ...card }) => [`${type}\0${object}`, card]))
}

/** The sensitive attributes of a person that marks hang on, from the latest fact that states them. */
function statedOf(stored: readonly StoredFact[], person: string, sealer: Pick<Sealer, 'open'>): Values {
  for (const row of [...stored].reverse()) {
    if (row.sealed === null || !row.body.objects.some(({ type, id }) => type === 'person' && id === person)) continue
    const attributes = restoreFact(row, sealer).objects.find(
      ({ type, id }) => type === 'person' && id === person,
    )?.attributes
    if (attributes?.['birthDate'] !== undefined) return attributes
  }
  return {}
}

interface Reading {
  readonly now: Instant
  readonly vocabulary: Vocabulary
  readonly zoneOfRoom: ZoneOfRoom
  readonly gaps: ReadonlyMap<string, readonly ModelGap[]>
  readonly labelOf: LabelOf
}

interface Told {
  readonly presence: Presence
  readonly facts: readonly Fact[]
  readonly caseId: string | null
  readonly known: Values
  readonly personRole: DataValue | undefined
  readonly clock: StayDto['clock']
}

const interrogationsIn = (facts: readonly Fact[]): string[] => [
  ...new Set(
    facts
      .filter(({ kind }) => kind === 'interrogationBegan')
      .flatMap(({ objects }) => objects.filter(({ type }) => type === 'interrogation').map(({ id }) => id)),
  ),
]

function roleOf(personRole: DataValue | undefined, vocabulary: Vocabulary): StayDto['role'] {
  const field = vocabulary.objects.get('visit')?.attributes.get('personRole')
  return personRole === undefined || field === undefined ? null : presentValue(personRole, field)
}

function stayOf(told: Told, { now, vocabulary, zoneOfRoom, gaps, labelOf }: Reading): StayDto {
  const { presence, facts, caseId, known, personRole, clock } = told
  const { visit, person, site, enteredAt, leftAt, registered } = presence
  const stay: Stay = { from: enteredAt, to: leftAt ?? now, open: leftAt === null, facts }
  const questioned = interrogationsIn(facts).flatMap((id) => gaps.get(id) ?? [])
  return {
    visit,
    site,
    person: { id: person, label: labelOf('person', person) },
    case: caseId === null ? null : { id: caseId, label: labelOf('case', caseId) },
    role: roleOf(personRole, vocabulary),
    marks: personMarks(known, now),
    enteredAt: formatInstant(enteredAt),
    registered,
    leftAt: leftAt === null ? null : formatInstant(leftAt),
    clock,
    place: placeLane(stay, gaps.get(visit) ?? [], vocabulary, zoneOfRoom),
    activity: activityLane(stay, vocabulary),
    recording: recordingLane(stay, questioned, vocabulary),
    moments: momentsOf(stay, vocabulary),
  }
}

const grouped = <One>(list: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> => {
  const groups = new Map<string, One[]>()
  for (const one of list) {
    const known = groups.get(keyOf(one))
    if (known === undefined) groups.set(keyOf(one), [one])
    else known.push(one)
  }
  return groups
}

/** The facts that name each person or visit, once each. */
function factsByPresence(
  stored: readonly StoredFact[],
  present: readonly Presence[],
): ReadonlyMap<Presence, StoredFact[]> {
  const byObject = new Map<string, StoredFact[]>()
  for (const row of stored) {
    for (const { type, id } of row.body.objects) {
      if (type !== 'person' && type !== 'visit' && type !== 'interrogation') continue
      const key = `${type}\0${id}`
      const known = byObject.get(key)
      if (known === undefined) byObject.set(key, [row])
      else if (known.at(-1) !== row) known.push(row)
    }
  }
  const order = new Map(stored.map((row, index) => [row, index]))
  return new Map(
    present.map((one) => {
      const direct = [`person\0${one.person}`, `visit\0${one.visit}`].flatMap((key) => byObject.get(key) ?? [])
      const asked = interrogationsIn(direct.map(({ body }) => body)).flatMap(
        (id) => byObject.get(`interrogation\0${id}`) ?? [],
      )
      const rows = [...new Set([...direct, ...asked])]
      return [one, rows.sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0))]
    }),
  )
}

function sitesOf(present: readonly Presence[], rooms: readonly KnownRoom[]): CentreDto['sites'] {
  const inside = new Map<string | null, number>()
  for (const { site } of rooms.filter(({ zone }) => zone !== null)) inside.set(site, 0)
  for (const { site, leftAt } of present) inside.set(site, (inside.get(site) ?? 0) + (leftAt === null ? 1 : 0))
  return [...inside]
    .map(([id, count]) => ({ id, inside: count }))
    .sort((left, right) => ((left.id ?? '') < (right.id ?? '') ? -1 : 1))
}

/** Who is inside the centre now, and who left today where that is asked for. */
export async function readCentre(
  client: ClientBase,
  { office, judging, sealer }: CentreContext,
  { site, left }: CentreAsked,
  now: Instant,
): Promise<CentreDto> {
  const { models, vocabulary } = judging
  const rooms = await knownRooms(client, office, now)
  const inCentre = rooms.filter(({ zone }) => zone !== null)
  const since = {
    entered: (now - LONGEST_STAY) as Instant,
    left: left ? startOf(dateOf(now, SHANGHAI_OFFSET), SHANGHAI_OFFSET) : ((now + 1) as Instant),
  }
  const everybody = await presences(
    client,
    office,
    inCentre.map(({ id }) => id),
    since,
    now,
  )
  const ofSite = <One extends { readonly site: string | null }>(list: readonly One[]): readonly One[] =>
    site === undefined ? list : list.filter((one) => one.site === site)
  const present = ofSite(everybody)
  const facts = factsByPresence(await factsDuring(client, office, present, now), present)
  const own = new Map(
    present.map(
      (one) =>
        [
          one,
          ownFacts(
            (facts.get(one) ?? []).map(({ body }) => body),
            one,
          ),
        ] as const,
    ),
  )
  const limits = await runningLimits(client, office, present, models)
  const interrogations = [...own.values()].flatMap((list) => interrogationsIn(list))
  const gaps = await gapsIn(
    client,
    office,
    present.map(({ visit }) => visit),
    interrogations,
    models,
  )
  const cards = await cardsOf(client, office, present)
  const caseOf = ({ person }: Presence): string | null => cards.get(`person\0${person}`)?.case_id ?? null
  const labelOf = await loadLabels(client, office, [
    ...present.flatMap((one) => [
      { type: 'person', id: one.person },
      ...(caseOf(one) === null ? [] : [{ type: 'case', id: caseOf(one) ?? '' }]),
    ]),
    ...shownObjects(limits.map(({ row }) => row)),
  ])
  const zones = new Map(rooms.map(({ id, zone }) => [id, zone]))
  const reading: Reading = {
    now,
    vocabulary,
    zoneOfRoom: (room) => zones.get(room) ?? null,
    gaps: grouped(gaps, ({ object }) => object),
    labelOf,
  }
  const clockOf = ({ person, leftAt }: Presence): StayDto['clock'] => {
    const row = leftAt === null ? limits.find((one) => one.person === person)?.row : undefined
    const model = row === undefined ? undefined : models.get(row.model)
    return row === undefined || model === undefined ? null : presentClock(row, model, labelOf)
  }
  return {
    now: formatInstant(now),
    judgedUpTo: formatInstant(await judgedUpTo(client, office, now)),
    sites: sitesOf(everybody, rooms),
    rooms: [...ofSite(floorRooms(rooms))],
    stays: present.map((presence) =>
      stayOf(
        {
          presence,
          facts: own.get(presence) ?? [],
          caseId: caseOf(presence),
          known: {
            ...cards.get(`person\0${presence.person}`)?.attributes,
            ...statedOf(facts.get(presence) ?? [], presence.person, sealer),
          },
          personRole: cards.get(`visit\0${presence.visit}`)?.attributes['personRole'],
          clock: clockOf(presence),
        },
        reading,
      ),
    ),
  }
}
