import { type Instant, millisecondsOf } from '@hengjian/law'
import type { CompiledInterval, CompiledPattern } from '../compiled'
import type { Anchor, IntervalMatch, Match } from '../match'
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

/** What covers, as little and as much as it may. */
interface Cover {
  readonly row: number
  readonly least: Stretch
  readonly most: Stretch
  readonly doubt: readonly string[] | null
}

const coverOf = (match: Match, asOf: Instant, interval?: IntervalMatch): Cover => ({
  row: match.row,
  least: { from: match.to, to: interval === undefined ? match.from : (interval.endFrom ?? asOf) },
  most: { from: match.from, to: interval === undefined ? match.to : (interval.endTo ?? asOf) },
  doubt: match.doubt ?? interval?.endDoubt ?? null,
})

function coversOf({ intervals, points }: CoverageParts, part: Part, anchor: Anchor): readonly Cover[] {
  const { asOf } = part.session
  return [
    ...intervals.flatMap((one) => one.find(part, anchor).map((match) => coverOf(match, asOf, match))),
    ...points.flatMap((one) => one.find(part, anchor).map((match) => coverOf(match, asOf))),
  ]
}

interface Lengths {
  readonly tolerance: number
  readonly edge: number
}

/** Gaps longer than the tolerance (at either end: than the edge) between begin and end, or asOf while it is open. */
function gapsIn(
  covers: readonly Stretch[],
  { from, to }: Stretch,
  closed: boolean,
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
  const last = closed ? edge : Math.max(edge, tolerance)
  if (to - covered > last) gaps.push({ from: covered, to })
  return gaps
}

/** The interval as short and as long as it may be. */
function extremes({ from, to, endFrom, endTo }: IntervalMatch, asOf: Instant): readonly Stretch[] {
  const longest = { from, to: endTo ?? asOf }
  return from === to && endFrom === endTo ? [longest] : [longest, { from: to, to: endFrom ?? asOf }]
}

/** An interval must be covered without a gap. */
export function coverage(parts: CoverageParts, surroundings: Surroundings): JudgePart {
  // Forgiving a gap rests on the law; that facts which cover no time come often enough rests on the length alone.
  const local = parts.points.length > 0 && parts.tolerance?.local === true
  const lengthsOf = (part: Part, anchor: Anchor): Lengths | undefined => {
    const { clockSkew } = part.session
    const scope = anchorScope(part, anchor)
    const tolerated = parts.tolerance === undefined ? {} : parts.tolerance.find(scope)
    const edged = parts.edge === undefined ? tolerated : parts.edge.find(scope)
    if (tolerated === undefined || edged === undefined) return undefined
    return { tolerance: millisecondsOf(tolerated) + clockSkew, edge: millisecondsOf(edged) + clockSkew }
  }
  const judge = (part: Part, interval: IntervalMatch, anchor: Anchor): Draft => {
    if (anchor.doubt !== null) return unknownAnchor(anchor, local)
    part.session.scope.missing.length = 0
    const { asOf } = part.session
    const lengths = lengthsOf(part, anchor)
    const covers = coversOf(parts, part, anchor)
    const closed = interval.endFrom !== undefined
    const whole = extremes(interval, asOf)
    const gaps = (list: readonly Stretch[], over: Stretch): readonly Stretch[] =>
      gapsIn(list, over, closed, lengths ?? { tolerance: 0, edge: 0 })
    const sure = covers.filter(({ doubt }) => doubt === null).map(({ least }) => least)
    const possible = covers.map(({ most }) => most)
    const readings = whole.flatMap((over) => [gaps(sure, over), gaps(possible, over)])
    const found = readings[0] ?? []
    const stateOf = (list: readonly Stretch[]): State =>
      list.length > 0 ? 'violated' : closed ? 'satisfied' : 'pending'
    const base = {
      anchor: anchor.row,
      evidence: evidenceOf(anchor.row, interval.end, ...covers.map(({ row }) => row)),
      local,
      stretches: found,
    }
    const state = stateOf(found)
    const doubtful = lengths === undefined || interval.endDoubt !== null
    if (doubtful || readings.some((one) => stateOf(one) !== state)) {
      const answers = covers.map(({ row, doubt, least, most }) => ({ row, doubt, from: most.from, to: least.from }))
      const missing = missingFrom(
        part,
        doubtsAbout({ ...anchor, to: whole[1]?.from ?? anchor.to, doubt: interval.endDoubt }, answers),
      )
      return { ...base, state: 'unknown', missing: missing.length > 0 ? missing : [{ kind: 'precision' }] }
    }
    const silent =
      found.length === 0
        ? []
        : silentBetween(part.session, surroundings.answerSources, interval.from, interval.endFrom ?? asOf)
    return silent.length > 0 ? { ...base, state: 'unknown', missing: silent } : { ...base, state }
  }
  return (part, only, drafts) => {
    for (const interval of parts.of.find(part, undefined)) {
      if (only !== undefined && interval.row !== only) continue
      const anchor: Anchor = { ...interval, interval }
      drafts.push(excused(part, surroundings, anchor, judge(part, interval, anchor)))
    }
  }
}
