import type { Instant } from '@hengjian/law'
import { afterJudging, type FindingAction, type FindingState } from '../findings/lifecycle'
import { actDue, type FactIndex, groundsOf, type VerdictRow } from './verdictRow'

/** A verdict that stands in the store. */
export interface StandingVerdict {
  readonly key: string
  readonly digest: string
}
/** A finding that stands in the store, by the key of its verdict. */
export interface StandingFinding {
  readonly id: string
  readonly key: string
  readonly state: FindingState
  readonly revision: number
  readonly digest: string
  /** The grounds of the verdict that a person dismissed, or null; release 0.1.0 wrote the digest of that verdict. */
  readonly dismissedDigest: string | null
}

export interface FindingChange {
  readonly standing: StandingFinding | undefined
  readonly key: string
  readonly action: FindingAction
  readonly state: FindingState
  /** Undefined where the verdict is gone. */
  readonly verdict: VerdictRow | undefined
}
export interface Difference {
  /** Verdicts that are new or say something else. */
  readonly changed: readonly VerdictRow[]
  /** Keys of verdicts that no longer apply. */
  readonly gone: readonly string[]
  readonly findings: readonly FindingChange[]
}

/** Grounds are hashed only where somebody has dismissed a finding: almost nowhere. */
function restsOnDismissed(verdict: VerdictRow, standing: StandingFinding | undefined): boolean {
  const dismissed = standing?.dismissedDigest ?? null
  return dismissed !== null && (dismissed === verdict.digest || dismissed === groundsOf(verdict.body))
}

/** What must be written so that the store says what was judged. Pure. */
export function difference(
  judged: readonly VerdictRow[],
  verdicts: readonly StandingVerdict[],
  findings: readonly StandingFinding[],
): Difference {
  const now = new Map(judged.map((row) => [row.key, row]))
  const before = new Map(verdicts.map((one) => [one.key, one.digest]))
  const known = new Map(findings.map((one) => [one.key, one]))
  const touched = new Set([...now.keys(), ...before.keys()])
  const changes = [...touched].flatMap((key): FindingChange[] => {
    const verdict = now.get(key)
    const standing = known.get(key)
    const step = afterJudging(standing, verdict && { ...verdict, asDismissed: restsOnDismissed(verdict, standing) })
    return step === undefined ? [] : [{ standing, key, ...step, verdict }]
  })
  return {
    changed: [...now.values()].filter(({ key, digest }) => before.get(key) !== digest),
    gone: [...before.keys()].filter((key) => !now.has(key)),
    findings: changes,
  }
}

const WEEK = 7 * 24 * 3_600_000

/** When a violation arose in the world: the limit that passed, the gap that opened, or the act itself. */
export function aroseAt(row: VerdictRow, facts: FactIndex): number {
  const { body, started_at } = row
  const limit = actDue(row)
  if (limit !== null) return limit
  const stretch = body.stretches?.[0]
  if (stretch !== undefined) return stretch.from
  const instants = body.evidence.flatMap((id) => facts.byId.get(id)?.occurredAt.from ?? [])
  return instants.length === 0 ? (started_at ?? body.asOf) : Math.max(...instants)
}

/** When this office could first know of it: once it had arisen and everything it rests on had been received. */
export function knowableAt(row: VerdictRow, facts: FactIndex): number {
  const received = row.body.evidence.flatMap((id) => facts.byId.get(id)?.receivedAt ?? [])
  return Math.min(Math.max(aroseAt(row, facts), ...received), row.body.asOf)
}

/** Whether the limit had passed more than seven days before this office could know of it: work for later, not for the desk. */
export function isBacklog(row: VerdictRow, facts: FactIndex): boolean {
  const received = row.body.evidence.flatMap((id) => facts.byId.get(id)?.receivedAt ?? [])
  return received.length > 0 && Math.max(...received) - aroseAt(row, facts) > WEEK
}

/** How late an act is that was due: known once it came; until then it is counted from its limit when it is shown. */
export function lateness(row: VerdictRow): { readonly late_by: number | null; readonly late_since: Instant | null } {
  const limit = actDue(row)
  const { stopped_at } = row
  if (limit === null) return { late_by: null, late_since: null }
  return stopped_at === null ? { late_by: null, late_since: limit } : { late_by: stopped_at - limit, late_since: null }
}
