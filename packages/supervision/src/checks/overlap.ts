import { type Instant, millisecondsOf } from '@hengjian/law'
import type { CompiledInterval } from '../compiled'
import type { Test } from '../conditions/compile'
import { forget } from '../conditions/scope'
import { type Anchor, anchorFrom, doubtOfEnd, earliestEnd, type IntervalMatch, latestEnd } from '../match'
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

/** How two intervals run at once: the earlier begun, and the stretch as long and as short as it may be. */
interface Pair {
  readonly other: IntervalMatch
  readonly most: Stretch
  readonly least: Stretch
  /** Whether it is known that both are there and that the condition holds. */
  readonly sure: boolean
  readonly paths: readonly string[]
}

/** How long two intervals run at once, as much and as little as they may. */
function shared(later: IntervalMatch, other: IntervalMatch, asOf: Instant): Pick<Pair, 'most' | 'least'> {
  const until = (end: (interval: IntervalMatch) => Instant | undefined): Instant =>
    Math.min(end(later) ?? asOf, end(other) ?? asOf) as Instant
  return {
    most: { from: later.from, to: until(latestEnd) },
    least: { from: Math.max(later.to, other.to) as Instant, to: until(earliestEnd) },
  }
}

/** How `later` overlaps the earlier begun ones: touching ends do not overlap; the condition is judged on each pair. */
function pairsOf(
  { where }: OverlapParts,
  part: Part,
  later: IntervalMatch,
  earlier: readonly IntervalMatch[],
): readonly Pair[] {
  const { asOf, effort } = part.session
  effort.spend(earlier.length)
  return earlier.flatMap((other): readonly Pair[] => {
    if (other.row === later.row) return []
    const stretches = shared(later, other, asOf)
    if (stretches.most.to <= stretches.most.from) return []
    const scope = scopeOf(part, later.row, later.from, later, anchorFrom(other, other))
    forget(scope)
    const truth = where === undefined ? true : where.run(scope)
    if (truth === false) return []
    const doubts = [other.doubt, later.doubt].flatMap((one) => one ?? [])
    const paths = [...doubts, ...doubtOfEnd(other), ...doubtOfEnd(later), ...scope.missing]
    const sure = truth === true && other.doubt === null && later.doubt === null
    return [{ other, most: stretches.most, least: stretches.least, sure, paths }]
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

/** The length forgiven, wider where two sources' clocks may differ; undefined where it is not known. */
function toleranceOf(parts: OverlapParts, part: Part, anchor: Anchor, pairs: readonly Pair[]): number | undefined {
  const { source } = part.session.world.facts
  const isForeign = ({ other }: Pair): boolean => source[other.row] !== source[anchor.row]
  const skew = pairs.some(isForeign) ? part.session.clockSkew : 0
  const length = parts.tolerance === undefined ? {} : parts.tolerance.find(anchorScope(part, anchor))
  return length === undefined ? undefined : millisecondsOf(length) + skew
}

/** No more than `max` at once; with `with`, no `of` and `with` at once. The anchor is the later begin. */
export function overlap(parts: OverlapParts, surroundings: Surroundings): JudgePart {
  const judge = (part: Part, later: IntervalMatch, earlier: readonly IntervalMatch[], anchor: Anchor): Draft => {
    if (anchor.doubt !== null) return unknownAnchor(anchor, false)
    const least = parts.with === undefined ? parts.max : 1
    const pairs = pairsOf(parts, part, later, earlier)
    forget(part.session.scope)
    const tolerance = toleranceOf(parts, part, anchor, pairs)
    const surely = pairs.filter(({ sure, least: { from, to } }) => sure && from < to).map((one) => one.least)
    const sure = crowded(surely, least, tolerance ?? Number.POSITIVE_INFINITY)
    const evidence = evidenceOf([anchor.row, ...pairs.map(({ other }) => other.row)])
    const base = { anchor, local: false, evidence }
    if (sure.length > 0) return { ...base, state: 'violated', stretches: sure }
    const possible = pairs.map(({ most }) => most)
    if (crowded(possible, least, tolerance ?? 0).length > 0) {
      const answers = pairs.map(({ other, paths }) => ({ ...other, doubt: paths }))
      const changes = pairs.flatMap(({ other }) => [...other.ends, ...later.ends])
      const missing = missingFrom(part, { ...doubtsAbout(anchor, answers), changes })
      return { ...base, state: 'unknown', missing: missing.length > 0 ? missing : [{ kind: 'precision' }] }
    }
    const { asOf } = part.session
    const silent = silentBetween(part.session, surroundings.answerSources, later.from, latestEnd(later) ?? asOf)
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
      const anchor = anchorFrom(later, later)
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
    const isOpen = (one: IntervalMatch): boolean => {
      const end = latestEnd(one)
      return end === undefined || end > later.from
    }
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
