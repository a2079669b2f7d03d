import { createHash } from 'node:crypto'
import type { Fact } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { asksForAct, type Model, type Verdict, verdictKey } from '@hengjian/supervision'
import { type Leads, warnAt } from './lead'

/** A verdict as the table `verdict` holds it; names of members are those of the columns. */
export interface VerdictRow {
  readonly key: string
  readonly model: string
  readonly version: number
  readonly type: string
  readonly object: string
  readonly case_id: string | null
  readonly anchor: string | null
  readonly state: Verdict['state']
  /** When the anchor happened, which is how far back judging it again must reach; a count may start later. */
  readonly started_at: Instant | null
  readonly stopped_at: Instant | null
  /** Null where nobody has to act before `latest`: a quiet time passes by itself. */
  readonly warn: Instant | null
  readonly alert: Instant | null
  readonly latest: Instant | null
  readonly evidence: readonly string[]
  readonly body: Verdict
  /** Hex; changes exactly when the verdict says something else, not merely because time has passed. */
  readonly digest: string
}

/** Facts of a cluster as the rows need them. */
export interface FactIndex {
  readonly byId: ReadonlyMap<string, Fact>
  /** The case an object belongs to, by `type\0id`. */
  readonly caseOf: ReadonlyMap<string, string>
}

const caseNamed = (fact: Fact): string | undefined => fact.objects.find(({ type }) => type === 'case')?.id

/** Finds the case of every object: of the last fact that names both, or else through the person of that fact. */
export function indexFacts(facts: readonly Fact[]): FactIndex {
  const sorted = [...facts].sort((left, right) => left.occurredAt.from - right.occurredAt.from)
  const caseOf = new Map<string, string>()
  for (const fact of sorted) {
    const found = caseNamed(fact)
    if (found !== undefined) for (const { type, id } of fact.objects) caseOf.set(`${type}\0${id}`, found)
  }
  for (const fact of sorted) {
    if (caseNamed(fact) !== undefined) continue
    const through = fact.objects.map(({ type, id }) => caseOf.get(`${type}\0${id}`)).find((one) => one !== undefined)
    if (through === undefined) continue
    for (const { type, id } of fact.objects) if (!caseOf.has(`${type}\0${id}`)) caseOf.set(`${type}\0${id}`, through)
  }
  return { byId: new Map(facts.map((fact) => [fact.id, fact])), caseOf }
}

/** What a verdict says, without what only tells when it was asked. */
function digestOf({ asOf, knownAt: _, due, lateBy, stretches, ...said }: Verdict): string {
  const runsOn = due !== undefined && lateBy !== undefined && due.latest + lateBy === asOf
  const told = {
    ...said,
    due: due ?? null,
    lateBy: runsOn ? null : (lateBy ?? null),
    stretches: stretches?.map(({ from, to }) => [from, to === asOf ? null : to]) ?? null,
  }
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

/**
 * What a violated verdict rests on: the facts, and the stretches of time that decided. Neither the version of its model nor a
 * calendar that moves its limit is evidence.
 */
export function groundsOf({ evidence, excusedBy, stretches, asOf }: Verdict): string {
  const told = [evidence, excusedBy ?? null, stretches?.map(({ from, to }) => [from, to === asOf ? null : to]) ?? null]
  return `\\x${createHash('sha256').update(JSON.stringify(told)).digest('hex')}`
}

function stoppedAt(
  { state, due, lateBy, excusedBy, anchor, evidence, asOf }: Verdict,
  facts: FactIndex,
): Instant | null {
  if (due === undefined) return null
  if (state === 'violated') {
    return lateBy === undefined || due.latest + lateBy === asOf ? null : ((due.latest + lateBy) as Instant)
  }
  if (state !== 'satisfied') return null
  const deciding = [...evidence.filter((id) => id !== anchor), ...(excusedBy === undefined ? [] : [excusedBy])]
  const instants = deciding.flatMap((id) => facts.byId.get(id)?.occurredAt.from ?? [])
  return instants.length === 0 ? null : (Math.max(...instants) as Instant)
}

/** A verdict's identity in a form fit for addresses: 132 bits of the digest of what it is known by. */
export const shortKey = (verdict: Verdict): string =>
  createHash('sha256').update(verdictKey(verdict)).digest('base64url').slice(0, 22)

/** Brings a verdict into the form of its row. */
export function verdictRow(verdict: Verdict, model: Model, facts: FactIndex, leads?: Leads): VerdictRow {
  const anchor = verdict.anchor === null ? undefined : facts.byId.get(verdict.anchor)
  const startedAt = anchor?.occurredAt.from ?? null
  const { object, due } = verdict
  const own = object.type === 'case' ? object.id : undefined
  const anchored = anchor === undefined ? undefined : caseNamed(anchor)
  const urging = due !== undefined && asksForAct(model.check) ? due : undefined
  return {
    key: shortKey(verdict),
    model: verdict.model,
    version: verdict.version,
    type: object.type,
    object: object.id,
    case_id: own ?? anchored ?? facts.caseOf.get(`${object.type}\0${object.id}`) ?? null,
    anchor: verdict.anchor,
    state: verdict.state,
    started_at: startedAt,
    stopped_at: stoppedAt(verdict, facts),
    warn:
      urging === undefined
        ? null
        : warnAt(model, countedFrom({ body: verdict, started_at: startedAt }), urging.latest, leads),
    alert: urging?.alert ?? null,
    latest: due?.latest ?? null,
    evidence: verdict.evidence,
    body: verdict,
    digest: `\\x${digestOf(verdict)}`,
  }
}

/** The instant from which a verdict's limit is counted: its anchor's, or where another clock or an interval ended. */
export const countedFrom = ({ body, started_at }: Pick<VerdictRow, 'body' | 'started_at'>): Instant | null =>
  body.countedFrom ?? started_at

/** The limit by which somebody has to act; null where there is none, or where a time only has to stay quiet. */
export const actDue = ({ warn, latest }: Pick<VerdictRow, 'warn' | 'latest'>): Instant | null =>
  warn === null ? null : latest
