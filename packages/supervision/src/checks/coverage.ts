import { type Instant, millisecondsOf } from '@hengjian/law'
import { type Anchor, type CompiledInterval, type CompiledPattern, type IntervalMatch, openingOf } from '../match'
import { type Part, scopeOf } from '../part'
import type { FindDuration } from '../term'
import type { State, Stretch } from '../verdict'
import type { Row } from '../world'
import {
  type Doubts,
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
  readonly tolerance: FindDuration | undefined
  readonly edge: FindDuration | undefined
}

interface Cover {
  readonly row: Row
  readonly from: Instant
  readonly to: Instant
  readonly doubt: boolean
}

function coversOf({ intervals, points }: CoverageParts, part: Part, anchor: Anchor): readonly Cover[] {
  const { asOf } = part.session
  const opening = openingOf(anchor)
  const stretches = intervals.flatMap((one) =>
    one.find(part, opening).map(({ row, from, endFrom, doubt }) => ({ row, from, to: endFrom ?? asOf, doubt })),
  )
  const instants = points.flatMap((one) =>
    one.find(part, opening).map(({ row, from, doubt }) => ({ row, from, to: from, doubt })),
  )
  return [...stretches, ...instants].sort((left, right) => left.from - right.from)
}

/** Gaps longer than the tolerance (at either end: than the edge) between begin and end. */
function gapsIn(
  covers: readonly Cover[],
  from: Instant,
  to: Instant,
  closed: boolean,
  tolerance: number,
  edge: number,
): readonly Stretch[] {
  const gaps: Stretch[] = []
  let covered: Instant = from
  let atStart = true
  for (const cover of covers) {
    if (cover.to < from || cover.from > to) continue
    if (cover.from - covered > (atStart ? edge : tolerance)) gaps.push({ from: covered, to: cover.from })
    if (cover.to > covered) covered = cover.to
    atStart = false
  }
  const last = atStart || closed ? edge : tolerance
  if (to - covered > last) gaps.push({ from: covered, to })
  return gaps
}

/** An interval must be covered without a gap. */
export function coverage(parts: CoverageParts, { unless, needs, local }: Surroundings): JudgePart {
  const judge = (part: Part, interval: IntervalMatch, anchor: Anchor): Draft => {
    if (anchor.doubt) return unknownAnchor(part, anchor, local)
    part.missing.clear()
    const { asOf, clockSkew } = part.session
    const opening = openingOf(anchor)
    const scope = scopeOf(part, opening, opening)
    const [tolerated, edged] = [parts.tolerance?.(scope), parts.edge?.(scope)]
    const tolerance = (tolerated === undefined ? 0 : millisecondsOf(tolerated)) + clockSkew
    const edge = edged === undefined ? tolerance : millisecondsOf(edged) + clockSkew
    const covers = coversOf(parts, part, anchor)
    const end = interval.endFrom
    const gaps = (used: readonly Cover[]): readonly Stretch[] =>
      gapsIn(used, interval.from, end ?? asOf, end !== undefined, tolerance, edge)
    const found = gaps(covers.filter(({ doubt }) => !doubt))
    const state = (list: readonly Stretch[]): State =>
      list.length > 0 ? 'violated' : end === undefined ? 'pending' : 'satisfied'
    const base = {
      anchor: anchor.row,
      evidence: evidenceOf(anchor.row, interval.end, ...covers.map(({ row }) => row)),
      local,
      stretches: found,
    }
    const doubts: Doubts = {
      anchor,
      answers: covers.map(({ row, from, doubt }) => ({ row, from, to: from, doubt })),
      excuses: [],
      adjustments: [],
      termUnknown: false,
    }
    if (state(found) !== state(gaps(covers))) return { ...base, state: 'unknown', missing: missingFrom(part, doubts) }
    const silent = found.length === 0 ? [] : silentBetween(part.session, needs, interval.from, end ?? asOf)
    return silent.length > 0 ? { ...base, state: 'unknown', missing: silent } : { ...base, state: state(found) }
  }
  return function* judgePart(part: Part, only: Row | undefined) {
    part.missing.clear()
    for (const interval of parts.of.find(part, undefined)) {
      if (only !== undefined && interval.row !== only) continue
      const anchor: Anchor = { ...interval, interval }
      yield excused(part, unless, anchor, judge(part, interval, anchor))
    }
  }
}
