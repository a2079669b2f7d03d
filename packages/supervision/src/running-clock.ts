import { type Adjustment, type Instant, inTime, type Limit, type LimitStep, limitOf } from '@hengjian/law'
import { type Anchor, earliestEnd, type IntervalMatch, latestEnd, type Match } from './match'
import { offsetOf, type Part } from './part'
import { type Doubts, isSameMoment, type Mode, type Reading, readingsOf, startsIn } from './readings'
import type { FoundTerm } from './term'

interface Point {
  readonly match: Match
  /** The row of what it changes: the anchor, or a restart. */
  readonly under: number
}
interface Extend extends Point {
  readonly kind: 'extend'
  /** Undefined where it is not known. */
  readonly term: FoundTerm | undefined
  readonly after: 'due' | undefined
}
interface Restart extends Point {
  readonly kind: 'restart'
  /** Undefined where it keeps the length so far. */
  readonly term: FoundTerm | undefined
  readonly unknown: boolean
}
interface Suspend {
  readonly kind: 'suspend'
  readonly match: IntervalMatch
  readonly since: Instant
  readonly under: number
}
/** What may move the end of a clock. */
export type Change = Extend | Restart | Suspend

/** A clock that an anchor set going: all that may answer or move it, before any reading. */
export interface RunningClock {
  readonly anchor: Anchor
  readonly part: Part
  readonly term: FoundTerm | undefined
  readonly answers: readonly Match[]
  readonly changes: readonly Change[]
  /** A longest duration: exactly the limit is lawful. */
  readonly isDuration: boolean
  /** A term of hours cannot start from a bare date. */
  readonly needsTime: boolean
}

/** What a clock shows in one reading. */
export interface ClockReading {
  readonly reading: Reading
  readonly start: Instant
  /** Undefined where the length is not known and read as endless. */
  readonly limit: Limit | undefined
  readonly answer: Match | undefined
  readonly answerAt: Instant | undefined
  /** The answer came in time; false also while there is none. */
  readonly answered: boolean
  /** Rows of the changes that were taken. */
  readonly moved: readonly number[]
}

/** A change as one reading takes it. */
interface Taken {
  readonly at: Instant
  readonly row: number
  readonly under: number
  /** What it does to the period; undefined for an extension of unknown length, which may do nothing. */
  readonly adjustment: Adjustment | undefined
  readonly unknownLength: boolean
}

const NOTHING: readonly never[] = []
const AT_ONCE = { count: 'IMM', of: {} } as const

/** What is doubtful about a running clock. */
export const doubtsOf = ({ anchor, answers, changes, term }: RunningClock): Doubts => ({
  anchor,
  answers,
  excuses: NOTHING,
  changes: changes.length === 0 ? NOTHING : changes.flatMap(matchesOf),
  termUnknown: term === undefined || changes.some(isOfUnknownLength),
})

function isOfUnknownLength(change: Change): boolean {
  if (change.kind === 'suspend') return false
  return change.kind === 'restart' ? change.unknown : change.term === undefined
}

const matchesOf = (change: Change): readonly Match[] =>
  change.kind === 'suspend' ? [change.match, ...change.match.ends] : [change.match]

/**
 * Where a fact stands in a reading once the clock has started at `start`; undefined where it does not follow that start.
 * @param isEnd it is the end of what the anchor begins, and so cannot precede it
 */
export function instantAfter(
  { part, anchor }: RunningClock,
  match: Match,
  mode: Mode,
  start: Instant,
  isEnd = false,
): Instant | undefined {
  if (mode === 'certain' && match.doubt !== null) return undefined
  if (!isEnd && isSameMoment(part, match, anchor)) return start
  if (mode === 'certain') return isEnd || match.from >= start ? (Math.max(match.to, start) as Instant) : undefined
  return match.to >= start ? (Math.max(match.from, start) as Instant) : undefined
}

/** The earliest answer in a reading, and when it came. */
function firstAnswer(
  clock: RunningClock,
  mode: Mode,
  start: Instant,
): { readonly answer: Match | undefined; readonly answerAt: Instant | undefined } {
  let answer: Match | undefined
  let answerAt: Instant | undefined
  for (const match of clock.answers) {
    const at = instantAfter(clock, match, mode, start, clock.isDuration)
    if (at === undefined || (answerAt !== undefined && at >= answerAt)) continue
    answer = match
    answerAt = at
  }
  return { answer, answerAt }
}

/** A suspension as written, as long as it may be, and as short. */
function suspensionsOf({ match, since, under }: Suspend, asOf: Instant): readonly Taken[] {
  const [early, late] = [Math.max(match.from, since), Math.max(match.to, since)] as [Instant, Instant]
  const [first, last] = [earliestEnd(match) ?? asOf, latestEnd(match) ?? asOf]
  const taken = (from: Instant, to: Instant): readonly Taken[] =>
    from < to
      ? [{ at: from, row: match.row, under, adjustment: { kind: 'suspend', from, to }, unknownLength: false }]
      : NOTHING
  const plain = taken(early, first)
  return early === late && first === last ? plain : [...plain, ...taken(early, last), ...taken(late, first)]
}

/** A point of change at each instant that may matter: as early as it may follow the start, and as late. */
function pointsOf(clock: RunningClock, change: Extend | Restart, start: Instant): readonly Taken[] {
  const { match, under } = change
  const [early, late] = [instantAfter(clock, match, 'possible', start), match.to]
  if (early === undefined) return NOTHING
  const taken = (at: Instant): Taken => ({
    at,
    row: match.row,
    under,
    adjustment: adjustmentOf(change, at),
    unknownLength: isOfUnknownLength(change),
  })
  return early >= late ? [taken(early)] : [taken(early), taken(late)]
}

function adjustmentOf(change: Extend | Restart, at: Instant): Adjustment | undefined {
  const { term } = change
  if (change.kind === 'restart') {
    if (change.unknown) return { kind: 'restart', at, term: AT_ONCE }
    return { kind: 'restart', at, ...(term === undefined ? {} : { term: term.term }) }
  }
  if (term === undefined) return undefined
  return { kind: 'extend', at, term: term.term, ...(change.after === undefined ? {} : { after: change.after }) }
}

/** Every way to take one change; undefined stands for leaving it out. */
function waysOf(clock: RunningClock, change: Change, start: Instant): readonly (Taken | undefined)[] {
  const { match } = change
  const counted =
    change.kind === 'suspend' ? suspensionsOf(change, clock.part.session.asOf) : pointsOf(clock, change, start)
  const mayPrecede = change.kind !== 'suspend' && match.from < start && !isSameMoment(clock.part, match, clock.anchor)
  return match.doubt === null && !mayPrecede && counted.length > 0 ? counted : [...counted, undefined]
}

/** More combinations than this are not tried one by one: then all changes are taken alike. */
const MOST_COMBINATIONS = 64

/** Every way to take the changes together. */
function combinationsOf(clock: RunningClock, start: Instant): readonly (readonly Taken[])[] {
  const ways = clock.changes.map((one) => waysOf(clock, one, start))
  const count = ways.reduce((product, own) => product * own.length, 1)
  const chosen =
    count <= MOST_COMBINATIONS
      ? ways.reduce<readonly (readonly (Taken | undefined)[])[]>(
          (found, own) => found.flatMap((before) => own.map((one) => [...before, one])),
          [[]],
        )
      : [0, 1, 2, 3].map((index) => ways.map((own) => own[Math.min(index, own.length - 1)]))
  return chosen.map((taken) =>
    inOrder(
      taken.flatMap((one) => one ?? NOTHING),
      clock.anchor.row,
    ),
  )
}

/** The changes in the order of their instants; what a restart brings falls away where the restart itself is left out. */
function inOrder(taken: readonly Taken[], anchor: number): readonly Taken[] {
  const restarts = new Set(taken.filter(({ adjustment }) => adjustment?.kind === 'restart').map(({ row }) => row))
  return taken
    .filter(({ under }) => under === anchor || restarts.has(under))
    .toSorted((left, right) => left.at - right.at || left.row - right.row)
}

/** The changes that count before `until`; an open suspension runs up to it. */
function adjustmentsOf(taken: readonly Taken[], until: Instant): readonly Adjustment[] {
  return taken.flatMap(({ adjustment }) => {
    if (adjustment?.kind !== 'suspend') return adjustment ?? NOTHING
    const to = Math.min(adjustment.to, until) as Instant
    return adjustment.from < to ? { ...adjustment, to } : NOTHING
  })
}

/** Whole dates are compared on each fact's own wall clock. */
function isInTime({ term, part, anchor }: RunningClock, limit: Limit, answer: Match, at: Instant): boolean {
  if (term?.term.count !== 'calendar') return inTime(limit, at)
  const shift = (offsetOf(part, answer.row) - offsetOf(part, anchor.row)) * 60_000
  return inTime(limit, (at + shift) as Instant)
}

function limitIn(
  { anchor, part, term, isDuration }: RunningClock,
  start: Instant,
  adjustments: readonly Adjustment[],
  steps: LimitStep[] | undefined,
): Limit {
  const offset = offsetOf(part, anchor.row)
  const plain = limitOf(term?.term ?? AT_ONCE, { at: start, offset }, part.session.calendar, adjustments, steps)
  if (!isDuration) return plain
  const { alert, latest, provisional } = plain
  return { alert, latest, inclusive: true, provisional }
}

const NO_CHANGE: readonly Taken[] = []

/** What the clock shows in one reading, with its changes taken in one way. */
function readIn(
  clock: RunningClock,
  reading: Reading,
  start: Instant,
  taken: readonly Taken[],
  steps: LimitStep[] | undefined,
): ClockReading {
  clock.part.session.effort.spend(clock.answers.length + taken.length)
  const { answer, answerAt } = firstAnswer(clock, reading.answers, start)
  const until = answerAt ?? clock.part.session.asOf
  const before = taken.length === 0 ? NO_CHANGE : taken.filter(({ at }) => at <= until)
  const moved = before.length === 0 ? NOTHING : before.map(({ row }) => row)
  const shown = (limit: Limit | undefined, answered: boolean): ClockReading => ({
    reading,
    start,
    limit,
    answer,
    answerAt,
    answered,
    moved,
  })
  if (reading.term === 'endless' && clock.term === undefined) return shown(undefined, answer !== undefined)
  const adjustments = before.length === 0 ? NOTHING : adjustmentsOf(before, until)
  const limit = limitIn(clock, start, adjustments, steps)
  const neverRunsOut = ({ at, unknownLength }: Taken): boolean => unknownLength && inTime(limit, at)
  if (reading.term === 'endless' && before.some(neverRunsOut)) return shown(undefined, answer !== undefined)
  const answered = answer !== undefined && answerAt !== undefined && isInTime(clock, limit, answer, answerAt)
  return shown(limit, answered)
}

/** What the clock shows in every reading, the plain one first; its steps are recorded where the session asks for them. */
export function readingsOfClock(clock: RunningClock, doubts: Doubts): readonly ClockReading[] {
  const { anchor, part, changes } = clock
  const { steps } = part.session
  if (steps !== undefined) steps.length = 0
  const readings = readingsOf(doubts)
  const [plain] = readings
  if (anchor.from === anchor.to && changes.length === 0 && plain !== undefined && readings.length === 1)
    return [readIn(clock, plain, anchor.from, NO_CHANGE, steps)]
  const turns = [...doubts.answers, ...doubts.excuses].flatMap(({ from, to }): readonly number[] => [to, from + 1])
  const found: ClockReading[] = []
  for (const start of startsIn(anchor, turns)) {
    for (const taken of combinationsOf(clock, start)) {
      for (const reading of readings) {
        found.push(readIn(clock, reading, start, taken, found.length === 0 ? steps : undefined))
      }
    }
  }
  return found
}

/** Whether the deciding length is the office's own: the clock's, or one that a change brings. */
export const isLocal = ({ term, changes }: RunningClock): boolean =>
  term?.local === true || changes.some((one) => one.kind !== 'suspend' && one.term?.local === true)
