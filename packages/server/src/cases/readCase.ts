import type { CaseDto } from '@hengjian/contract'
import type { Fact } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Closed, Discreet } from '../access/closed'
import { type LabelOf, presentFact, presentValues, supersededIn } from '../facts/present'
import { type FindingRow, presentFindings, SELECT_FINDINGS, selectFindings } from '../findings/rows'
import type { ObjectRef } from '../judging/cluster'
import { judgedUpTo } from '../judging/judgedUpTo'
import { leadsOf } from '../judging/leads'
import { loadWorld, type ReplayContext, type Replayed, replay } from '../judging/replay'
import { numbersOf, unitsOf } from './caseNumbers'
import { type ClockRow, isClock, presentClocks, SELECT_CLOCKS, selectClocks, shownObjects } from './clocks'
import { attributesOf, factsOf, names } from './course'
import { loadLabels } from './labels'
import { lastingOf, measuresInForce } from './lasting'

/** So many instants are offered for "as known on", the latest ones. */
const KNOWN_INSTANTS = 500
const FACTS_SHOWN = 2000

/** The clocks as they stand now, or as they stood for whoever knew what was known then. */
async function clocksOf(
  client: ClientBase,
  context: ReplayContext & Discreet,
  id: string,
  replayed: Replayed,
  knownAt: Instant | undefined,
): Promise<readonly ClockRow[]> {
  if (knownAt === undefined) {
    const text = `${SELECT_CLOCKS} and v.case_id = $2 order by v.latest limit 500`
    return selectClocks(client, text, [context.office, id], context.closed)
  }
  return replay(replayed, context, knownAt, { leads: await leadsOf(client, context.office) })
    .filter(isClock)
    .filter(({ case_id }) => case_id === id)
    .sort((left, right) => left.latest - right.latest)
}

/** The findings of a case, in the states they had at the instant. */
async function findingsOf(
  client: ClientBase,
  { office, closed }: { readonly office: string; readonly closed: Closed },
  id: string,
  knownAt: Instant | undefined,
): Promise<readonly FindingRow[]> {
  const text = `${SELECT_FINDINGS} and f.case_id = $2 order by f.arose desc limit 500`
  const rows = await selectFindings(client, text, [office, id], closed)
  if (knownAt === undefined) return rows
  const then = await client.query<{ finding: string; state: FindingRow['state'] }>(
    // What changed left the finding where it stood.
    `select distinct on (finding) finding,
       case when action in ('found', 'reopened', 'takenBack') then 'open' else action end as state
     from finding_event where office = $1 and finding = any($2::uuid[]) and at <= $3 and action <> 'changed'
     order by finding, revision desc`,
    [office, rows.map((row) => row.id), knownAt],
  )
  const states = new Map(then.rows.map(({ finding, state }) => [finding, state]))
  return rows.flatMap((row) => {
    const state = states.get(row.id)
    return state === undefined ? [] : [{ ...row, state }]
  })
}

type Person = CaseDto['persons'][number]

/** The persons of a case: what stands of each, and the measures each is under. */
const personsOf = (
  persons: readonly ObjectRef[],
  standing: readonly Fact[],
  { vocabulary }: ReplayContext,
  labelOf: LabelOf,
): Person[] =>
  persons.map((person) => {
    const own = standing.filter((fact) => names(fact, person))
    return {
      id: person.id,
      label: labelOf('person', person.id),
      attributes: presentValues(attributesOf(own, person), vocabulary.objects.get('person')?.attributes),
      measures: measuresInForce(own, vocabulary),
    }
  })

/** The instants at which the office came to know more, the latest ones. */
const knownInstants = (facts: readonly Fact[]): string[] =>
  [...new Set(facts.map(({ receivedAt }) => receivedAt))]
    .sort((left, right) => left - right)
    .slice(-KNOWN_INSTANTS)
    .map((at) => formatInstant(at))

/** What the page of a case shows of it, apart from its matters, now or as known on an instant; undefined where the office has no such case. */
export async function readCase(
  client: ClientBase,
  context: ReplayContext & Discreet,
  id: string,
  knownAt: Instant | undefined,
  now: Instant,
): Promise<Omit<CaseDto, 'matters'> | undefined> {
  const { office, vocabulary, models } = context
  const replayed = await loadWorld(client, context, { type: 'case', id }, knownAt ?? now)
  const { all, facts, persons } = factsOf(replayed.cluster, knownAt ?? now)
  const own: ObjectRef = { type: 'case', id }
  if (!facts.some((fact) => names(fact, own))) return undefined
  const superseded = supersededIn(facts)
  const standing = facts.filter((fact) => !superseded.has(fact.id))
  const clocks = await clocksOf(client, context, id, replayed, knownAt)
  const findings = await findingsOf(client, context, id, knownAt)
  const shown = [...facts.flatMap(({ objects }) => objects), ...shownObjects([...clocks, ...findings])]
  const labelOf = await loadLabels(client, office, shown)
  const attributes = attributesOf(standing, own)
  const number = attributes['number']
  return {
    now: formatInstant(now),
    judgedUpTo: formatInstant(await judgedUpTo(client, office, now)),
    id,
    number: typeof number === 'string' ? number : id,
    numbers: numbersOf(standing, vocabulary),
    units: unitsOf(standing, labelOf),
    attributes: presentValues(attributes, vocabulary.objects.get('case')?.attributes),
    persons: personsOf(persons, standing, context, labelOf),
    clocks: presentClocks(clocks, models, labelOf),
    lasting: lastingOf(standing, vocabulary, labelOf),
    facts: facts
      .slice(-FACTS_SHOWN)
      .map((fact) => presentFact(fact, vocabulary, labelOf, superseded.get(fact.id) ?? null)),
    findings: presentFindings(findings, models, labelOf, now),
    knownAt: knownInstants(all),
    receivedLater: all.length - facts.length,
  }
}
