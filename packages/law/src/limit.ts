import type { Adjustment, Extension, Suspension } from './adjustment'
import type { Calendar } from './calendar'
import { addDays, startOf } from './date'
import { type DayReach, endOf, type Reach, reachAfter, reachOf, type Start } from './reach'
import type { LimitStep } from './step'
import { leaveOut } from './suspension'
import { isInclusive, isStatutory, rollsOver, type StatutoryTerm } from './term'
import type { Instant } from './time'
import { rollOver } from './working-days'

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

type Steps = LimitStep[] | undefined
const NONE: readonly Adjustment[] = []

function finishDays(reach: DayReach, offset: number, calendar: Calendar, steps: Steps): Limit {
  const { count, day, protective } = reach
  let { unknownYear } = reach
  let last = day
  if (rollsOver(count)) {
    const rolled = rollOver(day, calendar)
    last = rolled.date
    unknownYear ??= rolled.unknownYear
    if (last !== day) steps?.push({ rule: 'rollOver', from: day, to: last })
  } else if (count === 'DC' || count === 'MC') {
    steps?.push({ rule: 'notRolledInCustody', date: day })
  }
  const latest = startOf(addDays(last, 1), offset)
  const alert = protective < day ? startOf(addDays(protective, 1), offset) : null
  steps?.push({ rule: 'endOfDay', date: last, statutory: isStatutory(count), at: latest })
  if (alert !== null) steps?.push({ rule: 'protectiveEnd', date: protective, at: alert })
  if (unknownYear !== null) steps?.push({ rule: 'unknownYear', year: unknownYear })
  return { alert, latest, inclusive: isInclusive(count), provisional: unknownYear !== null }
}

function finish(reach: Reach, offset: number, calendar: Calendar, steps: Steps): Limit {
  if (reach.unit === 'day') return finishDays(reach, offset, calendar, steps)
  return { alert: reach.alert, latest: reach.at, inclusive: isInclusive(reach.count), provisional: false }
}

/** An extension moves the end on, and never back. */
function extend(reach: Reach, { at, term, after }: Extension, start: Start, calendar: Calendar, steps: Steps): Reach {
  const own: LimitStep[] | undefined = steps === undefined ? undefined : []
  const next =
    after === 'due' ? reachAfter(reach, term, start.offset, calendar, own) : reachOf(term, start, calendar, own)
  if (endOf(next, start.offset) <= endOf(reach, start.offset)) {
    steps?.push({ rule: 'withoutEffect', what: 'extend', at, why: 'shorter' })
    return reach
  }
  steps?.push({ rule: 'extended', at, term, from: after ?? 'start' }, ...(own ?? []))
  return next
}

const isSuspension = (one: Adjustment): one is Suspension => one.kind === 'suspend'

function adjusted(
  term: StatutoryTerm,
  start: Start,
  calendar: Calendar,
  adjustments: readonly Adjustment[],
  steps: Steps,
): Limit {
  const { offset } = start
  const suspensions = adjustments.filter(isSuspension).sort((left, right) => left.from - right.from)
  let origin = start
  let current = term
  let reach = reachOf(term, start, calendar, steps)
  for (const one of adjustments) {
    if (one.kind === 'suspend') continue
    const sofar = finish(leaveOut(reach, origin, suspensions, calendar, undefined), offset, calendar, undefined)
    if (!inTime(sofar, one.at)) {
      steps?.push({ rule: 'withoutEffect', what: one.kind, at: one.at, why: 'late' })
    } else if (one.kind === 'extend') {
      reach = extend(reach, one, origin, calendar, steps)
    } else {
      origin = { at: one.at, offset }
      current = one.term ?? current
      steps?.push({ rule: 'restarted', at: one.at, term: current })
      reach = reachOf(current, origin, calendar, steps)
    }
  }
  return finish(leaveOut(reach, origin, suspensions, calendar, steps), offset, calendar, steps)
}

/**
 * When a period ends (CPL 105; the codes are those of `Count`).
 *
 * Adjustments are taken in the order given, which is that of their instants. An extension or a restart counts only if it
 * happened while the period was still running, moved by rest days and suspensions as it then was; extensions are measured from
 * the one start and never shorten; a restart makes earlier extensions fall away; suspended time is left out; a rest day moves
 * the last day once, at the very end (CPL 105(4)).
 *
 * The caller sees to it that a term in hours starts from an instant known better than to the day.
 *
 * @param steps where given, every step of the count is pushed there; the answer is the same with and without
 */
export function limitOf(
  term: StatutoryTerm,
  start: Start,
  calendar: Calendar,
  adjustments: readonly Adjustment[] = NONE,
  steps?: LimitStep[],
): Limit {
  steps?.push({ rule: 'start', at: start.at, offset: start.offset, term })
  return adjustments.length === 0
    ? finish(reachOf(term, start, calendar, steps), start.offset, calendar, steps)
    : adjusted(term, start, calendar, adjustments, steps)
}

/** Whether an act at that instant keeps the limit: before `latest`, or exactly at it where the limit is inclusive. */
export const inTime = ({ latest, inclusive }: Limit, act: Instant): boolean =>
  inclusive ? act <= latest : act < latest
