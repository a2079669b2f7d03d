import type { Suspension } from './adjustment'
import type { Calendar } from './calendar'
import { addDays, dateOf } from './date'
import type { DayReach, Reach, Start, TimeReach } from './reach'
import type { LimitStep } from './step'
import type { Instant, PlainDate } from './time'
import { addWorkingDays, workingDaysFrom } from './working-days'

type Steps = LimitStep[] | undefined

/** A last day after the days that a suspension touches were left out, and how many those were. */
interface Moved {
  readonly last: PlainDate
  readonly left: number
  readonly unknownYear: number | null
}

/** Every calendar day touched is left out once; the day of the start was never counted. */
function leaveOutDays(from: PlainDate, first: PlainDate, suspensions: readonly Suspension[], offset: number): Moved {
  let last = from
  let covered = first
  let left = 0
  for (const suspension of suspensions) {
    const begins = Math.max(dateOf(suspension.from, offset), covered + 1)
    const ends = dateOf(suspension.to, offset)
    if (begins > last) break
    if (ends < begins) continue
    left += ends - begins + 1
    last = addDays(from, left)
    covered = ends
  }
  return { last, left, unknownYear: null }
}

/** As {@link leaveOutDays}, where only working days were counted. */
function leaveOutWorkingDays(
  from: PlainDate,
  first: PlainDate,
  suspensions: readonly Suspension[],
  offset: number,
  calendar: Calendar,
): Moved {
  let last = from
  let covered = first
  let left = 0
  let unknownYear: number | null = null
  for (const suspension of suspensions) {
    const begins = Math.max(dateOf(suspension.from, offset), covered + 1) as PlainDate
    const ends = dateOf(suspension.to, offset)
    if (begins > last) break
    if (ends < begins) continue
    const owed = workingDaysFrom(begins, Math.min(ends, last) as PlainDate, calendar)
    left += workingDaysFrom(begins, ends, calendar)
    const moved = addWorkingDays(Math.max(ends, last) as PlainDate, owed, calendar)
    last = moved.date
    unknownYear ??= moved.unknownYear
    covered = ends
  }
  return { last, left, unknownYear }
}

/** The working day before a date. */
function workingDayBefore(date: PlainDate, calendar: Calendar): PlainDate {
  let before = addDays(date, -1)
  while (calendar.isRestDay(before)) before = addDays(before, -1)
  return before
}

function suspendDays(
  reach: DayReach,
  { at, offset }: Start,
  suspensions: readonly Suspension[],
  calendar: Calendar,
  steps: Steps,
): DayReach {
  const first = dateOf(at, offset)
  const working = reach.count === 'DW'
  const leaveOut = (from: PlainDate): Moved =>
    working
      ? leaveOutWorkingDays(from, first, suspensions, offset, calendar)
      : leaveOutDays(from, first, suspensions, offset)
  const { last, left, unknownYear } = leaveOut(reach.day)
  if (left === 0) return reach
  steps?.push({ rule: 'leaveOutDays', from: reach.day, days: left, working, to: last })
  const earlier = leaveOut(reach.protective)
  // Whether the day of commissioning counts is written nowhere: the protective reading leaves out one day less.
  const oneLess = working ? workingDayBefore(earlier.last, calendar) : addDays(earlier.last, -1)
  return {
    ...reach,
    day: last,
    protective: earlier.left === 0 ? reach.protective : oneLess,
    unknownYear: reach.unknownYear ?? unknownYear,
  }
}

/** Exactly the time suspended is left out, overlaps once. */
function leaveOutTime(from: Instant, start: Instant, suspensions: readonly Suspension[]): Instant {
  let end: number = from
  let covered: number = start
  for (const suspension of suspensions) {
    const begins = Math.max(suspension.from, covered)
    if (begins >= end) break
    if (suspension.to <= begins) continue
    end += suspension.to - begins
    covered = suspension.to
  }
  return end as Instant
}

function suspendTime(reach: TimeReach, start: Start, suspensions: readonly Suspension[], steps: Steps): TimeReach {
  const at = leaveOutTime(reach.at, start.at, suspensions)
  if (at === reach.at) return reach
  steps?.push({ rule: 'leaveOutTime', from: reach.at, milliseconds: at - reach.at, at })
  return { ...reach, at, alert: reach.alert === null ? null : leaveOutTime(reach.alert, start.at, suspensions) }
}

/** Leaves out of a period what was suspended between its start and its end, and again what then falls before the end. */
export function leaveOut(
  reach: Reach,
  start: Start,
  suspensions: readonly Suspension[],
  calendar: Calendar,
  steps: Steps,
): Reach {
  if (suspensions.length === 0) return reach
  return reach.unit === 'day'
    ? suspendDays(reach, start, suspensions, calendar, steps)
    : suspendTime(reach, start, suspensions, steps)
}
