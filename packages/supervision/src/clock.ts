import { type Adjustment, addMonths, dateOf, type Instant, inTime, type Limit, limitOf, startOf } from '@hengjian/law'
import type { CompiledAnchor, CompiledInterval, CompiledPattern } from './compiled'
import { below, type Context, kindTypes } from './context'
import type { Extension, Restart, Term, Clock as WrittenClock } from './language'
import type { Anchor, IntervalMatch, Match } from './match'
import { anchorScope, offsetOf, type Part, scopeOf } from './part'
import type { PatternCompilers } from './pattern-compilers'
import { type Doubts, instantIn, PLAIN, type Reading, readingsOf } from './readings'
import { compileTerm, type FindTerm, type FoundTerm } from './term'

type Change =
  | {
      readonly kind: 'extend'
      readonly match: Match
      readonly term: FoundTerm | undefined
      readonly after: 'due' | undefined
    }
  | { readonly kind: 'restart'; readonly match: Match; readonly term: FoundTerm | undefined }
  | { readonly kind: 'suspend'; readonly match: IntervalMatch; readonly since: Instant }

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
  /** Undefined where the length is not known and read as endless. */
  readonly limit: Limit | undefined
  readonly answer: Match | undefined
  readonly answerAt: Instant | undefined
  /** The answer came in time; false also while there is none. */
  readonly answered: boolean
}

/** A compiled clock. */
export interface Clock {
  readonly kinds: ReadonlySet<number>
  readonly from: CompiledAnchor
  readonly answerKinds: ReadonlySet<number>
  start(part: Part, anchor: Anchor): RunningClock
  /** The names of what an `all` among the answers still waits for. */
  absent(part: Part, anchor: Anchor): readonly string[]
  /** The instants, less a warning, at which a clock ran out unanswered; in doubt where in some readings it still runs. */
  expiries(part: Part): readonly Match[]
}

interface CompiledExtension {
  readonly when: CompiledPattern
  readonly within: FindTerm
  readonly after: 'due' | undefined
}

interface CompiledRestart {
  readonly when: CompiledPattern
  readonly within: FindTerm | undefined
  readonly extend: readonly CompiledExtension[]
  readonly suspend: readonly CompiledInterval[]
}

const NOTHING: readonly never[] = []
const HALF_A_DAY = 43_200_000

const isHours = (term: FoundTerm | undefined): boolean => term?.term.count === 'H' || term?.term.count === 'HX'
const isBareDate = ({ from, to }: Match): boolean => to - from > HALF_A_DAY

function compileExtension(
  { when, within, after }: Extension,
  context: Context,
  compilers: PatternCompilers,
): CompiledExtension {
  const pattern = compilers.pattern(when, below(context, 'when'))
  return {
    when: pattern,
    within: compileTerm(within, below(context, 'within'), kindTypes(context, pattern.kinds)),
    after,
  }
}

function compileRestart(
  { when, within, extend = NOTHING, suspend = NOTHING }: Restart,
  context: Context,
  compilers: PatternCompilers,
): CompiledRestart {
  const pattern = compilers.pattern(when, below(context, 'when'))
  const term = within && compileTerm(within, below(context, 'within'), kindTypes(context, pattern.kinds))
  return {
    when: pattern,
    within: term,
    extend: extend.map((one, index) => compileExtension(one, below(context, `extend/${index}`), compilers)),
    suspend: suspend.map((one, index) => compilers.interval(one, below(context, `suspend/${index}`))),
  }
}

const kindsOfRestart = ({ when, extend, suspend }: CompiledRestart): readonly number[] => [
  ...when.kinds,
  ...extend.flatMap((one) => [...one.when.kinds]),
  ...suspend.flatMap(({ kinds }) => [...kinds]),
]

/** Compiles a clock; `less` is the warning by which a pattern of its running out comes earlier. */
export function compileClock(written: WrittenClock, outer: Context, compilers: PatternCompilers, less?: Term): Clock {
  const from = compilers.anchor(written.from, below(outer, 'from'))
  const context: Context = { ...outer, anchor: kindTypes(outer, from.kinds) }
  const to = written.to && compilers.pattern(written.to, below(context, 'to'))
  const within = compileTerm(written.within, below(context, 'within'))
  const extend = (written.extend ?? NOTHING).map((one, index) =>
    compileExtension(one, below(context, `extend/${index}`), compilers),
  )
  const suspend = (written.suspend ?? NOTHING).map((one, index) =>
    compilers.interval(one, below(context, `suspend/${index}`)),
  )
  const restart = (written.restart ?? NOTHING).map((one, index) =>
    compileRestart(one, below(context, `restart/${index}`), compilers),
  )
  const warning = less && compileTerm(less, below(context, 'less'))
  const movable = extend.length + suspend.length + restart.length > 0
  const start = (part: Part, anchor: Anchor): RunningClock => {
    const term = within(anchorScope(part, anchor))
    return {
      anchor,
      part,
      term,
      isDuration: from.isInterval,
      needsTime: isHours(term) && isBareDate(anchor),
      answers: answersOf(part, anchor, to),
      changes: movable
        ? [
            ...extensionsIn(part, anchor, extend, anchor),
            ...restart.flatMap((one) => restartsIn(part, anchor, one, term)),
            ...suspensionsIn(part, anchor, suspend, anchor),
          ]
        : NOTHING,
    }
  }
  return {
    from,
    answerKinds: to?.kinds ?? from.kinds,
    kinds: new Set([
      ...from.kinds,
      ...(to?.kinds ?? NOTHING),
      ...extend.flatMap(({ when }) => [...when.kinds]),
      ...suspend.flatMap(({ kinds }) => [...kinds]),
      ...restart.flatMap(kindsOfRestart),
    ]),
    start,
    absent: (part, anchor) => to?.absent(part, anchor, anchor.from) ?? NOTHING,
    expiries: (part) => from.find(part).flatMap((anchor) => expiryOf(start(part, anchor), warning)),
  }
}

function extensionsIn(
  part: Part,
  anchor: Anchor,
  extend: readonly CompiledExtension[],
  since: Match,
): readonly Change[] {
  return extend.flatMap(({ when, within, after }) =>
    when
      .find(part, anchor)
      .filter(({ to }) => to >= since.from)
      .map((match) => ({
        kind: 'extend' as const,
        match,
        after,
        term: within(scopeOf(part, match.row, match.from, undefined, anchor)),
      })),
  )
}

const suspensionsIn = (
  part: Part,
  anchor: Anchor,
  suspend: readonly CompiledInterval[],
  since: Match,
): readonly Change[] =>
  suspend.flatMap((one) =>
    one.find(part, anchor).map((match) => ({ kind: 'suspend' as const, match, since: since.from })),
  )

function restartsIn(
  part: Part,
  anchor: Anchor,
  { when, within, extend, suspend }: CompiledRestart,
  term: FoundTerm | undefined,
): readonly Change[] {
  return when
    .find(part, anchor)
    .filter(({ to, row }) => to >= anchor.from && row !== anchor.row)
    .flatMap((match): readonly Change[] => [
      {
        kind: 'restart',
        match,
        term: within === undefined ? term : within(scopeOf(part, match.row, match.from, undefined, anchor)),
      },
      ...extensionsIn(part, anchor, extend, match),
      ...suspensionsIn(part, anchor, suspend, match),
    ])
}

function answersOf(part: Part, anchor: Anchor, to: CompiledPattern | undefined): readonly Match[] {
  const { interval } = anchor
  if (to === undefined) {
    if (interval?.endFrom === undefined) return NOTHING
    const { end, endFrom, endTo = endFrom, endDoubt } = interval
    return [{ row: end, from: endFrom, to: endTo, doubt: endDoubt }]
  }
  const found = to.find(part, anchor, anchor.from)
  const answers: Match[] = []
  for (const match of found) if (match.row !== anchor.row && match.to >= anchor.from) answers.push(match)
  return answers
}

/** An instant less a length; days and months are counted back on the calendar. */
export function lessTerm(instant: Instant, { term }: FoundTerm, offset: number): Instant {
  const { months = 0, days = 0, workingDays = 0, hours = 0, minutes = 0, seconds = 0 } = term.of
  const date = dateOf(instant, offset)
  const inDay = instant - startOf(date, offset)
  const hoursBack = (days + workingDays) * 24 + hours
  return (startOf(addMonths(date, -months), offset) +
    inDay -
    (hoursBack * 3600 + minutes * 60 + seconds) * 1000) as Instant
}

/** The clock's own anchor at the instant the clock ran out; in doubt where the readings differ. */
function expiryOf(clock: RunningClock, warning: FindTerm | undefined): readonly Match[] {
  const { anchor, part } = clock
  const less = warning?.(anchorScope(part, anchor))
  const unknown = clock.needsTime || (warning !== undefined && less === undefined)
  const doubts = doubtsOf(clock)
  const instants = readingsOf(doubts).map((reading) => expiryIn(clock, reading, less))
  const known = instants.filter((one) => one !== undefined)
  if (known.length === 0) return NOTHING
  const from = Math.min(...known) as Instant
  const to = Math.max(...known) as Instant
  const expired = { row: anchor.row, from, to }
  if (known.length === instants.length && !unknown) return [{ ...expired, doubt: anchor.doubt }]
  const paths = [anchor, ...clock.answers, ...clock.changes.map(({ match }) => match)].flatMap(
    ({ doubt }) => doubt ?? NOTHING,
  )
  return [{ ...expired, doubt: paths }]
}

function expiryIn(clock: RunningClock, reading: Reading, less: FoundTerm | undefined): Instant | undefined {
  const { limit, answerAt, answered } = readClock(clock, reading)
  if (limit === undefined) return undefined
  const at = less === undefined ? limit.latest : lessTerm(limit.latest, less, offsetOf(clock.part, clock.anchor.row))
  const met = less === undefined ? answered : answerAt !== undefined && answerAt <= at
  return met || at > clock.part.session.asOf ? undefined : at
}

/** What is doubtful about a running clock. */
export const doubtsOf = ({ anchor, answers, changes, term }: RunningClock): Doubts => ({
  anchor,
  answers,
  excuses: NOTHING,
  changes: changes.length === 0 ? NOTHING : changes.map(blurOf),
  termUnknown: term === undefined || changes.some((one) => one.kind !== 'suspend' && one.term === undefined),
})

/** A suspension is imprecise or doubtful where its end is, too. */
function blurOf(change: Change): Match {
  if (change.kind !== 'suspend') return change.match
  const { match } = change
  const blurred = match.endFrom !== match.endTo
  return { ...match, to: (blurred ? match.to + 1 : match.to) as Instant, doubt: match.doubt ?? match.endDoubt }
}

/** Whether an answer at that instant keeps the limit; whole dates are compared on each fact's own wall clock. */
function isInTime(clock: RunningClock, limit: Limit, answer: Match, at: Instant): boolean {
  if (clock.term?.term.count !== 'calendar') return inTime(limit, at)
  const shift = (offsetOf(clock.part, answer.row) - offsetOf(clock.part, clock.anchor.row)) * 60_000
  return inTime(limit, (at + shift) as Instant)
}

/** Where it is not known when something happened, the early reading lets it happen right at the start. */
const readAt = (match: Match, late: boolean, start: Instant): Instant => {
  const at = instantIn(match, late)
  return at === Number.NEGATIVE_INFINITY ? start : at
}

interface Dated {
  readonly at: Instant
  readonly row: number
  readonly adjustment: Adjustment
}

function suspensionIn({ match, since }: Extract<Change, { kind: 'suspend' }>, reading: Reading, until: Instant): Dated {
  const from = Math.max(instantIn(match, reading.changesLate), since) as Instant
  const ended = match.endFrom !== undefined && (match.endDoubt === null || reading.changes)
  const end = reading.changesLate ? match.endTo : match.endFrom
  const to = ended && end !== undefined && end < until ? end : until
  return { at: from, row: match.row, adjustment: { kind: 'suspend', from, to } }
}

/** The changes in the order of their instants up to the first answer, and whether one of unknown length is among them. */
function changesIn(clock: RunningClock, reading: Reading, start: Instant, until: Instant): readonly Dated[] {
  const found: Dated[] = []
  for (const one of clock.changes) {
    if (one.match.doubt !== null && !reading.changes) continue
    if (one.kind === 'suspend') {
      const dated = suspensionIn(one, reading, until)
      if (dated.adjustment.kind === 'suspend' && dated.adjustment.from < dated.adjustment.to) found.push(dated)
      continue
    }
    const at = readAt(one.match, reading.changesLate, start)
    if (at < start || at > until || one.term === undefined) continue
    const { term } = one.term
    const adjustment: Adjustment =
      one.kind === 'restart'
        ? { kind: 'restart', at, term }
        : { kind: 'extend', at, term, ...(one.after === undefined ? {} : { after: one.after }) }
    found.push({ at, row: one.match.row, adjustment })
  }
  return found.sort((left, right) => left.at - right.at || left.row - right.row)
}

/** Whether a change of unknown length came in time: read as endless it lets the clock never run out. */
const endlessly = (clock: RunningClock, reading: Reading, start: Instant, limit: Limit): boolean =>
  reading.term === 'endless' &&
  clock.changes.some((one) => {
    if (one.kind === 'suspend' || one.term !== undefined || (one.match.doubt !== null && !reading.changes)) return false
    const at = readAt(one.match, reading.changesLate, start)
    return at >= start && inTime(limit, at)
  })

const NO_CHANGE: readonly Adjustment[] = []
const AT_ONCE = { count: 'IMM', of: {} } as const

/** What the clock shows in one reading. */
export function readClock(clock: RunningClock, reading: Reading = PLAIN): ClockReading {
  const { anchor, part, term } = clock
  const { asOf, calendar } = part.session
  const steps = reading === PLAIN ? part.session.steps : undefined
  const start = instantIn(anchor, reading.anchorLate)
  let answer: Match | undefined
  let answerAt: Instant | undefined
  for (const match of clock.answers) {
    if (match.doubt !== null && !reading.answers) continue
    const at = readAt(match, reading.answersLate, start)
    if (at < start || (answerAt !== undefined && at >= answerAt)) continue
    answer = match
    answerAt = at
  }
  if (term === undefined && reading.term === 'endless') {
    return { limit: undefined, answer, answerAt, answered: answer !== undefined }
  }
  if (steps !== undefined) steps.length = 0
  const offset = offsetOf(part, anchor.row)
  const changes =
    clock.changes.length === 0
      ? NO_CHANGE
      : changesIn(clock, reading, start, answerAt ?? asOf).map(({ adjustment }) => adjustment)
  const plain = limitOf(term?.term ?? AT_ONCE, { at: start, offset }, calendar, changes, steps)
  if (endlessly(clock, reading, start, plain)) {
    return { limit: undefined, answer, answerAt, answered: answer !== undefined }
  }
  const limit = clock.isDuration ? { ...plain, inclusive: true } : plain
  const answered = answer !== undefined && answerAt !== undefined && isInTime(clock, limit, answer, answerAt)
  return { limit, answer, answerAt, answered }
}

/** Whether the deciding length is the office's own: the clock's, unless a change with a number of the law moved it. */
export function isLocal({ term, changes }: RunningClock): boolean {
  if (term?.local !== true) return changes.some((one) => one.kind !== 'suspend' && one.term?.local === true)
  return true
}
