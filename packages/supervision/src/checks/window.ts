import { addMonths, dateOf, type Instant, inTime, isInclusive, limitOf, millisecondsOf, startOf } from '@hengjian/law'
import { lessTerm } from '../clock'
import type { CompiledAnchor, CompiledPattern } from '../compiled'
import type { PresenceCheck } from '../language'
import type { Anchor, Match } from '../match'
import { anchorScope, offsetOf, type Part, type Session } from '../part'
import { type Doubts, doubtsAbout, instantIn, PLAIN, type Reading, readingsOf } from '../readings'
import type { CompiledDuration, FindTerm, FoundTerm } from '../term'
import type { Due, State } from '../verdict'
import {
  type Draft,
  evidenceOf,
  excused,
  type JudgePart,
  LONG_AGO,
  missingFrom,
  type Surroundings,
  silentBetween,
  unknownAnchor,
} from './draft'

/** A compiled `absence` or `presence`. */
export interface WindowCheck {
  readonly wants: 'absence' | 'presence'
  readonly at: CompiledAnchor | undefined
  readonly of: CompiledPattern
  readonly window: NonNullable<PresenceCheck['window']>
  readonly within: FindTerm | undefined
  readonly tolerance: CompiledDuration | undefined
}

interface Bounds {
  readonly low: number
  readonly high: number
  /** Whether an `of` exactly at `high` still lies in the window. */
  readonly highIncluded: boolean
  /** More may still come into the window. */
  readonly open: boolean
  readonly due: Due | undefined
}

/** What is the same in every reading of one anchor. */
interface Lengths {
  readonly term: FoundTerm | undefined
  /** Milliseconds by which the window grows at the anchor (absence) or shrinks (presence, then negative). */
  readonly wider: number
  readonly offset: number
}

/** The instant a term before another; by calendar for days and months, from the day's begin. */
function backFrom(at: Instant, found: FoundTerm, offset: number): Instant {
  const { count, of } = found.term
  if (count === 'elapsed' || count === 'H' || count === 'HX' || count === 'IMM')
    return (at - millisecondsOf(of)) as Instant
  const midnight = startOf(addMonths(dateOf(at, offset), 0), offset)
  return startOf(dateOf(lessTerm(midnight, found, offset), offset), offset)
}

const ALL_TIME = { low: LONG_AGO, highIncluded: true, open: false, due: undefined } as const

function boundsAfter(end: Instant | undefined, part: Part, lengths: Lengths, steps: Session['steps']): Bounds {
  const { term, wider, offset } = lengths
  const { asOf, calendar } = part.session
  // What follows an interval follows its end; while it is open nothing can follow yet.
  if (end === undefined) return { low: asOf + 1, high: asOf, highIncluded: false, open: true, due: undefined }
  if (term === undefined) return { ...ALL_TIME, low: end - wider, high: asOf }
  const limit = limitOf(term.term, { at: end, offset }, calendar, [], steps)
  // Exactly at the limit a stretch is over: what comes then is lawful.
  const due = { ...limit, inclusive: true }
  return { low: end - wider, high: limit.latest, highIncluded: false, open: asOf < limit.latest, due }
}

function boundsEver(check: WindowCheck, at: Instant, part: Part, lengths: Lengths, steps: Session['steps']): Bounds {
  const { term, offset } = lengths
  const { asOf, calendar } = part.session
  if (term === undefined) return { ...ALL_TIME, high: asOf }
  const limit = limitOf(term.term, { at, offset }, calendar, [], steps)
  const due = { ...limit, inclusive: isInclusive(term.term.count) }
  return { ...ALL_TIME, high: asOf, open: check.wants === 'absence' && inTime(limit, asOf), due }
}

function boundsOf(check: WindowCheck, part: Part, anchor: Anchor, reading: Reading, lengths: Lengths): Bounds {
  const { asOf } = part.session
  const at = instantIn(anchor, reading.anchorLate)
  const { interval } = anchor
  const end = interval === undefined ? at : reading.anchorLate ? interval.endTo : interval.endFrom
  const { term, wider, offset } = lengths
  // Of several readings the plain one is told.
  const steps = reading === PLAIN ? part.session.steps : undefined
  switch (check.window) {
    case 'before':
      return { ...ALL_TIME, low: term === undefined ? LONG_AGO : backFrom(at, term, offset), high: at + wider }
    case 'during':
      return { ...ALL_TIME, low: at - wider, high: end === undefined ? asOf : end + wider, open: end === undefined }
    case 'after':
      return boundsAfter(end, part, lengths, steps)
    case 'ever':
      return boundsEver(check, at, part, lengths, steps)
    case 'next':
      return { ...ALL_TIME, high: asOf }
  }
}

/** The one fact directly after the anchor in the part. */
function nextRow(part: Part, anchor: Anchor): number | undefined {
  const { asOf, world } = part.session
  return part.rows.find((row) => row > anchor.row && (world.facts.from[row] ?? 0) <= asOf)
}

/** Whole dates are compared on each fact's own wall clock, whatever daylight saving does. */
const wallShift = ({ term, offset }: Lengths, part: Part, one: Match): number =>
  term?.term.count === 'calendar' && one.row >= 0 ? (offsetOf(part, one.row) - offset) * 60_000 : 0

/** Of facts with the same instant, those of one source keep its order: what it lists later did not come before. */
function keepsOrder(check: WindowCheck, part: Part, anchor: Anchor, one: Match): boolean {
  if (one.from !== anchor.from || anchor.interval !== undefined || one.row < 0) return true
  const { source, from } = part.session.world.facts
  // A clock that ran out did so at an instant of its own, not at that of the fact which set it going.
  if (from[anchor.row] !== anchor.from) return true
  if (source[one.row] !== source[anchor.row]) return true
  if (check.window === 'before') return one.row < anchor.row
  return check.window === 'after' ? one.row > anchor.row : true
}

/** Whether a match lies in the window: known less exactly, for sure in the one reading and possibly in the other. */
function liesIn({ low, high, highIncluded }: Bounds, { from, to }: Match, shift: number, forSure: boolean): boolean {
  const [first, last] = forSure ? [from, to] : [to, from]
  return first + shift >= low && (highIncluded ? last + shift <= high : last + shift < high)
}

interface Outcome {
  readonly state: State
  readonly match: Match | undefined
  readonly due: Due | undefined
}

function outcomeIn(
  check: WindowCheck,
  part: Part,
  anchor: Anchor,
  found: readonly Match[],
  reading: Reading,
  lengths: Lengths,
): Outcome {
  const wantsNone = check.wants === 'presence'
  const counted = (one: Match): boolean => one.doubt === null || reading.answers
  if (check.window === 'next') {
    const next = nextRow(part, anchor)
    const match = found.find((one) => one.row === next && counted(one))
    if (wantsNone) return { state: match === undefined ? 'satisfied' : 'violated', match, due: undefined }
    const state = next === undefined ? 'pending' : match === undefined ? 'violated' : 'satisfied'
    return { state, match, due: undefined }
  }
  if (check.within !== undefined && lengths.term === undefined && reading.term === 'endless') {
    return { state: wantsNone ? 'violated' : 'pending', match: undefined, due: undefined }
  }
  const bounds = boundsOf(check, part, anchor, reading, lengths)
  const match = found.find(
    (one) =>
      counted(one) &&
      liesIn(bounds, one, wallShift(lengths, part, one), reading.answersLate) &&
      keepsOrder(check, part, anchor, one),
  )
  const { due } = bounds
  if (match !== undefined) return { state: wantsNone ? 'violated' : 'satisfied', match, due }
  if (bounds.open) return { state: 'pending', match, due }
  return { state: wantsNone ? 'satisfied' : 'violated', match, due }
}

/** Widening at the anchor; only an `of` from another source may have been written by another clock. */
function lengthsOf(check: WindowCheck, part: Part, anchor: Anchor): Lengths {
  const scope = anchorScope(part, anchor)
  const tolerated = check.tolerance === undefined ? 0 : millisecondsOf(check.tolerance.find(scope) ?? {})
  const slack = tolerated + part.session.clockSkew
  return {
    term: check.within?.(scope),
    wider: check.wants === 'absence' ? slack : -slack,
    offset: offsetOf(part, anchor.row),
  }
}

function judgeAnchor(check: WindowCheck, part: Part, anchor: Anchor, surroundings: Surroundings): Draft {
  const lengths = lengthsOf(check, part, anchor)
  const local = lengths.term?.local === true
  if (anchor.doubt !== null) return unknownAnchor(anchor, local)
  const found = check.of.find(part, anchor, undefined).filter(({ row }) => row !== anchor.row || row < 0)
  part.session.scope.missing.length = 0
  const unknownTerm = check.within !== undefined && lengths.term === undefined
  if (unknownTerm) lengthsOf(check, part, anchor)
  const doubts: Doubts = { ...doubtsAbout(blurred(anchor), found), termUnknown: unknownTerm }
  const [first, ...others] = readingsOf(doubts).map((reading) =>
    outcomeIn(check, part, anchor, found, reading, lengths),
  )
  const state: State = first === undefined || others.some((one) => one.state !== first.state) ? 'unknown' : first.state
  const draft: Draft = {
    anchor: anchor.row,
    state,
    evidence: evidenceOf(anchor.row, first?.match?.row),
    local,
    ...(first?.due === undefined ? {} : { due: first.due }),
    ...(state === 'unknown' ? { missing: missingFrom(part, doubts) } : {}),
    ...(state === 'violated' && check.wants === 'absence' ? absentParts(check, part, anchor) : {}),
  }
  return excused(part, surroundings, anchor, silenced(check, part, anchor, draft, surroundings))
}

/** The parts of an `all` that are not there. */
function absentParts({ of }: WindowCheck, part: Part, anchor: Anchor): Pick<Draft, 'missing'> {
  const absent = of.absent(part, anchor)
  return absent.length === 0 ? {} : { missing: absent.map((event) => ({ kind: 'pattern', event })) }
}

/** An interval is imprecise where its end is, too. */
const blurred = (anchor: Anchor): Match =>
  anchor.interval !== undefined && anchor.interval.endFrom !== anchor.interval.endTo
    ? { ...anchor, to: (anchor.to + 1) as Instant }
    : anchor

/** Silence could hide an `of`: what rests on there being none is then unknown. */
function silenced(
  check: WindowCheck,
  part: Part,
  anchor: Anchor,
  draft: Draft,
  { answerSources }: Surroundings,
): Draft {
  const { state } = draft
  const rests =
    check.wants === 'absence'
      ? state === 'violated' || state === 'pending'
      : state === 'satisfied' || state === 'pending'
  if (!rests) return draft
  const { asOf } = part.session
  const [from, to] = check.window === 'before' ? [LONG_AGO, anchor.from] : [anchor.from, asOf]
  const silent = silentBetween(part.session, answerSources, from, to)
  return silent.length === 0 ? draft : { ...draft, state: 'unknown', missing: silent }
}

/** Without `at`, each `of` is itself a breach. */
function judgeEach(part: Part, match: Match, surroundings: Surroundings): Draft {
  const anchor: Anchor = { ...match, interval: undefined }
  const draft: Draft =
    match.doubt === null
      ? { anchor: match.row, state: 'violated', evidence: [match.row], local: false }
      : unknownAnchor(anchor, false)
  return excused(part, surroundings, anchor, draft)
}

/** Something must, or must not, stand in a window about an anchor. */
export function standing(check: WindowCheck, surroundings: Surroundings): JudgePart {
  const { at, of } = check
  if (at === undefined) {
    return (part, only, drafts) => {
      for (const match of of.find(part, undefined)) {
        if (only === undefined || match.row === only) drafts.push(judgeEach(part, match, surroundings))
      }
    }
  }
  return (part, only, drafts) => {
    for (const anchor of at.find(part)) {
      if (only === undefined || anchor.row === only) drafts.push(judgeAnchor(check, part, anchor, surroundings))
    }
  }
}
