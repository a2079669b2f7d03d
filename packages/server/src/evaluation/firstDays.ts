import type { Occurrence } from '@hengjian/evaluation'
import type { Fact } from '@hengjian/facts'
import { dateOf, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { itemOf } from '../desk/checklist'
import type { Cluster } from '../judging/cluster'
import type { FactIndex, VerdictRow } from '../judging/verdictRow'
import { writeOccurrences } from './writeOccurrences'

const DAY = 24 * 3_600_000
const ARRIVALS = ['broughtIn', 'centreEntered', 'caseFiled']
/** What belongs to nobody in particular, although facts name it with a person. */
const SHARED = ['room', 'officer', 'agency', 'case']

const names = ({ objects }: Fact, id: string): boolean => objects.some((one) => one.type === 'person' && one.id === id)

type Judged = Pick<VerdictRow, 'model' | 'type' | 'object' | 'state' | 'started_at'>

const keyOf = (type: string, object: string): string => `${type}\0${object}`

/** Of verdicts those of the golden day, by their objects: many persons are looked at, each for a few objects. */
export function goldenVerdicts<Verdict extends Judged>(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict[]> {
  const byObject = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    if (itemOf(verdict.model) === undefined) continue
    const key = keyOf(verdict.type, verdict.object)
    const known = byObject.get(key)
    if (known === undefined) byObject.set(key, [verdict])
    else known.push(verdict)
  }
  return byObject
}

/**
 * The first 24 hours of a person, from the first arrival or filing on; undefined for whoever never came. They were kept where every
 * item of the golden day that was judged of the person, of what is theirs, or of their case was satisfied.
 * @param facts those that stand
 * @param golden see {@link goldenVerdicts}
 */
export function firstDayOf(
  person: string,
  caseId: string | undefined,
  facts: readonly Fact[],
  golden: ReadonlyMap<string, readonly Judged[]>,
): Occurrence | undefined {
  const own = facts.filter((fact) => names(fact, person))
  const arrivals = own.filter(({ kind }) => ARRIVALS.includes(kind)).map(({ occurredAt }) => occurredAt.from)
  if (arrivals.length === 0) return undefined
  const since = Math.min(...arrivals)
  const theirs = new Set(
    own.flatMap(({ objects }) => objects.flatMap(({ type, id }) => (SHARED.includes(type) ? [] : [keyOf(type, id)]))),
  )
  const judged = [...theirs, ...(caseId === undefined ? [] : [keyOf('case', caseId)])]
    .flatMap((key) => golden.get(key) ?? [])
    .filter(({ started_at }) => started_at === null || (started_at > since - DAY && started_at <= since + DAY))
  const unit = own.flatMap(({ objects }) =>
    objects.flatMap(({ attributes }) => {
      const value = attributes?.['handlingUnit']
      return typeof value === 'string' ? [value] : []
    }),
  )
  return {
    kind: 'firstDayEnded',
    key: person,
    day: dateOf((since + DAY) as Instant, SHANGHAI_OFFSET),
    marks: judged.length > 0 && judged.every(({ state }) => state === 'satisfied') ? ['kept'] : [],
    person,
    ...(caseId === undefined ? {} : { case: caseId }),
    ...(unit[0] === undefined ? {} : { unit: unit[0] }),
  }
}

/** Derives the first days of the persons who were judged. */
export async function writeFirstDays(
  client: ClientBase,
  office: string,
  { targets, facts }: Cluster,
  index: FactIndex,
  verdicts: readonly VerdictRow[],
): Promise<void> {
  const superseded = new Set(facts.flatMap(({ supersedes }) => supersedes ?? []))
  const standing = facts.filter(({ id }) => !superseded.has(id))
  const persons = new Map<string, Fact[]>(targets.flatMap(({ type, id }) => (type === 'person' ? [[id, []]] : [])))
  for (const fact of standing)
    for (const id of new Set(fact.objects.flatMap((one) => (one.type === 'person' ? [one.id] : []))))
      persons.get(id)?.push(fact)
  const golden = goldenVerdicts(verdicts)
  await writeOccurrences(
    client,
    office,
    'person',
    new Map(
      [...persons].map(([id, own]) => {
        const day = firstDayOf(id, index.caseOf.get(`person\0${id}`), own, golden)
        return [id, day === undefined ? [] : [day]]
      }),
    ),
  )
}
