import type { Instant, Limit } from '@hengjian/law'
import type { CompiledPattern } from '../compiled'
import type { Anchor, Match } from '../match'
import type { Part, Session } from '../part'
import { type Doubts, isBlurred } from '../readings'
import type { Due, Missing, State, Stretch } from '../verdict'

/** A verdict as a check sees it, before it gets its name. Rows stand for facts. */
export interface Draft {
  /** Undefined where the object itself is judged. */
  readonly anchor: Match | undefined
  readonly state: State
  readonly due?: Due | undefined
  /** The instant from which `due` is counted. */
  readonly countedFrom?: Instant | undefined
  readonly lateBy?: number | undefined
  readonly excusedBy?: number | undefined
  readonly evidence: readonly number[]
  readonly stretches?: readonly Stretch[] | undefined
  readonly missing?: readonly Missing[] | undefined
  /** It rests on a number of the office's own. */
  readonly local: boolean
}

export const NO_ROW = -1

/** What every check needs beside its own patterns. */
export interface Surroundings {
  readonly unless: CompiledPattern | undefined
  /** Sources whose silence may hide an answer, or an excuse. */
  readonly answerSources: readonly string[]
  readonly excuseSources: readonly string[]
}

/** Judges one part, or one anchor of it; adds a draft for each anchor to which the check applies. */
export type JudgePart = (part: Part, only: number | undefined, drafts: Draft[]) => void

export const dueOf = (limit: Limit, inclusive: boolean = limit.inclusive): Due => ({
  alert: limit.alert,
  latest: limit.latest,
  inclusive,
  provisional: limit.provisional,
})

const NONE: readonly never[] = []

/** Sources that were silent anywhere between two instants, as what is missing. */
export function silentBetween(
  { silences }: Session,
  sources: readonly string[],
  from: Instant,
  to: Instant,
): readonly Missing[] {
  if (silences.length === 0) return NONE
  const silent = silences.filter(
    (one) => sources.includes(one.source) && one.from <= to && (one.to === undefined || one.to >= from),
  )
  return [...new Set(silent.map(({ source }) => source))].map((source) => ({ kind: 'source', source }))
}

const fields = (paths: Iterable<string>): readonly Missing[] =>
  [...new Set(paths)].map((path): Missing => ({ kind: 'field', path }))

/** What is missing where readings disagree: what conditions lacked, and the precision of a time. */
export function missingFrom(part: Part, { anchor, answers, excuses, changes }: Doubts): readonly Missing[] {
  const matches = [anchor, ...answers, ...excuses, ...changes]
  const paths = [...matches.flatMap(({ doubt }) => doubt ?? NONE), ...part.session.scope.missing]
  const precision: readonly Missing[] = matches.some(isBlurred) ? [{ kind: 'precision' }] : NONE
  return [...fields(paths), ...precision]
}

/** An anchor of which it cannot be known whether it opens the check at all. */
export const unknownAnchor = (anchor: Match, local: boolean): Draft => ({
  anchor,
  state: 'unknown',
  evidence: [anchor.row],
  missing: fields(anchor.doubt ?? NONE),
  local,
})

/**
 * Lets an excuse anywhere in the part take its effect on a draft that is not satisfied, as the checks without a clock take it.
 * A silent source may hide one.
 */
export function excused(
  part: Part,
  { unless, excuseSources }: Surroundings,
  anchor: Anchor | undefined,
  draft: Draft,
): Draft {
  if (unless === undefined || draft.state === 'satisfied' || (anchor !== undefined && anchor.doubt !== null))
    return draft
  const found = unless.find(part, anchor, LONG_AGO)
  const sure = found.find(({ doubt }) => doubt === null)
  if (sure !== undefined) {
    const { missing: _, lateBy: __, ...rest } = draft
    return { ...rest, state: 'satisfied', excusedBy: sure.row, evidence: evidenceOf([...draft.evidence, sure.row]) }
  }
  if (draft.state === 'unknown') return draft
  const [doubtful] = found
  if (doubtful !== undefined) return { ...draft, state: 'unknown', missing: fields(doubtful.doubt ?? NONE) }
  const silent = silentBetween(part.session, excuseSources, LONG_AGO, part.session.asOf)
  return silent.length === 0 ? draft : { ...draft, state: 'unknown', missing: silent }
}

export const LONG_AGO = Number.NEGATIVE_INFINITY as Instant

/** Rows that really are facts, each once. */
export const evidenceOf = (
  rows: readonly (number | undefined)[],
  others: readonly number[] = NONE,
): readonly number[] => {
  const found: number[] = []
  for (const row of rows) if (row !== undefined && row !== NO_ROW && !found.includes(row)) found.push(row)
  for (const row of others) if (row !== NO_ROW && !found.includes(row)) found.push(row)
  return found
}
