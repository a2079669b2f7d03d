import { type Instant, millisecondsOf } from '@hengjian/law'
import type { Test } from '../condition/compile'
import { type Anchor, type CompiledInterval, type IntervalMatch, openingOf } from '../match'
import { type Part, scopeOf } from '../part'
import type { FindDuration } from '../term'
import type { Stretch } from '../verdict'
import type { Row } from '../world'
import { type Draft, evidenceOf, excused, type JudgePart, missingFrom, type Surroundings, unknownAnchor } from './draft'

/** A compiled `overlap`. */
export interface OverlapParts {
  readonly of: CompiledInterval
  readonly with: CompiledInterval | undefined
  readonly max: number
  readonly where: Test | undefined
  readonly tolerance: FindDuration | undefined
}

interface Pair {
  readonly other: IntervalMatch
  readonly from: Instant
  readonly to: Instant
  readonly doubt: boolean
}

const endOf = ({ endFrom }: IntervalMatch, asOf: Instant): Instant => endFrom ?? asOf

/** How `later` overlaps the earlier begun ones: touching ends do not overlap; the condition is judged on each pair. */
function pairsOf(
  { where }: OverlapParts,
  part: Part,
  later: IntervalMatch,
  earlier: readonly IntervalMatch[],
): readonly Pair[] {
  const { asOf } = part.session
  return earlier.flatMap((other): readonly Pair[] => {
    if (other.row === later.row) return []
    const to = Math.min(endOf(other, asOf), endOf(later, asOf)) as Instant
    if (to <= later.from) return []
    const [event, anchor] = [later, other].map((one) => ({ row: one.row, at: one.from, end: one.endFrom }))
    const truth = where === undefined || event === undefined ? true : where(scopeOf(part, event, anchor))
    if (truth === false) return []
    return [{ other, from: later.from, to, doubt: truth === undefined || other.doubt || later.doubt }]
  })
}

/** Stretches in which at least `least` pairs run at once, longer than the tolerance. */
function crowded(pairs: readonly Pair[], least: number, tolerance: number): readonly Stretch[] {
  const edges = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))].sort((left, right) => left - right)
  const stretches: { from: Instant; to: Instant }[] = []
  edges.forEach((from, index) => {
    const to = edges[index + 1]
    if (to === undefined || pairs.filter((one) => one.from <= from && one.to >= to).length < least) return
    const last = stretches.at(-1)
    if (last !== undefined && last.to === from) last.to = to
    else stretches.push({ from, to })
  })
  return stretches.filter(({ from, to }) => to - from > tolerance)
}

/** No more than `max` at once; with `with`, no `of` and `with` at once. The anchor is the later begin. */
export function overlap(parts: OverlapParts, { unless, local }: Surroundings): JudgePart {
  const judge = (part: Part, later: IntervalMatch, earlier: readonly IntervalMatch[], anchor: Anchor): Draft => {
    if (anchor.doubt) return unknownAnchor(part, anchor, local)
    const opening = openingOf(anchor)
    const length = parts.tolerance?.(scopeOf(part, opening, opening))
    const tolerance = (length === undefined ? 0 : millisecondsOf(length)) + part.session.clockSkew
    const least = parts.with === undefined ? parts.max : 1
    const pairs = pairsOf(parts, part, later, earlier)
    const sure = crowded(
      pairs.filter(({ doubt }) => !doubt),
      least,
      tolerance,
    )
    const possible = crowded(pairs, least, tolerance)
    const base = { anchor: anchor.row, local, evidence: evidenceOf(anchor.row, ...pairs.map(({ other }) => other.row)) }
    if (sure.length > 0) return { ...base, state: 'violated', stretches: sure }
    if (possible.length === 0) return { ...base, state: 'satisfied' }
    const doubts = {
      anchor,
      answers: pairs.map(({ other }) => other),
      excuses: [],
      adjustments: [],
      termUnknown: false,
    }
    return { ...base, state: 'unknown', missing: missingFrom(part, doubts) }
  }
  return function* judgePart(part: Part, only: Row | undefined) {
    part.missing.clear()
    const own = parts.of.find(part, undefined)
    const others = parts.with?.find(part, undefined)
    const all = others === undefined ? own.map((later) => ({ later, against: own })) : crossed(own, others)
    for (const { later, against } of all) {
      if (only !== undefined && later.row !== only) continue
      const earlier = against.filter((one) => one.from < later.from || (one.from === later.from && one.row < later.row))
      const anchor: Anchor = { ...later, interval: later }
      yield excused(part, unless, anchor, judge(part, later, earlier, anchor))
    }
  }
}

/** Each interval against the other kind; what is of both kinds is not its own neighbour. */
function crossed(
  own: readonly IntervalMatch[],
  others: readonly IntervalMatch[],
): readonly { later: IntervalMatch; against: readonly IntervalMatch[] }[] {
  const mine = new Set(own.map(({ row }) => row))
  return [
    ...own.map((later) => ({ later, against: others })),
    ...others.filter(({ row }) => !mine.has(row)).map((later) => ({ later, against: own })),
  ]
}
