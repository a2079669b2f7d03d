import {
  type DepartmentLine,
  type DutyLine,
  daysBetween,
  fits,
  gapsIn,
  isAway,
  isDutyLine,
  keyOf,
  type Note,
  type PersonId,
  type Plan,
  POSTS,
  planOn,
  type Roster,
  type RosterLine,
  type Shift,
  type Staff,
  SWAP_STEPS,
  type Swap,
  seatOn,
  shiftDateAt,
  shiftOf,
  stepSwap,
  turnsFrom,
} from '@hengjian/casework'
import type { GapDto, NoteDto, RosterDto, RosterPlanDto, SeatDto, SwapDto } from '@hengjian/contract'
import { addDays, type Calendar, formatDate, formatInstant, type Instant, type PlainDate } from '@hengjian/law'
import type { NameOf } from '../matters/presentRow'

/** What everything shown of a roster is shown by. */
export interface Looking {
  readonly roster: Roster
  readonly staff: Staff
  readonly calendar: Calendar
  readonly nameOf: NameOf
  readonly now: Instant
  /** Who looks, and whether they may approve and plan. */
  readonly reader: PersonId
  readonly isHead: boolean
  readonly mayPlan: boolean
}

const two = (value: number): string => String(value).padStart(2, '0')
const clockTime = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

const presentLine = (line: RosterLine): RosterPlanDto['lines'][number] =>
  isDutyLine(line)
    ? { ...line, people: [...line.people] }
    : { ...line, people: [...line.people], workflows: [...line.workflows], offences: [...line.offences] }

/** A plan as it is written. */
export const presentPlan = ({ from, handover, working, approval, lines }: Plan): RosterPlanDto => ({
  from: formatDate(from),
  handover: clockTime(handover),
  working: { from: clockTime(working.from), to: clockTime(working.to) },
  approval,
  lines: lines.map(presentLine),
})

function presentSeat({ roster, staff, nameOf }: Looking, line: DutyLine, date: PlainDate): SeatDto {
  const { person, lack } = seatOn(roster, staff, line, date)
  const { id, name, kind, post } = line
  const given = roster.given.has(keyOf({ line: id, date }))
  return { line: id, name, kind, post, person: person === null ? null : nameOf(person), lack, given }
}

/** The days of a month with who has which shift. */
export function presentDay(looking: Looking, date: PlainDate): RosterDto['days'][number] {
  const { roster, calendar, staff, nameOf } = looking
  const { from, to } = shiftOf(roster, date)
  const restDay = calendar.isRestDay(date)
  const lines = planOn(roster, date)?.lines.filter(isDutyLine) ?? []
  return {
    date: formatDate(date),
    restDay,
    from: formatInstant(from),
    to: formatInstant(to),
    seats: lines.filter(({ kind }) => kind === 'rotation' || !restDay).map((line) => presentSeat(looking, line, date)),
    away: [...staff.keys()].filter((person) => isAway(roster, person, date)).map(nameOf),
  }
}

/** The gaps of some days that are not over. */
export const presentGaps = (
  { roster, staff, calendar, now }: Looking,
  days: { readonly from: PlainDate; readonly to: PlainDate },
): GapDto[] =>
  gapsIn(roster, staff, calendar, days)
    .filter(({ to }) => to > now)
    .map(({ kind, from, to }) => ({ kind, from: formatInstant(from), to: formatInstant(to) }))

const isDepartment = (line: RosterLine): line is DepartmentLine => line.kind === 'department'

/** Whose turn it is in each department, and who comes next. */
export function presentDepartments({ roster, nameOf, now }: Looking): RosterDto['departments'] {
  const date = shiftDateAt(roster, now)
  const plan = planOn(roster, date)
  return (plan?.lines ?? []).filter(isDepartment).flatMap((line) => {
    const [turn, next = turn] = plan === undefined ? [] : turnsFrom(plan, line, date)
    if (plan === undefined || turn === undefined || next === undefined) return []
    const { id, name, workflows, offences, minors, days } = line
    const until = addDays(date, days - 1 - ((date - plan.from) % days))
    return [
      {
        ...{ line: id, name, workflows: [...workflows], offences: [...offences], minors },
        ...{ turn: nameOf(turn), next: nameOf(next), until: formatDate(until) },
      },
    ]
  })
}

const presentShift = (roster: Roster, { line, date }: Shift) => ({
  line,
  date: formatDate(date),
  name: planOn(roster, date)?.lines.find(({ id }) => id === line)?.name ?? line,
})

/** A swap with what the reader may do with it. */
export function presentSwap({ roster, nameOf, now, reader, isHead }: Looking, swap: Swap): SwapDto {
  const { id, mine, theirs, asker, asked, words, at, state } = swap
  const may = SWAP_STEPS.filter((step) => 'state' in stepSwap(roster, swap, step, { by: reader, isHead, at: now }))
  return {
    ...{ id, words, state, may },
    mine: presentShift(roster, mine),
    theirs: presentShift(roster, theirs),
    asker: nameOf(asker),
    asked: nameOf(asked),
    at: formatInstant(at),
  }
}

/** What was handed over, and whether the reader may take it. */
export const presentNote = ({ nameOf, reader }: Looking, { id, date, words, by, at, taken }: Note): NoteDto => ({
  ...{ id, words },
  date: formatDate(date),
  by: nameOf(by),
  at: formatInstant(at),
  taken: taken === null ? null : { by: nameOf(taken.by), at: formatInstant(taken.at) },
  mayTake: taken === null && by !== reader,
})

/** The roster of a month. */
export function presentMonth(
  looking: Looking,
  month: string,
  { first, last }: { readonly first: PlainDate; readonly last: PlainDate },
): RosterDto {
  const { roster, staff, nameOf, now, mayPlan } = looking
  const today = shiftDateAt(roster, now)
  const plan = planOn(roster, today)
  const within = (...dates: readonly PlainDate[]): boolean => dates.some((date) => first <= date && date <= last)
  return {
    month,
    today: formatDate(today),
    now: formatInstant(now),
    days: daysBetween(first, last).map((date) => presentDay(looking, date)),
    gaps: presentGaps(looking, { from: first, to: last }),
    departments: presentDepartments(looking),
    swaps: [...roster.swaps.values()]
      .filter(({ mine, theirs }) => within(mine.date, theirs.date))
      .map((swap) => presentSwap(looking, swap)),
    notes: [...roster.notes.values()]
      .filter(({ date }) => within(date))
      .map((note) => presentNote(looking, note))
      .reverse(),
    plan: plan === undefined ? null : presentPlan(plan),
    coming: roster.plans.filter(({ from }) => from > today).map(presentPlan),
    people: [...staff].map(([login, { roles }]) => ({
      ...{ ...nameOf(login), titles: [...roles] },
      posts: POSTS.filter((post) => fits(staff, login, post)),
    })),
    mayPlan,
  }
}
