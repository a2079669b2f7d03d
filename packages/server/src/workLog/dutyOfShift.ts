import {
  isDutyLine,
  type OnDuty,
  planOn,
  present,
  type Roster,
  type Staff,
  seatOn,
  shiftOf,
  workingHours,
} from '@hengjian/casework'
import { addDays, type Calendar, type Instant, type PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { loadRoster } from '../roster/entries'
import { loadStaff } from '../roster/staff'

/** The shift of a day, who was on duty in it, what they were told when it began, and what they passed on. */
export interface DutyOfShift {
  readonly from: Instant
  readonly to: Instant
  readonly onDuty: readonly OnDuty[]
  readonly handoverIn: string
  readonly handoverOut: string
  readonly changes: readonly Instant[]
}

/** Everybody who fills a seat in the shift: those who rotate, and on working days those who are always there. */
function peopleOf(roster: Roster, staff: Staff, calendar: Calendar, day: PlainDate): readonly OnDuty[] {
  const isWorking = workingHours(roster, day, calendar) !== undefined
  const lines = planOn(roster, day)?.lines.filter(isDutyLine) ?? []
  const seats = lines
    .filter(({ kind }) => kind === 'rotation' || isWorking)
    .map((line) => seatOn(roster, staff, line, day))
  return present(seats).map((id) => ({ id, roles: staff.get(id)?.roles ?? [] }))
}

const notesOf = ({ notes }: Roster, day: PlainDate): string =>
  [...notes.values()]
    .filter(({ date }) => date === day)
    .map(({ words }) => words)
    .join('\n')

/** What the roster tells of a day's shift; midnight to midnight and nobody where none was planned. */
export async function dutyOfShift(
  client: ClientBase,
  office: string,
  calendar: Calendar,
  day: PlainDate,
): Promise<DutyOfShift> {
  const roster = await loadRoster(client, office, addDays(day, -2))
  const { from, to } = shiftOf(roster, day)
  return {
    from,
    to,
    onDuty: peopleOf(roster, await loadStaff(client, office), calendar, day),
    handoverIn: notesOf(roster, addDays(day, -1)),
    handoverOut: notesOf(roster, day),
    changes: planOn(roster, day) === undefined ? [] : [from, to],
  }
}
