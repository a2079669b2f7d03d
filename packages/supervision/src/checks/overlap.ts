import { type Instant, millisecondsOf } from '@hengjian/law'
import type { CompiledInterval } from '../compiled'
import type { Test } from '../conditions/compile'
import { UNKNOWN } from '../conditions/value'
import type { Anchor, IntervalMatch } from '../match'
import { anchorScope, type Part, scopeOf } from '../part'
import { doubtsAbout } from '../readings'
import type { CompiledDuration } from '../term'
import type { Stretch } from '../verdict'
import {
  type Draft,
  evidenceOf,
  excused,
  type JudgePart,
  missingFrom,
  type Surroundings,
  silentBetween,
  unknownAnchor,
} from './draft'

/** A compiled `overlap`. */
export interface OverlapParts {
  readonly of: CompiledInterval
  readonly with: CompiledInterval | undefined
  readonly max: number
  readonly where: Test | undefined
  readonly tolerance: CompiledDuration | undefined
}

interface Pair {
  readonly other: IntervalMatch
  /** How long the two surely run at once: it may end before it begins, and is then nothing. */
  readonly least: Stretch
  readonly most: Stretch
  readonly doubt: readonly string[] | null
}

/** How long two intervals run at once, as little or as much as they may. */
function shared(later: IntervalMatch, other: IntervalMatch, asOf: Instant, most: boolean): Stretch {
  const ends = [later, other].map(({ endFrom, endTo }) => (most ? endTo : endFrom) ?? asOf)
  const from = most ? later.from : (Math.max(later.to, other.to) as Instant)
  return { from, to: Math.min(...ends) as Instant }
}

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
    const [most, least] = [shared(later, other, asOf, true), shared(later, other, asOf, false)]
    if (most.to <= most.from) return []
    const paths = [other.doubt, other.endDoubt, later.doubt, later.endDoubt].flatMap((one) => one ?? [])
    const scope = scopeOf(part, later.row, later.from, later.endFrom, { ...other, interval: other })
    scope.missing.length = 0
    const truth = where === undefined ? true : where.run(scope)
    if (truth === false) return []
    const doubtful = truth === UNKNOWN || paths.length > 0
    return [{ other, least, most, doubt: doubtful ? [...paths, ...scope.missing] : null }]
  })
}

/** Stretches in which at least `least` pairs run at once, longer than the tolerance. */
function crowded(pairs: readonly Stretch[], least: number, tolerance: number): readonly Stretch[] {
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
export function overlap(parts: OverlapParts, surroundings: Surroundings): JudgePart {
  const judge = (part: Part, later: IntervalMatch, earlier: readonly IntervalMatch[], anchor: Anchor): Draft => {
    if (anchor.doubt !== null) return unknownAnchor(anchor, false)
    const { clockSkew, asOf } = part.session
    const length = parts.tolerance === undefined ? {} : parts.tolerance.find(anchorScope(part, anchor))
    const tolerance = millisecondsOf(length ?? {}) + clockSkew
    const least = parts.with === undefined ? parts.max : 1
    const pairs = pairsOf(parts, part, later, earlier)
    const sure = crowded(
      pairs.filter(({ doubt }) => doubt === null).map((pair) => pair.least),
      least,
      tolerance,
    )
    const possible = crowded(
      pairs.map((pair) => pair.most),
      least,
      tolerance,
    )
    const base = {
      anchor: anchor.row,
      local: false,
      evidence: evidenceOf(anchor.row, ...pairs.map(({ other }) => other.row)),
    }
    if (sure.length > 0 && length !== undefined) return { ...base, state: 'violated', stretches: sure }
    if (possible.length > 0) {
      const answers = pairs.map(({ other, doubt }) => ({ ...other, doubt }))
      const missing = missingFrom(part, doubtsAbout(anchor, answers))
      return { ...base, state: 'unknown', missing: missing.length > 0 ? missing : [{ kind: 'precision' }] }
    }
    const silent = silentBetween(part.session, surroundings.answerSources, later.from, later.endFrom ?? asOf)
    if (silent.length > 0) return { ...base, state: 'unknown', missing: silent }
    return { ...base, state: 'satisfied', evidence: [anchor.row] }
  }
  return (part, only, drafts) => {
    const own = parts.of.find(part, undefined)
    const others = parts.with?.find(part, undefined)
    const open =
      others === undefined
        ? againstEarlier(own, own)
        : [...againstEarlier(own, others), ...againstEarlier(onlyIn(others, own), own)]
    for (const { later, earlier } of open) {
      if (only !== undefined && later.row !== only) continue
      const anchor: Anchor = { ...later, interval: later }
      drafts.push(excused(part, surroundings, anchor, judge(part, later, earlier, anchor)))
    }
  }
}

const onlyIn = (some: readonly IntervalMatch[], others: readonly IntervalMatch[]): readonly IntervalMatch[] => {
  const rows = new Set(others.map(({ row }) => row))
  return some.filter(({ row }) => !rows.has(row))
}

/** Each interval with those that began before it and were still open: one walk through both lists in order. */
function* againstEarlier(
  laters: readonly IntervalMatch[],
  against: readonly IntervalMatch[],
): Iterable<{ later: IntervalMatch; earlier: readonly IntervalMatch[] }> {
  let open: IntervalMatch[] = []
  let next = 0
  for (const later of laters) {
    const isOpen = ({ endTo }: IntervalMatch): boolean => endTo === undefined || endTo > later.from
    // A list of its own for each: what begins afterwards must not come into those already given.
    open = open.filter(isOpen)
    for (let one = against[next]; one !== undefined && isBefore(one, later); one = against[next]) {
      if (isOpen(one)) open.push(one)
      next += 1
    }
    yield { later, earlier: open }
  }
}

const isBefore = (one: IntervalMatch, later: IntervalMatch): boolean =>
  one.from < later.from || (one.from === later.from && one.row < later.row)
