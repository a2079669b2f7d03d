import type { Calendar } from './calendar'
import { addDays, dateOf, startOf } from './date'
import { addMonths } from './months'
import type { LimitStep } from './step'
import { countsDays, isStatutory, millisecondsOf, type StatutoryTerm } from './term'
import type { Count, Instant, PlainDate } from './time'
import { addWorkingDays } from './working-days'

/** Where a period starts: an instant on a wall clock so many minutes ahead of UTC. */
export interface Start {
  readonly at: Instant
  readonly offset: number
}

/** How far a period that counts days reaches, before any rest day moves it. */
export interface DayReach {
  readonly unit: 'day'
  readonly count: Count
  readonly day: PlainDate
  /** The earlier reading of the last day; the same day where there is only one. */
  readonly protective: PlainDate
  /** A year whose holidays the count asked for in vain. */
  readonly unknownYear: number | null
}

/** How far a period that counts time reaches. */
export interface TimeReach {
  readonly unit: 'time'
  readonly count: Count
  readonly at: Instant
  /** The minute-exact reading of a term in hours. */
  readonly alert: Instant | null
}

export type Reach = DayReach | TimeReach

type Steps = LimitStep[] | undefined

const HOUR = 3_600_000

/** The end of the clock hour in which an instant falls: exactly 10:00:00 belongs to the hour that ends at 11:00. */
function endOfHour(at: Instant, offset: number): Instant {
  const local = at + offset * 60_000
  return ((Math.floor(local / HOUR) + 1) * HOUR - offset * 60_000) as Instant
}

function countTime(term: StatutoryTerm, { at, offset }: Start, steps: Steps): TimeReach {
  const length = millisecondsOf(term.of)
  if (term.count !== 'H') {
    const end = (at + length) as Instant
    steps?.push({ rule: 'addTime', from: at, term, at: end })
    return { unit: 'time', count: term.count, at: end, alert: null }
  }
  const from = endOfHour(at, offset)
  const end = (from + length) as Instant
  const alert = (at + length) as Instant
  steps?.push(
    { rule: 'excludeStartingHour', from: at, at: from },
    { rule: 'addTime', from, term, at: end },
    { rule: 'protectiveHour', from: at, milliseconds: length, at: alert },
  )
  return { unit: 'time', count: 'H', at: end, alert }
}

/** The same-numbered day, or later the last day of the month; both readings of one month count. */
function countMonths(
  from: PlainDate,
  protectiveFrom: PlainDate,
  months: number,
  calendar: Calendar,
  steps: Steps,
): readonly [PlainDate, PlainDate] {
  const to = addMonths(from, months, calendar.monthRule)
  const protective = addMonths(protectiveFrom, months, 'sameDay')
  steps?.push({ rule: 'addMonths', from, months, to })
  if (protective < to) steps?.push({ rule: 'protectiveMonth', from: protectiveFrom, months, to: protective })
  return [to, protective]
}

function countDays(
  { count, of }: StatutoryTerm,
  from: PlainDate,
  protectiveFrom: PlainDate,
  calendar: Calendar,
  steps: Steps,
): DayReach {
  const { months = 0, days = 0, workingDays = 0 } = of
  if (count === 'DW') {
    const counted = days + workingDays
    const { date, unknownYear } = addWorkingDays(from, counted, calendar)
    steps?.push({ rule: 'addWorkingDays', from, days: counted, to: date })
    return { unit: 'day', count, day: date, protective: date, unknownYear }
  }
  if (count === 'calendar') {
    const to = addDays(addMonths(from, months, 'sameDay'), days)
    steps?.push({ rule: 'addDates', from, months, days, to })
    return { unit: 'day', count, day: to, protective: to, unknownYear: null }
  }
  const [month, protective] =
    months === 0 ? [from, protectiveFrom] : countMonths(from, protectiveFrom, months, calendar, steps)
  const day = addDays(month, days)
  if (days !== 0 || months === 0) steps?.push({ rule: 'addDays', from: month, days, to: day })
  return { unit: 'day', count, day, protective: addDays(protective, days), unknownYear: null }
}

/** Counts a term from its start; the starting day or hour is not counted (CPL 105(2)). */
export function reachOf(term: StatutoryTerm, start: Start, calendar: Calendar, steps: Steps): Reach {
  if (!countsDays(term.count)) return countTime(term, start, steps)
  const day = dateOf(start.at, start.offset)
  if (isStatutory(term.count)) steps?.push({ rule: 'excludeStartingDay', from: day, first: addDays(day, 1) })
  return countDays(term, day, day, calendar, steps)
}

/** Counts a further term from the end of the period so far, before any rest day moved it. */
export function reachAfter(reach: Reach, term: StatutoryTerm, offset: number, calendar: Calendar, steps: Steps): Reach {
  if (countsDays(term.count)) {
    // An end at midnight is the end of the day before it.
    const last = reach.unit === 'day' ? reach.day : dateOf((reach.at - 1) as Instant, offset)
    return countDays(term, last, reach.unit === 'day' ? reach.protective : last, calendar, steps)
  }
  const from = endOf(reach, offset)
  const length = millisecondsOf(term.of)
  const at = (from + length) as Instant
  steps?.push({ rule: 'addTime', from, term, at })
  // The starting hour was left out once, at the one start.
  const alert = reach.unit === 'day' || reach.alert === null ? null : ((reach.alert + length) as Instant)
  return { unit: 'time', count: term.count, at, alert }
}

/** The instant a period reaches, before any rest day moves it. */
export const endOf = (reach: Reach, offset: number): Instant =>
  reach.unit === 'day' ? startOf(addDays(reach.day, 1), offset) : reach.at
