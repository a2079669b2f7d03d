import { addMonths, dateOf, type Instant, inTime, isInclusive, limitOf, millisecondsOf, startOf } from '@hengjian/law'
import { instantIn, lessTerm, PLAIN, type Reading } from '../clock'
import type { AbsenceCheck, PresenceCheck } from '../language'
import { type Anchor, type CompiledAnchor, type CompiledPattern, type Match, openingOf } from '../match'
import { fromOf, type Part, scopeOf } from '../part'
import type { FindDuration, FindTerm, FoundTerm } from '../term'
import type { Due, State } from '../verdict'
import type { Row } from '../world'
import {
  type Doubts,
  type Draft,
  evidenceOf,
  excused,
  type JudgePart,
  missingFrom,
  readingsOf,
  type Surroundings,
  silentBetween,
  unknownAnchor,
} from './draft'

type Window = NonNullable<PresenceCheck['window']>

/** A compiled `absence` or `presence`. */
export interface WindowCheck {
  readonly wants: 'absence' | 'presence'
  readonly at: CompiledAnchor | undefined
  readonly of: CompiledPattern
  readonly window: Window
  readonly within: FindTerm | undefined
  readonly tolerance: FindDuration | undefined
}

export const windowOf = (check: AbsenceCheck | PresenceCheck): Window => check.window ?? 'ever'

interface Bounds {
  readonly low: number
  readonly high: number
  /** Whether an `of` exactly at `high` still lies in the window. */
  readonly highIncluded: boolean
  /** More may still come into the window. */
  readonly open: boolean
  readonly due: Due | undefined
}

/** The instant a term before another; by calendar for days and months, from the day's begin. */
function backFrom(at: Instant, found: FoundTerm, offset: number): Instant {
  const { count, of } = found.term
  if (count === 'elapsed' || count === 'H' || count === 'HX' || count === 'IMM')
    return (at - millisecondsOf(of)) as Instant
  const date = dateOf(at, offset)
  return startOf(dateOf(lessTerm(startOf(addMonths(date, 0), offset), found, offset), offset), offset)
}

function boundsOf(check: WindowCheck, part: Part, anchor: Anchor, reading: Reading): Bounds | undefined {
  const { asOf, calendar, world, clockSkew } = part.session
  const opening = openingOf(anchor)
  const scope = scopeOf(part, opening, opening)
  const at = instantIn(anchor, reading.anchorLate)
  const length = check.tolerance?.(scope)
  const slack = (length === undefined ? 0 : millisecondsOf(length)) + clockSkew
  const wider = check.wants === 'absence' ? slack : -slack
  const term = check.within?.(scope)
  if (check.within !== undefined && term === undefined) return undefined
  const offset = world.facts[anchor.row]?.occurredAt.offset ?? 480
  const end = anchor.interval === undefined ? at : (anchor.interval.endFrom ?? undefined)
  switch (check.window) {
    case 'before': {
      const low = term === undefined ? Number.NEGATIVE_INFINITY : backFrom(at, term, offset)
      return { low, high: at + wider, highIncluded: true, open: false, due: undefined }
    }
    case 'during':
      return {
        low: at - wider,
        high: end === undefined ? asOf : end + wider,
        highIncluded: true,
        open: end === undefined,
        due: undefined,
      }
    case 'after': {
      // What follows an interval follows its end; while it is open nothing can follow yet.
      if (end === undefined) return { low: asOf + 1, high: asOf, highIncluded: false, open: true, due: undefined }
      if (term === undefined) return { low: end - wider, high: asOf, highIncluded: true, open: false, due: undefined }
      const limit = limitOf(term.term, { at: end as Instant, offset }, calendar)
      // Exactly at the limit a stretch is over: what comes then is lawful.
      return {
        low: end - wider,
        high: limit.latest,
        highIncluded: false,
        open: asOf < limit.latest,
        due: { ...limit, inclusive: true },
      }
    }
    case 'ever': {
      if (term === undefined)
        return { low: Number.NEGATIVE_INFINITY, high: asOf, highIncluded: true, open: false, due: undefined }
      const limit = limitOf(term.term, { at, offset }, calendar)
      const late = check.wants === 'absence' && inTime(limit, asOf)
      return {
        low: Number.NEGATIVE_INFINITY,
        high: asOf,
        highIncluded: true,
        open: late,
        due: { ...limit, inclusive: isInclusive(term.term.count) },
      }
    }
    case 'next':
      return { low: Number.NEGATIVE_INFINITY, high: asOf, highIncluded: true, open: false, due: undefined }
  }
}

/** Whole dates are compared on each fact's own wall clock, whatever daylight saving does. */
function wallShift({ within }: WindowCheck, part: Part, anchor: Anchor, one: Match): number {
  const opening = openingOf(anchor)
  if (within?.(scopeOf(part, opening, opening))?.term.count !== 'calendar') return 0
  const { facts } = part.session.world
  const [own, other] = [facts[one.row]?.occurredAt.offset ?? 0, facts[anchor.row]?.occurredAt.offset ?? 0]
  return (own - other) * 60_000
}

/** Of facts with the same instant, those of one source keep its order: what it lists later did not come before. */
function inSourceOrder(window: Window, part: Part, anchor: Anchor, one: Match): boolean {
  if (one.from !== anchor.from || anchor.interval !== undefined) return true
  const { facts } = part.session.world
  if (facts[one.row]?.source !== facts[anchor.row]?.source) return true
  if (window === 'before') return one.row < anchor.row
  return window === 'after' ? one.row > anchor.row : true
}

/** The one fact directly after the anchor in the part. */
function nextRow(part: Part, anchor: Anchor): Row | undefined {
  const { world, asOf } = part.session
  return part.rows.find((row) => row > anchor.row && fromOf(world, row) <= asOf)
}

function outcomeIn(
  check: WindowCheck,
  part: Part,
  anchor: Anchor,
  found: readonly Match[],
  reading: Reading,
  local: boolean,
): Draft {
  const draft = (state: State, match: Match | undefined, due: Due | undefined): Draft => ({
    anchor: anchor.row,
    state,
    evidence: evidenceOf(anchor.row, match?.row),
    local,
    ...(due === undefined ? {} : { due }),
  })
  const counted = found.filter(({ doubt }) => !doubt || reading.answers)
  if (check.window === 'next') {
    const next = nextRow(part, anchor)
    const match = counted.find(({ row }) => row === next)
    if (check.wants === 'presence') return draft(match === undefined ? 'satisfied' : 'violated', match, undefined)
    return draft(next === undefined ? 'pending' : match === undefined ? 'violated' : 'satisfied', match, undefined)
  }
  const bounds = boundsOf(check, part, anchor, reading)
  if (bounds === undefined) return draft(reading.term === 'short' ? 'satisfied' : 'violated', undefined, undefined)
  const match = counted.find((one) => {
    const at = instantIn(one, reading.othersLate) + wallShift(check, part, anchor, one)
    if (at < bounds.low || (bounds.highIncluded ? at > bounds.high : at >= bounds.high)) return false
    return inSourceOrder(check.window, part, anchor, one)
  })
  if (match !== undefined) return draft(check.wants === 'presence' ? 'violated' : 'satisfied', match, bounds.due)
  if (bounds.open) return draft('pending', undefined, bounds.due)
  return draft(check.wants === 'presence' ? 'satisfied' : 'violated', undefined, bounds.due)
}

function judgeAnchor(check: WindowCheck, part: Part, anchor: Anchor, { unless, needs, local }: Surroundings): Draft {
  part.missing.clear()
  if (anchor.doubt) {
    check.at?.find(part)
    return unknownAnchor(part, anchor, local)
  }
  const found = check.of.find(part, openingOf(anchor)).filter(({ row }) => row !== anchor.row)
  const opening = openingOf(anchor)
  const termUnknown = check.within !== undefined && check.within(scopeOf(part, opening, opening)) === undefined
  const doubts: Doubts = { anchor, answers: found, excuses: [], adjustments: [], termUnknown }
  const outcomes = readingsOf(doubts).map((reading) => outcomeIn(check, part, anchor, found, reading, local))
  const first = outcomes[0] ?? outcomeIn(check, part, anchor, found, PLAIN, local)
  const same = outcomes.every(({ state }) => state === first.state)
  const draft: Draft = same ? first : { ...first, state: 'unknown', missing: missingFrom(part, doubts) }
  return excused(part, unless, anchor, silenced(check, part, anchor, draft, needs))
}

/** Silence could hide an `of`: what rests on there being none is then unknown. */
function silenced(check: WindowCheck, part: Part, anchor: Anchor, draft: Draft, needs: readonly string[]): Draft {
  const rests =
    check.wants === 'absence' ? draft.state === 'violated' || draft.state === 'pending' : draft.state === 'satisfied'
  if (!rests) return draft
  const { asOf } = part.session
  const [from, to] =
    check.window === 'before' ? [Number.NEGATIVE_INFINITY as Instant, anchor.from] : [anchor.from, asOf]
  const silent = silentBetween(part.session, needs, from, to)
  return silent.length === 0 ? draft : { ...draft, state: 'unknown', missing: silent }
}

/** Without `at`, each `of` is itself a breach. */
function* judgeEach(
  check: WindowCheck,
  part: Part,
  surroundings: Surroundings,
  only: Row | undefined,
): Iterable<Draft> {
  part.missing.clear()
  for (const match of check.of.find(part, undefined)) {
    if (only !== undefined && match.row !== only) continue
    const anchor: Anchor = { ...match, interval: undefined }
    const draft: Draft = match.doubt
      ? unknownAnchor(part, anchor, surroundings.local)
      : { anchor: match.row, state: 'violated', evidence: [match.row], local: surroundings.local }
    yield excused(part, surroundings.unless, anchor, draft)
  }
}

/** Something must, or must not, stand in a window about an anchor. */
export function standing(check: WindowCheck, surroundings: Surroundings): JudgePart {
  return function* judgePart(part: Part, only: Row | undefined) {
    if (check.at === undefined) {
      yield* judgeEach(check, part, surroundings, only)
      return
    }
    for (const anchor of check.at.find(part)) {
      if (only === undefined || anchor.row === only) yield judgeAnchor(check, part, anchor, surroundings)
    }
  }
}
