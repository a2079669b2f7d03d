import { addDays, type Calendar, dateOf, type Instant, type PlainDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { PersonId } from '../matter'
import { type DutyLine, fits, holderOf, isAway, planOn, type Roster, type RosterLine, type Staff } from './roster'

const MINUTE = 60_000

/** A stretch of time, its end left out. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/** When the shift of a day begins: at that day's time of handing over, at midnight where no plan is in force. */
export const shiftBegins = (roster: Roster, date: PlainDate): Instant =>
  minuteOf(date, planOn(roster, date)?.handover ?? 0)

/** The shift of a day; it ends where the next begins, so that every instant is in exactly one. */
export const shiftOf = (roster: Roster, date: PlainDate): Stretch => ({
  from: shiftBegins(roster, date),
  to: shiftBegins(roster, addDays(date, 1)),
})

/** The day whose shift an instant is in. */
export function shiftDateAt(roster: Roster, at: Instant): PlainDate {
  const date = dateOf(at, SHANGHAI_OFFSET)
  return at < shiftBegins(roster, date) ? addDays(date, -1) : date
}

const minuteOf = (date: PlainDate, minute: number): Instant =>
  (startOf(date, SHANGHAI_OFFSET) + minute * MINUTE) as Instant

/** The working hours of a day; undefined on a rest day and where no plan is in force. */
export function workingHours(roster: Roster, date: PlainDate, calendar: Calendar): Stretch | undefined {
  const plan = planOn(roster, date)
  if (plan === undefined || calendar.isRestDay(date)) return undefined
  return { from: minuteOf(date, plan.working.from), to: minuteOf(date, plan.working.to) }
}

export const isDutyLine = (line: RosterLine): line is DutyLine => line.kind !== 'department'

/** Why whoever has a seat does not fill it. */
export type Lack = 'away' | 'unfit'

/** A seat at an instant. */
export interface Seat {
  readonly line: DutyLine
  readonly person: PersonId | null
  /** Null where the seat is filled. */
  readonly lack: Lack | 'nobody' | null
}

function lackOf(roster: Roster, staff: Staff, line: DutyLine, date: PlainDate, person: PersonId | undefined) {
  if (person === undefined) return 'nobody'
  if (isAway(roster, person, date)) return 'away'
  return fits(staff, person, line.post) ? null : 'unfit'
}

/** A line's seat in the shift of a day. */
export function seatOn(roster: Roster, staff: Staff, line: DutyLine, date: PlainDate): Seat {
  const person = holderOf(roster, { line: line.id, date })
  return { line, person: person ?? null, lack: lackOf(roster, staff, line, date, person) }
}

/** The seats that are to be filled at an instant, in the order in which they are asked. */
export function seatsAt(roster: Roster, staff: Staff, calendar: Calendar, at: Instant): readonly Seat[] {
  const date = shiftDateAt(roster, at)
  const hours = workingHours(roster, date, calendar)
  const isWorking = hours !== undefined && hours.from <= at && at < hours.to
  const lines = planOn(roster, date)?.lines.filter(isDutyLine) ?? []
  return lines.filter(({ kind }) => kind === 'rotation' || isWorking).map((line) => seatOn(roster, staff, line, date))
}

const isPerson = (person: PersonId | null): person is PersonId => person !== null

/** Those who fill the seats, each once, in the order in which they are asked. */
export const present = (seats: readonly Seat[]): readonly PersonId[] => [
  ...new Set(seats.flatMap(({ person, lack }) => (lack === null && isPerson(person) ? [person] : []))),
]

/** Who is on duty at an instant, in the order in which they are asked. */
export const onDutyAt = (roster: Roster, staff: Staff, calendar: Calendar, at: Instant): readonly PersonId[] =>
  present(seatsAt(roster, staff, calendar, at))

/** The stretch around an instant in which the same people are on duty: it ends where a shift or the working hours begin or end. */
export function stretchAt(roster: Roster, calendar: Calendar, at: Instant): Stretch {
  const date = shiftDateAt(roster, at)
  const { from, to } = shiftOf(roster, date)
  const hours = workingHours(roster, date, calendar)
  const edges = hours === undefined ? [] : [hours.from, hours.to]
  return {
    from: Math.max(from, ...edges.filter((edge) => edge <= at)) as Instant,
    to: Math.min(to, ...edges.filter((edge) => at < edge)) as Instant,
  }
}
