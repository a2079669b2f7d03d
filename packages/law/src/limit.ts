import type { Calendar } from './calendar'
import { addDays, dateOf, partsOf, startOf } from './date'
import { addMonths } from './months'
import type { Count, Duration, Instant, PlainDate } from './time'

/** A length of time and how it is counted. */
export interface StatutoryTerm {
  readonly count: Count
  readonly of: Duration
}

/** Where a period starts: an instant on a wall clock so many minutes ahead of UTC. */
export interface Start {
  readonly at: Instant
  readonly offset: number
}

/** When a period ends. */
export interface Limit {
  /** The earlier, protective instant where the law can be read two ways; otherwise null. */
  readonly alert: Instant | null
  /** The first instant too late, or, when `inclusive`, the last lawful one. */
  readonly latest: Instant
  readonly inclusive: boolean
  /** The count consulted a year whose holidays are not known. */
  readonly provisional: boolean
}

/** What happened to a running period, in the order of the instants. */
export type Adjustment =
  | { readonly kind: 'extend'; readonly at: Instant; readonly term: StatutoryTerm; readonly after?: 'due' }
  | { readonly kind: 'restart'; readonly at: Instant; readonly term?: StatutoryTerm }
  /** `to` is null while the suspension is open; the caller then passes the instant judged as `asOf`. */
  | { readonly kind: 'suspend'; readonly from: Instant; readonly to: Instant }

/** One step of the count, for the derivation. */
export type LimitStep =
  | { readonly rule: 'start'; readonly at: Instant; readonly offset: number; readonly term: StatutoryTerm }
  | { readonly rule: 'excludeStartingHour'; readonly at: Instant }
  | { readonly rule: 'exact'; readonly at: Instant }
  | { readonly rule: 'lastDay'; readonly date: PlainDate; readonly days: number; readonly months: number }
  | { readonly rule: 'workingDays'; readonly date: PlainDate; readonly days: number }
  | { readonly rule: 'protectiveMonth'; readonly date: PlainDate }
  | { readonly rule: 'extended'; readonly at: Instant; readonly term: StatutoryTerm; readonly from: 'start' | 'due' }
  | { readonly rule: 'restarted'; readonly at: Instant; readonly term: StatutoryTerm }
  | { readonly rule: 'suspendedDays'; readonly days: number; readonly date: PlainDate }
  | { readonly rule: 'suspendedTime'; readonly milliseconds: number; readonly at: Instant }
  | { readonly rule: 'rolled'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly rule: 'notRolled'; readonly date: PlainDate }
  | { readonly rule: 'endOfDay'; readonly date: PlainDate; readonly at: Instant }

const HOUR = 3_600_000
const DAY = 86_400_000

/** Whether the code counts whole calendar days. */
export const countsDays = (count: Count): boolean => {
  switch (count) {
    case 'D':
    case 'DC':
    case 'DW':
    case 'M':
    case 'MC':
    case 'calendar':
      return true
    case 'H':
    case 'HX':
    case 'IMM':
    case 'elapsed':
      return false
  }
}

/** Exactly the limit is lawful for caps and for the office's own numbers; elsewhere `latest` is the first instant too late. */
export const isInclusive = (count: Count): boolean => count === 'HX' || count === 'IMM' || count === 'elapsed'

/** Milliseconds of a length without months; a day is 24 hours here. */
export const millisecondsOf = ({ days = 0, workingDays = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number =>
  (days + workingDays) * DAY + hours * HOUR + minutes * 60_000 + seconds * 1000

/** The end of a period as found so far: a last day, or an exact instant. */
interface Running {
  count: Count
  /** Last day before any roll, for codes that count days. */
  lastDay: PlainDate
  /** The protective reading of the last day. */
  protectiveDay: PlainDate
  /** Exact end for codes that count time. */
  end: Instant
  alert: Instant | null
  provisional: boolean
}

const floorToHour = (instant: Instant, offset: number): number => {
  const local = instant + offset * 60_000
  return local - (((local % HOUR) + HOUR) % HOUR) - offset * 60_000
}

function addWorkingDays(from: PlainDate, days: number, calendar: Calendar): { date: PlainDate; provisional: boolean } {
  let date = from
  let provisional = false
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (!calendar.isKnown(partsOf(date).year)) provisional = true
    if (!calendar.isRestDay(date)) left -= 1
  }
  return { date, provisional }
}

function begin(term: StatutoryTerm, start: Start, calendar: Calendar, steps: LimitStep[] | undefined): Running {
  const { count, of } = term
  const first = dateOf(start.at, start.offset)
  const running: Running = {
    count,
    lastDay: first,
    protectiveDay: first,
    end: start.at,
    alert: null,
    provisional: false,
  }
  if (countsDays(count)) moveDays(running, term, first, first, calendar, steps)
  else moveTime(running, term, start.at, start.offset, of, steps)
  return running
}

function moveDays(
  running: Running,
  { count, of }: StatutoryTerm,
  from: PlainDate,
  protectiveFrom: PlainDate,
  calendar: Calendar,
  steps: LimitStep[] | undefined,
): void {
  const { months = 0, days = 0, workingDays = 0 } = of
  running.count = count
  if (count === 'DW') {
    const reached = addWorkingDays(from, workingDays + days, calendar)
    running.lastDay = reached.date
    running.protectiveDay = reached.date
    running.provisional ||= reached.provisional
    steps?.push({ rule: 'workingDays', date: reached.date, days: workingDays + days })
    return
  }
  running.lastDay = addDays(addMonths(from, months), days)
  running.protectiveDay = addDays(addMonths(protectiveFrom, months, 'sameDay'), days)
  steps?.push({ rule: 'lastDay', date: running.lastDay, days, months })
}

function moveTime(
  running: Running,
  { count }: StatutoryTerm,
  from: Instant,
  offset: number,
  of: Duration,
  steps: LimitStep[] | undefined,
): void {
  const length = millisecondsOf(of)
  running.count = count
  if (count === 'H') {
    running.alert = (from + length) as Instant
    running.end = (floorToHour(from, offset) + HOUR + length) as Instant
    steps?.push({ rule: 'excludeStartingHour', at: running.end })
    return
  }
  running.alert = null
  running.end = (from + length) as Instant
  steps?.push({ rule: 'exact', at: running.end })
}

/** The unrolled limit, used to decide whether an adjustment still came in time. */
const unrolled = (running: Running, offset: number): Instant =>
  countsDays(running.count) ? startOf(addDays(running.lastDay, 1), offset) : running.end

const inTimeFor = (running: Running, offset: number, at: Instant): boolean =>
  isInclusive(running.count) ? at <= unrolled(running, offset) : at < unrolled(running, offset)

type Suspension = Extract<Adjustment, { kind: 'suspend' }>

/** Calendar days from the day after `first` up to `last` that a suspension touches. */
function touchedDays(suspensions: readonly Suspension[], first: PlainDate, last: PlainDate, offset: number): number {
  const touched = new Set<number>()
  for (const { from, to } of suspensions) {
    const begins = Math.max(dateOf(from, offset), first + 1)
    const ends = Math.min(dateOf(to, offset), last)
    for (let date = begins; date <= ends; date += 1) touched.add(date)
  }
  return touched.size
}

function suspendedTime(suspensions: readonly Suspension[], start: Instant, end: Instant): number {
  const sorted = [...suspensions].sort((a, b) => a.from - b.from)
  let total = 0
  let covered: number = start
  for (const { from, to } of sorted) {
    const begins = Math.max(from, covered)
    const ends = Math.min(to, end)
    if (ends > begins) {
      total += ends - begins
      covered = ends
    }
  }
  return total
}

function applySuspensions(
  running: Running,
  suspensions: readonly Suspension[],
  start: Start,
  steps: LimitStep[] | undefined,
): void {
  if (suspensions.length === 0) return
  if (!countsDays(running.count)) {
    const base = running.end
    let left = 0
    for (let next = suspendedTime(suspensions, start.at, base); next !== left; ) {
      left = next
      next = suspendedTime(suspensions, start.at, (base + left) as Instant)
    }
    if (left === 0) return
    running.end = (base + left) as Instant
    if (running.alert !== null) running.alert = (running.alert + left) as Instant
    steps?.push({ rule: 'suspendedTime', milliseconds: left, at: running.end })
    return
  }
  const first = dateOf(start.at, start.offset)
  const base = running.lastDay
  let left = 0
  for (let next = touchedDays(suspensions, first, base, start.offset); next !== left; ) {
    left = next
    next = touchedDays(suspensions, first, addDays(base, left), start.offset)
  }
  if (left === 0) return
  running.lastDay = addDays(base, left)
  // Whether the day of commissioning counts is written nowhere: the alert leaves out one day less.
  running.protectiveDay = addDays(running.protectiveDay, left - 1)
  steps?.push({ rule: 'suspendedDays', days: left, date: running.lastDay })
}

const rolls = (count: Count): boolean => count === 'D' || count === 'M'

function finish(running: Running, offset: number, calendar: Calendar, steps: LimitStep[] | undefined): Limit {
  const inclusive = isInclusive(running.count)
  if (!countsDays(running.count)) {
    return { alert: running.alert, latest: running.end, inclusive, provisional: running.provisional }
  }
  let last = running.lastDay
  let provisional = running.provisional
  if (rolls(running.count)) {
    for (;;) {
      if (!calendar.isKnown(partsOf(last).year)) provisional = true
      if (!calendar.isRestDay(last)) break
      last = addDays(last, 1)
    }
    if (last !== running.lastDay) steps?.push({ rule: 'rolled', from: running.lastDay, to: last })
  } else if (running.count === 'DC' || running.count === 'MC') {
    steps?.push({ rule: 'notRolled', date: last })
  }
  const latest = startOf(addDays(last, 1), offset)
  steps?.push({ rule: 'endOfDay', date: last, at: latest })
  const protective = running.protectiveDay < running.lastDay ? startOf(addDays(running.protectiveDay, 1), offset) : null
  if (protective !== null) steps?.push({ rule: 'protectiveMonth', date: running.protectiveDay })
  return { alert: protective, latest, inclusive, provisional }
}

/**
 * When a period ends (CPL 105; the codes are those of {@link Count}).
 *
 * Adjustments are taken in the order of their instants. A restart or an extension counts only if it happened before the period
 * had run out; extensions are measured from the one start and never shorten; a restart makes earlier extensions fall away;
 * suspended time is left out; a rest day moves the last day once, at the very end (CPL 105(4)).
 *
 * @param steps where given, every step of the count is pushed there
 */
export function limitOf(
  term: StatutoryTerm,
  start: Start,
  calendar: Calendar,
  adjustments: readonly Adjustment[] = [],
  steps?: LimitStep[],
): Limit {
  steps?.push({ rule: 'start', at: start.at, offset: start.offset, term })
  let origin = start
  let current = term
  let running = begin(term, start, calendar, steps)
  if (adjustments.length === 0) return finish(running, start.offset, calendar, steps)
  const suspensions = adjustments.filter((one): one is Suspension => one.kind === 'suspend')
  for (const one of adjustments) {
    if (one.kind === 'suspend') continue
    const sofar: Running = { ...running }
    applySuspensions(sofar, suspensions, origin, undefined)
    if (!inTimeFor(sofar, start.offset, one.at)) continue
    if (one.kind === 'restart') {
      origin = { at: one.at, offset: start.offset }
      current = one.term ?? current
      steps?.push({ rule: 'restarted', at: one.at, term: current })
      running = begin(current, origin, calendar, steps)
    } else {
      running = extended(running, one, origin, calendar, steps)
    }
  }
  applySuspensions(running, suspensions, origin, steps)
  return finish(running, start.offset, calendar, steps)
}

function extended(
  running: Running,
  { at, term, after }: Extract<Adjustment, { kind: 'extend' }>,
  origin: Start,
  calendar: Calendar,
  steps: LimitStep[] | undefined,
): Running {
  const own: LimitStep[] = []
  const next: Running = { ...running }
  if (after === 'due' && countsDays(term.count)) {
    moveDays(next, term, running.lastDay, running.protectiveDay, calendar, own)
  } else if (after === 'due') {
    moveTime(next, term, running.end, origin.offset, term.of, own)
  } else {
    Object.assign(next, begin(term, origin, calendar, own))
  }
  // An extension never shortens.
  if (unrolled(next, origin.offset) <= unrolled(running, origin.offset)) return running
  steps?.push({ rule: 'extended', at, term, from: after === 'due' ? 'due' : 'start' }, ...own)
  return next
}

/** Whether an act at that instant keeps the limit: before `latest`, or exactly at it where the limit is inclusive. */
export const inTime = ({ latest, inclusive }: Limit, act: Instant): boolean =>
  inclusive ? act <= latest : act < latest
