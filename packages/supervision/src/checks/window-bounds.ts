import { dateOf, type Instant, inTime, isInclusive, limitOf, millisecondsOf, startOf } from '@hengjian/law'
import type { CompiledAnchor, CompiledPattern } from '../compiled'
import { forget } from '../conditions/scope'
import type { PresenceCheck } from '../language'
import { type Anchor, latestEnd, type Match, possibleEnds } from '../match'
import { anchorScope, offsetOf, type Part, type Session } from '../part'
import { isSameMoment, PLAIN, type Reading, startsIn } from '../readings'
import { type CompiledDuration, type FindTerm, type FoundTerm, lessTerm, needsTime } from '../term'
import type { Due } from '../verdict'
import { dueOf, LONG_AGO } from './draft'

/** A compiled `absence` or `presence`. */
export interface WindowCheck {
  readonly wants: 'absence' | 'presence'
  readonly at: CompiledAnchor | undefined
  readonly of: CompiledPattern
  readonly window: NonNullable<PresenceCheck['window']>
  readonly within: FindTerm | undefined
  readonly tolerance: CompiledDuration | undefined
}

/** One anchor as it is judged, with all that is the same in every reading. */
export interface Standing {
  readonly check: WindowCheck
  readonly part: Part
  readonly anchor: Anchor
  readonly found: readonly Match[]
  readonly term: FoundTerm | undefined
  /** The length forgiven, in milliseconds; undefined where it is not known. */
  readonly tolerance: number | undefined
}

/** A window as one reading has it; without tolerance. */
export interface Bounds {
  readonly low: number
  readonly high: number
  /** Whether an `of` exactly at `high` still lies in the window. */
  readonly highIncluded: boolean
  /** More may still come into the window. */
  readonly open: boolean
  readonly due: Due | undefined
}

/** Where a reading lets a window begin, or an interval end; undefined while that is open. */
export interface Place {
  readonly start: Instant
  readonly end: Instant | undefined
}

const FOREVER = Number.POSITIVE_INFINITY
const ALL_TIME: Bounds = { low: LONG_AGO, high: FOREVER, highIncluded: true, open: false, due: undefined }

/** The instant a term before another; by calendar for days and months, from the day's begin. */
export function backFrom(at: Instant, found: FoundTerm, offset: number): Instant {
  const { count, of } = found.term
  if (count === 'elapsed' || count === 'H' || count === 'HX' || count === 'IMM')
    return (at - millisecondsOf(of)) as Instant
  const midnight = startOf(dateOf(at, offset), offset)
  return startOf(dateOf(lessTerm(midnight, found, offset), offset), offset)
}

function boundsBefore({ check, term, part, anchor }: Standing, at: Instant, reading: Reading): Bounds {
  const upTo: Bounds = { low: LONG_AGO, high: at, highIncluded: anchor.tooLate !== true, open: false, due: undefined }
  if (term !== undefined) return { ...upTo, low: backFrom(at, term, offsetOf(part, anchor.row)) }
  return check.within === undefined || reading.term === 'endless' ? upTo : { ...upTo, low: at }
}

function boundsAfter(
  { check, term, part, anchor }: Standing,
  at: Instant | undefined,
  reading: Reading,
  steps: Session['steps'],
): Bounds {
  const { asOf, calendar } = part.session
  // What follows an interval follows its end; while it is open nothing can follow yet.
  if (at === undefined) return { ...ALL_TIME, low: FOREVER, open: true }
  if (term !== undefined) {
    const limit = limitOf(term.term, { at, offset: offsetOf(part, anchor.row) }, calendar, [], steps)
    // Exactly at the limit a stretch is over: what comes then is lawful.
    const due = dueOf(limit, true)
    return { low: at, high: limit.latest, highIncluded: false, open: asOf < limit.latest, due }
  }
  if (check.within === undefined) return { ...ALL_TIME, low: at }
  const endless = reading.term === 'endless'
  return { ...ALL_TIME, low: at, high: endless ? FOREVER : at, highIncluded: false, open: endless }
}

function boundsEver(
  { check, term, part, anchor }: Standing,
  at: Instant,
  reading: Reading,
  steps: Session['steps'],
): Bounds {
  const { asOf, calendar } = part.session
  if (term === undefined) {
    const open = check.within !== undefined && reading.term === 'endless'
    return { low: LONG_AGO, high: FOREVER, highIncluded: true, open, due: undefined }
  }
  const limit = limitOf(term.term, { at, offset: offsetOf(part, anchor.row) }, calendar, [], steps)
  const due = dueOf(limit, isInclusive(term.term.count))
  return { low: LONG_AGO, high: FOREVER, highIncluded: true, open: inTime(limit, asOf), due }
}

/** The window in one reading; the steps of its count are recorded where they are asked for. */
export function boundsIn(
  standing: Standing,
  { start, end }: Place,
  reading: Reading,
  steps?: Session['steps'],
): Bounds {
  switch (standing.check.window) {
    case 'before':
      return boundsBefore(standing, start, reading)
    case 'during':
      return { low: start, high: end ?? FOREVER, highIncluded: true, open: end === undefined, due: undefined }
    case 'after':
      return boundsAfter(standing, end, reading, steps)
    case 'ever':
    case 'next':
      return boundsEver(standing, start, reading, steps)
  }
}

/** How much wider a window is for one fact: by the tolerance, and by the difference of two sources' clocks. */
function widened({ check, part, anchor, tolerance }: Standing, one: Match, reading: Reading): number {
  if (tolerance === undefined && reading.term === 'endless') return check.wants === 'absence' ? FOREVER : -FOREVER
  const { source } = part.session.world.facts
  const skew = one.row >= 0 && source[one.row] !== source[anchor.row] ? part.session.clockSkew : 0
  const slack = (tolerance ?? 0) + skew
  return check.wants === 'absence' ? slack : -slack
}

/** Whole dates are compared on each fact's own wall clock, whatever daylight saving does. */
const wallShift = ({ term, part, anchor }: Standing, one: Match): number =>
  term?.term.count === 'calendar' && one.row >= 0 ? (offsetOf(part, one.row) - offsetOf(part, anchor.row)) * 60_000 : 0

/** Where a fact stands: with the anchor where one source wrote both at one moment, or where it is a row of a data set. */
function reachOf(standing: Standing, one: Match, { start }: Place): readonly [from: number, to: number] {
  const { part, anchor } = standing
  if (anchor.interval === undefined && (one.row < 0 || isSameMoment(part, one, anchor))) return [start, start]
  const shift = wallShift(standing, one)
  return [one.from + shift, one.to + shift]
}

/** Of facts of one moment those of one source keep its order: what it lists later did not come before. */
function keepsOrder({ check, part, anchor }: Standing, one: Match): boolean {
  if (anchor.interval !== undefined || one.row < 0 || !isSameMoment(part, one, anchor)) return true
  if (check.window === 'before') return one.row < anchor.row
  return check.window === 'after' ? one.row > anchor.row : true
}

export function liesIn(standing: Standing, one: Match, bounds: Bounds, place: Place, reading: Reading): boolean {
  if (!keepsOrder(standing, one)) return false
  const wider = widened(standing, one, reading)
  const { window } = standing.check
  const low = window === 'before' ? bounds.low : bounds.low - wider
  const high = window === 'after' ? bounds.high : bounds.high + wider
  // A bound that was moved in forgives what stands exactly at it; two that meet leave no room between them.
  const isNarrower = wider < 0
  const lowest = isNarrower && window !== 'before' ? low + 1 : low
  const highest = bounds.highIncluded && !(isNarrower && window !== 'after') ? high : high - 1
  if (lowest > highest || (reading.answers === 'certain' && one.doubt !== null)) return false
  const [from, to] = reachOf(standing, one, place)
  const [first, last] = reading.answers === 'possible' ? [to, from] : [from, to]
  return first >= lowest && last <= highest
}

/** The instants between the first and last of a range at which some `of` comes into the window or falls out of it. */
function turnsOf(standing: Standing, reading: Reading): readonly number[] {
  return standing.found.flatMap((one) => {
    const wider = widened(standing, one, reading)
    // What stands exactly at a bound that was moved in is out of the window.
    const edge = wider < 0 ? 1 : 0
    return standing.check.window === 'before'
      ? [one.from - wider + edge, one.to - wider - 1 + edge]
      : [one.to + wider - edge, one.from + wider + 1 - edge]
  })
}

/** The ends that an interval may have, undefined for one that may still be open; for a fact its own instant. */
function endsOf({ anchor, check }: Standing, turns: readonly number[]): readonly (Instant | undefined)[] {
  const { interval } = anchor
  if (interval === undefined) return startsIn(anchor, turns)
  if (check.window === 'during') return possibleEnds(interval)
  const ends = interval.ends.flatMap((one) => startsIn(one, turns))
  return latestEnd(interval) === undefined ? [...ends, undefined] : ends
}

/** Where the window may stand, the plain way first. */
export function placesOf(standing: Standing, reading: Reading): readonly Place[] {
  const { anchor, check } = standing
  if (check.window === 'during') {
    const starts = startsIn(anchor, [])
    return endsOf(standing, []).flatMap((end) => starts.map((start) => ({ start, end })))
  }
  const blurred = anchor.from !== anchor.to || (anchor.interval !== undefined && check.window === 'after')
  const turns = blurred ? turnsOf(standing, reading) : []
  if (check.window === 'after') return endsOf(standing, turns).map((end) => ({ start: end ?? anchor.from, end }))
  return startsIn(anchor, turns).map((start) => ({ start, end: start }))
}

/** No fact answers itself. */
function others(found: readonly Match[], anchor: Anchor): readonly Match[] {
  for (const { row } of found) if (row === anchor.row && row >= 0) return found.filter((one) => one.row !== row)
  return found
}

export function standingOf(check: WindowCheck, part: Part, anchor: Anchor): Standing {
  const found = others(check.of.find(part, anchor, undefined), anchor)
  forget(part.session.scope)
  const scope = anchorScope(part, anchor)
  const length = check.tolerance?.find(scope)
  const tolerance = check.tolerance === undefined ? 0 : length === undefined ? undefined : millisecondsOf(length)
  return { check, part, anchor, found, term: check.within?.(scope), tolerance }
}

/** A window of hours that would have to be measured from a bare date. */
export function lacksTime({ check, term, anchor }: Standing): boolean {
  const end = check.window === 'after' ? anchor.interval?.ends[0] : undefined
  return needsTime(term, end ?? anchor)
}

/** Where, as far as it is over, a window may hold an `of` that a silent source keeps back. */
export function hidingPlace(standing: Standing): readonly [from: Instant, to: Instant] {
  const { check, part, anchor, tolerance } = standing
  const { asOf } = part.session
  if (check.window === 'next') return [anchor.from, asOf]
  const end = anchor.interval === undefined ? anchor.to : latestEnd(anchor.interval)
  const { low, high } = boundsIn(standing, { start: anchor.from, end }, { ...PLAIN, term: 'endless' })
  const wider = check.wants === 'absence' ? (tolerance ?? 0) : 0
  return [Math.min(low - wider, asOf) as Instant, Math.min(high + wider, asOf) as Instant]
}
