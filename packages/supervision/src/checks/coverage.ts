import { type Instant, millisecondsOf } from '@hengjian/law'
import type { CompiledInterval, CompiledPattern } from '../compiled'
import { forget } from '../conditions/scope'
import { type Anchor, anchorFrom, earliestEnd, type IntervalMatch, latestEnd, type Match, possibleEnds } from '../match'
import { anchorScope, type Part } from '../part'
import { doubtsAbout } from '../readings'
import type { CompiledDuration } from '../term'
import type { State, Stretch } from '../verdict'
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

/** A compiled `coverage`. */
export interface CoverageParts {
  readonly of: CompiledInterval
  readonly intervals: readonly CompiledInterval[]
  /** Facts that cover their instant only, such as a meal. */
  readonly points: readonly CompiledPattern[]
  readonly tolerance: CompiledDuration | undefined
  readonly edge: CompiledDuration | undefined
}

/** What covers, as little and as much as it may. Where begin and end may change places `least` runs backwards: then only the gaps beside it are known. */
interface Cover {
  readonly match: Match
  readonly least: Stretch
  readonly most: Stretch
}

const pointOf = (match: Match): Cover => ({
  match,
  least: { from: match.to, to: match.from },
  most: { from: match.from, to: match.to },
})

const coverOf = (interval: IntervalMatch, asOf: Instant): Cover => ({
  match: interval,
  least: { from: interval.to, to: earliestEnd(interval) ?? asOf },
  most: { from: interval.from, to: latestEnd(interval) ?? asOf },
})

/** What may cover some of an interval. */
function coversOf(
  { intervals, points }: CoverageParts,
  part: Part,
  anchor: Anchor,
  interval: IntervalMatch,
): readonly Cover[] {
  const { asOf } = part.session
  const until = latestEnd(interval) ?? asOf
  const covers: Cover[] = []
  const add = (cover: Cover): void => {
    if (cover.most.to >= interval.from && cover.most.from <= until) covers.push(cover)
  }
  for (const one of intervals) for (const match of one.find(part, anchor)) add(coverOf(match, asOf))
  for (const one of points) for (const match of one.find(part, anchor)) add(pointOf(match))
  return covers
}

interface Lengths {
  readonly tolerance: number
  readonly edge: number
}

/** What must be covered, as one reading has it; it ends at asOf while it is open. */
interface Whole extends Stretch {
  readonly open: boolean
}

/** Gaps longer than the tolerance (at either end: than the edge) between begin and end. */
function gapsIn(
  covers: readonly Stretch[],
  { from, to, open }: Whole,
  { tolerance, edge }: Lengths,
): readonly Stretch[] {
  const gaps: Stretch[] = []
  let covered: Instant = from
  let atStart = true
  for (const cover of covers.toSorted((left, right) => left.from - right.from)) {
    if (cover.to < from || cover.from > to) continue
    if (cover.from - covered > (atStart ? edge : tolerance)) gaps.push({ from: covered, to: cover.from })
    if (cover.to > covered) covered = cover.to
    atStart = false
  }
  // An open interval may yet turn the last gap into one at its end, or into one within: the longer of the two is forgiven.
  const last = open ? Math.max(edge, tolerance) : edge
  if (to - covered > last) gaps.push({ from: covered, to })
  return gaps
}

/** The interval as long and as short as it may be. */
function wholesOf(interval: IntervalMatch, asOf: Instant): readonly Whole[] {
  const begins = interval.from === interval.to ? [interval.from] : [interval.from, interval.to]
  return possibleEnds(interval).flatMap((end) =>
    begins.map((from): Whole => ({ from, to: end ?? asOf, open: end === undefined })),
  )
}

/** The lengths forgiven; where one is not known, none at all and every one. */
function lengthsOf(
  { tolerance, edge }: CoverageParts,
  part: Part,
  anchor: Anchor,
  covers: readonly Cover[],
): readonly Lengths[] {
  const scope = anchorScope(part, anchor)
  const tolerated = tolerance === undefined ? {} : tolerance.find(scope)
  const edged = edge === undefined ? tolerated : edge.find(scope)
  if (tolerated === undefined || edged === undefined) {
    const forever = Number.POSITIVE_INFINITY
    return [
      { tolerance: 0, edge: 0 },
      { tolerance: forever, edge: forever },
    ]
  }
  const { source } = part.session.world.facts
  const isForeign = ({ match }: Cover): boolean => source[match.row] !== source[anchor.row]
  const skew = covers.some(isForeign) ? part.session.clockSkew : 0
  return [{ tolerance: millisecondsOf(tolerated) + skew, edge: millisecondsOf(edged) + skew }]
}

const stateOf = (gaps: readonly Stretch[], { open }: Whole): State =>
  gaps.length > 0 ? 'violated' : open ? 'pending' : 'satisfied'

/** An interval must be covered without a gap. */
export function coverage(parts: CoverageParts, surroundings: Surroundings): JudgePart {
  // Forgiving a gap rests on the law; that facts which cover no time come often enough rests on the length alone.
  const local = parts.points.length > 0 && parts.tolerance?.local === true
  const judge = (part: Part, interval: IntervalMatch, anchor: Anchor): Draft => {
    if (anchor.doubt !== null) return unknownAnchor(anchor, local)
    forget(part.session.scope)
    const { asOf } = part.session
    const covers = coversOf(parts, part, anchor, interval)
    part.session.effort.spend(covers.length)
    const lengths = lengthsOf(parts, part, anchor, covers)
    const sure = covers.filter(({ match }) => match.doubt === null).map(({ least }) => least)
    const possible = covers.map(({ most }) => most)
    const readings: { readonly gaps: readonly Stretch[]; readonly state: State }[] = []
    for (const forgiven of lengths) {
      for (const whole of wholesOf(interval, asOf)) {
        for (const list of [sure, possible]) {
          const gaps = gapsIn(list, whole, forgiven)
          readings.push({ gaps, state: stateOf(gaps, whole) })
        }
      }
    }
    const plain = readings[0]
    const found = plain?.gaps ?? []
    const state = plain?.state ?? 'unknown'
    const ends = interval.ends.map(({ row }) => row)
    const evidence = evidenceOf([anchor.row, ...ends, ...covers.map(({ match }) => match.row)])
    const draft = (as: State, missing?: Draft['missing']): Draft => ({
      anchor,
      state: as,
      evidence,
      local,
      stretches: found,
      missing,
    })
    if (readings.some((one) => one.state !== state)) {
      const answers = covers.map(({ match, most, least }) => ({ ...match, from: most.from, to: least.from }))
      const missing = missingFrom(part, { ...doubtsAbout(anchor, answers), changes: interval.ends })
      return draft('unknown', missing.length > 0 ? missing : [{ kind: 'precision' }])
    }
    if (state !== 'violated') return draft(state)
    const silent = silentBetween(part.session, surroundings.answerSources, interval.from, latestEnd(interval) ?? asOf)
    return silent.length > 0 ? draft('unknown', silent) : draft(state)
  }
  return (part, only, drafts) => {
    for (const interval of parts.of.find(part, undefined)) {
      if (only !== undefined && interval.row !== only) continue
      const anchor = anchorFrom(interval, interval)
      drafts.push(excused(part, surroundings, anchor, judge(part, interval, anchor)))
    }
  }
}
