import type { Instant } from '@hengjian/law'
import type { Model, Verdict } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import type { Discreet } from '../access/closed'
import { type ClockRow, SELECT_CLOCKS, selectClocks } from '../cases/clocks'
import type { ModelGap } from './stayLanes'

/** The models that limit how long a person may be kept in the centre; an id also stands for its parts (`ID/part`). */
const LIMITS = ['CTR-SUMMON-12H', 'CM-JC-12H', 'CTR-ADMIN-8H', 'CTR-CONTQ-12H', 'CM-DET-SEND-24H', 'CM-DET-SEND-REMOTE']
/** The models that ask for an unbroken trace of a stay, and for an unbroken recording of a questioning. */
const COVERAGES = ['CTR-TRACK-GAP', 'CTR-AV-FULL', 'CTR-AV-MUST', 'CTR-ADMIN-AV']

const partsOf = (ids: readonly string[], models: ReadonlyMap<string, Model>): string[] =>
  [...models.keys()].filter((model) => ids.some((id) => model === id || model.startsWith(`${id}/`)))

/** A person during one visit. */
interface Visitor {
  readonly person: string
  readonly visit: string
  readonly enteredAt: Instant
}

/** A clock may have begun so long before the entry: at the arrival at the police. */
const BEFORE = 24 * 3_600_000

/** A limit that runs for a person. */
export interface OwnLimit {
  readonly person: string
  readonly row: ClockRow
}

/** The limits that still run for persons, or ran out and were not answered; the one that ends first in front. */
export async function runningLimits(
  client: ClientBase,
  { office, closed }: Discreet & { readonly office: string },
  visitors: readonly Visitor[],
  models: ReadonlyMap<string, Model>,
): Promise<readonly OwnLimit[]> {
  const { rows: measures } = await client.query<{ person: string; measure: string }>(
    `select within_object as person, object as measure from object_link
     where office = $1 and within_type = 'person' and within_object = any($2::text[]) and type = 'measure'`,
    [office, visitors.map(({ person }) => person)],
  )
  const personOf = new Map<string, string>([
    ...visitors.map(({ person }) => [`person\0${person}`, person] as const),
    ...visitors.map(({ person, visit }) => [`visit\0${visit}`, person] as const),
    ...measures.map(({ person, measure }) => [`measure\0${measure}`, person] as const),
  ])
  const objects = [...personOf.keys()].map((key) => key.split('\0'))
  const rows = await selectClocks(
    client,
    `${SELECT_CLOCKS} and (v.type, v.object) in (select * from unnest($2::text[], $3::text[])) and v.model = any($4::text[])
       and v.state in ('pending', 'violated') and v.stopped_at is null order by v.latest`,
    [office, objects.map(([type]) => type), objects.map(([, object]) => object), partsOf(LIMITS, models)],
    closed,
  )
  const since = new Map(visitors.map(({ person, enteredAt }) => [person, enteredAt - BEFORE]))
  return rows.flatMap((row) => {
    const person = personOf.get(`${row.type}\0${row.object}`)
    const from = person === undefined ? undefined : since.get(person)
    return person === undefined || from === undefined || (row.started_at ?? from) < from ? [] : [{ person, row }]
  })
}

interface GapRow {
  readonly object: string
  readonly state: 'violated' | 'unknown'
  readonly body: Verdict
  readonly finding: string | null
}

/** A stretch that reached up to when it was judged still goes on. */
const stretchesOf = ({ stretches, asOf }: Verdict): ModelGap['stretches'] =>
  stretches === undefined ? null : stretches.map(({ from, to }) => ({ from, to: to >= asOf ? null : to }))

/** What the models of trace and recording object to in visits and questionings. */
export async function gapsIn(
  client: ClientBase,
  office: string,
  visits: readonly string[],
  interrogations: readonly string[],
  models: ReadonlyMap<string, Model>,
): Promise<readonly ModelGap[]> {
  const types = [...visits.map(() => 'visit'), ...interrogations.map(() => 'interrogation')]
  const { rows } = await client.query<GapRow>(
    `select v.object, v.state, v.body, finding.id as finding from unnest($2::text[], $3::text[]) as wanted (type, object)
     join verdict v on v.office = $1 and v.type = wanted.type and v.object = wanted.object
       and v.model = any($4::text[]) and v.state in ('violated', 'unknown')
     left join finding on finding.office = v.office and finding.key = v.key and finding.state in ('open', 'confirmed')`,
    [office, types, [...visits, ...interrogations], partsOf(COVERAGES, models)],
  )
  return rows.map(({ object, state, body, finding }) => ({ object, state, finding, stretches: stretchesOf(body) }))
}
