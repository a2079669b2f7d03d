import { type Adjustment, addMonths, dateOf, type Instant, inTime, type Limit, limitOf, startOf } from '@hengjian/law'
import type { CompileContext } from './condition/compile'
import type { Extension, Interval, Pattern, Term, Clock as WrittenClock } from './language'
import {
  type Anchor,
  type CompiledAnchor,
  type CompiledInterval,
  type CompiledPattern,
  type Match,
  openingOf,
} from './match'
import { type Part, scopeOf } from './part'
import { compileTerm, type FindTerm, type FoundTerm } from './term'
import type { World } from './world'

/**
 * One way of reading what is doubtful or imprecise: a verdict stands only if every reading gives it.
 * `term` says how a length that is not known is read.
 */
export interface Reading {
  readonly anchorLate: boolean
  readonly othersLate: boolean
  readonly answers: boolean
  readonly excuses: boolean
  readonly adjustments: boolean
  readonly term: 'short' | 'endless'
}

/** Nothing doubtful, nothing imprecise. */
export const PLAIN: Reading = {
  anchorLate: false,
  othersLate: false,
  answers: true,
  excuses: true,
  adjustments: true,
  term: 'short',
}

/** The instant a match stands for in a reading. */
export const instantIn = ({ from, to }: Match, late: boolean): Instant => (late ? to : from)

type Adjusting =
  | {
      readonly kind: 'extend'
      readonly match: Match
      readonly term: FoundTerm | undefined
      readonly after: 'due' | undefined
    }
  | { readonly kind: 'restart'; readonly match: Match; readonly term: FoundTerm | undefined }
  | { readonly kind: 'suspend'; readonly match: Match; readonly to: Instant }

/** A clock that an anchor set going: all that may answer or move it, before any reading. */
export interface RunningClock {
  readonly anchor: Anchor
  readonly part: Part
  readonly term: FoundTerm | undefined
  readonly answers: readonly Match[]
  readonly adjusting: readonly Adjusting[]
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
  /** The answer came in time; false also while there is none. */
  readonly answered: boolean
}

/** A compiled clock. */
export interface Clock {
  readonly kinds: ReadonlySet<string>
  readonly from: CompiledAnchor
  readonly answerKinds: ReadonlySet<string>
  start(part: Part, anchor: Anchor): RunningClock
  /** The instants, less a warning, at which a clock ran out unanswered. */
  expiries(part: Part, less: Term | undefined): readonly Match[]
}

interface CompiledExtension {
  readonly when: CompiledPattern
  readonly within: FindTerm
  readonly after: 'due' | undefined
}

const isHours = (term: FoundTerm | undefined): boolean => term?.term.count === 'H' || term?.term.count === 'HX'

function compileExtensions(
  written: readonly Extension[],
  context: CompileContext,
  compilePattern: (one: Pattern, context: CompileContext) => CompiledPattern,
): readonly CompiledExtension[] {
  return written.map(({ when, within, after }) => ({
    when: compilePattern(when, context),
    within: compileTerm(within, context),
    after,
  }))
}

/** Compiles a clock; the pattern compilers are passed in because a pattern may itself be a clock that ran out. */
export function compileClock(
  written: WrittenClock,
  context: CompileContext,
  compilePattern: (one: Pattern, context: CompileContext) => CompiledPattern,
  compileAnchor: (one: Pattern | Interval, context: CompileContext) => CompiledAnchor,
  compileInterval: (one: Interval, context: CompileContext) => CompiledInterval,
): Clock {
  const from = compileAnchor(written.from, context)
  const to = written.to === undefined ? undefined : compilePattern(written.to, context)
  const within = compileTerm(written.within, context)
  const extend = compileExtensions(written.extend ?? [], context, compilePattern)
  const suspend = (written.suspend ?? []).map((one) => compileInterval(one, context))
  const restart = (written.restart ?? []).map((one) => ({
    when: compilePattern(one.when, context),
    within: one.within === undefined ? undefined : compileTerm(one.within, context),
    extend: compileExtensions(one.extend ?? [], context, compilePattern),
  }))
  const start = (part: Part, anchor: Anchor): RunningClock => {
    const opening = openingOf(anchor)
    const term = within(scopeOf(part, opening, opening))
    const extensions = (list: readonly CompiledExtension[], since: Instant): readonly Adjusting[] =>
      list.flatMap(({ when, within: length, after }) =>
        when
          .find(part, opening)
          .filter((match) => match.to >= since)
          .map((match) => ({
            kind: 'extend' as const,
            match,
            after,
            term: length(scopeOf(part, { row: match.row, at: match.from, end: undefined }, opening)),
          })),
      )
    return {
      anchor,
      part,
      term,
      isDuration: from.isInterval,
      needsTime: isHours(term) && part.session.world.facts[anchor.row]?.occurredAt.precision === 'day',
      answers: answersOf(part, anchor, to),
      adjusting: [
        ...extensions(extend, anchor.from),
        ...restart.flatMap(({ when, within: length, extend: own }) =>
          when
            .find(part, opening)
            .filter((match) => match.to >= anchor.from && match.row !== anchor.row)
            .flatMap((match): readonly Adjusting[] => [
              {
                kind: 'restart',
                match,
                term:
                  length === undefined
                    ? term
                    : length(scopeOf(part, { row: match.row, at: match.from, end: undefined }, opening)),
              },
              ...extensions(own, match.from),
            ]),
        ),
        ...suspend.flatMap((one) =>
          one
            .find(part, opening)
            .map((match) => ({ kind: 'suspend' as const, match, to: match.endFrom ?? part.session.asOf })),
        ),
      ],
    }
  }
  return {
    from,
    answerKinds: to?.kinds ?? from.kinds,
    kinds: new Set([
      ...from.kinds,
      ...(to?.kinds ?? []),
      ...extend.flatMap(({ when }) => [...when.kinds]),
      ...suspend.flatMap(({ kinds }) => [...kinds]),
      ...restart.flatMap(({ when }) => [...when.kinds]),
    ]),
    start,
    expiries: (part, less) => {
      const warning = less === undefined ? undefined : compileTerm(less, context)
      return from.find(part).flatMap((anchor) => expiryOf(start(part, anchor), warning))
    },
  }
}

function answersOf(part: Part, anchor: Anchor, to: CompiledPattern | undefined): readonly Match[] {
  const { interval } = anchor
  if (to === undefined) {
    if (interval?.endFrom === undefined) return []
    return [{ row: interval.end, from: interval.endFrom, to: interval.endTo ?? interval.endFrom, doubt: false }]
  }
  return to
    .find(part, openingOf(anchor), anchor.from)
    .filter(({ row, to: last }) => row !== anchor.row && last >= anchor.from)
}

/** The limit's instant less a warning; days and months are counted back on the calendar. */
export function lessTerm(instant: Instant, { term }: FoundTerm, offset: number): Instant {
  const { months = 0, days = 0, workingDays = 0, hours = 0, minutes = 0, seconds = 0 } = term.of
  const date = dateOf(instant, offset)
  const inDay = instant - startOf(date, offset)
  const moved = addMonths(date, -months)
  return (startOf(moved, offset) +
    inDay -
    (((days + workingDays) * 24 + hours) * 3600 + minutes * 60 + seconds) * 1000) as Instant
}

function expiryOf(clock: RunningClock, warning: FindTerm | undefined): readonly Match[] {
  const { limit, answer } = readClock(clock, PLAIN)
  const { anchor, part } = clock
  const doubt = anchor.doubt || clock.term === undefined || clock.needsTime || (answer?.doubt ?? false)
  if (limit === undefined) return []
  const opening = openingOf(anchor)
  const less = warning?.(scopeOf(part, opening, opening))
  const offset = offsetOf(part.session.world, anchor)
  const at = less === undefined ? limit.latest : lessTerm(limit.latest, less, offset)
  const met =
    answer !== undefined && (less === undefined ? isInTime(clock, limit, answer, answer.from) : answer.from <= at)
  return met ? [] : [{ row: anchor.row, from: at, to: at, doubt }]
}

const offsetOf = (world: World, { row }: Match): number => world.facts[row]?.occurredAt.offset ?? 480

/** Whether an answer at that instant keeps the limit; whole dates are compared on each fact's own wall clock. */
function isInTime(clock: RunningClock, limit: Limit, answer: Match, at: Instant): boolean {
  if (clock.term?.term.count !== 'calendar') return inTime(limit, at)
  const { world } = clock.part.session
  const shift = (offsetOf(world, answer) - offsetOf(world, clock.anchor)) * 60_000
  return inTime(limit, (at + shift) as Instant)
}

const BEFORE_ALL = Number.NEGATIVE_INFINITY

function adjustmentsIn(clock: RunningClock, reading: Reading, start: Instant, until: number): readonly Adjustment[] {
  const found: { readonly at: Instant; readonly adjustment: Adjustment }[] = []
  for (const one of clock.adjusting) {
    if (one.match.doubt && !reading.adjustments) continue
    const at = instantIn(one.match, reading.othersLate)
    if (one.kind === 'suspend') {
      found.push({ at, adjustment: { kind: 'suspend', from: at, to: one.to } })
      continue
    }
    if (at < start || at > until || one.term === undefined) continue
    const { term } = one.term
    found.push({
      at,
      adjustment:
        one.kind === 'restart'
          ? { kind: 'restart', at, term }
          : { kind: 'extend', at, term, ...(one.after === undefined ? {} : { after: one.after }) },
    })
  }
  return found.sort((left, right) => left.at - right.at).map(({ adjustment }) => adjustment)
}

/** What the clock shows in one reading. */
export function readClock(clock: RunningClock, reading: Reading): ClockReading {
  const { anchor, part, term } = clock
  const { steps } = part.session
  if (steps !== undefined) steps.length = 0
  const start = instantIn(anchor, reading.anchorLate)
  let answer: Match | undefined
  let answerAt: number = BEFORE_ALL
  for (const match of clock.answers) {
    if (match.doubt && !reading.answers) continue
    const at = instantIn(match, reading.othersLate)
    if (at < start || (answer !== undefined && at >= answerAt)) continue
    answer = match
    answerAt = at
  }
  if (term === undefined && reading.term === 'endless')
    return { limit: undefined, answer, answered: answer !== undefined }
  const until = answer === undefined ? part.session.asOf : answerAt
  const offset = offsetOf(part.session.world, anchor)
  const found = term?.term ?? { count: 'IMM', of: {} }
  const adjustments = clock.adjusting.length === 0 ? [] : adjustmentsIn(clock, reading, start, until)
  const plain = limitOf(found, { at: start, offset }, part.session.calendar, adjustments, steps)
  const limit = clock.isDuration ? { ...plain, inclusive: true } : plain
  return { limit, answer, answered: answer !== undefined && isInTime(clock, limit, answer, answerAt as Instant) }
}
