import { type PersonId, present, type Roster, seatsAt, shiftDateAt, shiftOf } from '@hengjian/casework'
import type { RosterDto, RosterNowDto } from '@hengjian/contract'
import {
  addDays,
  dateOf,
  daysInMonth,
  formatDate,
  formatInstant,
  type Instant,
  type PlainDate,
  plainDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { SignedInUser } from '../access/identity'
import type { ServerContext } from '../context'
import { loadNames } from '../matters/presentRow'
import { isHead, mayPlan } from './enter'
import { loadRoster } from './entries'
import { type Looking, presentGaps, presentMonth, presentNote, presentSwap } from './present'
import { loadStaff } from './staff'

async function lookAt(
  client: ClientBase,
  { calendars, clock }: Pick<ServerContext, 'calendars' | 'clock'>,
  user: SignedInUser,
  from: (today: PlainDate) => PlainDate,
): Promise<Looking> {
  const { office, login } = user
  const now = clock.now()
  return {
    roster: await loadRoster(client, office, from(dateOf(now, SHANGHAI_OFFSET))),
    staff: await loadStaff(client, office),
    calendar: calendars.of(office),
    nameOf: await loadNames(client, office),
    now,
    reader: login as PersonId,
    isHead: isHead(user),
    mayPlan: mayPlan(user),
  }
}

function daysOf(month: string): { readonly first: PlainDate; readonly last: PlainDate } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const first = plainDate(year, number, 1) ?? (0 as PlainDate)
  return { first, last: addDays(first, daysInMonth(year, number) - 1) }
}

const monthOf = (now: Instant): string => formatDate(dateOf(now, SHANGHAI_OFFSET)).slice(0, 7)

/** The roster of a month; of this one where none is named. */
export async function readMonth(
  client: ClientBase,
  context: Pick<ServerContext, 'calendars' | 'clock'>,
  user: SignedInUser,
  asked: string | undefined,
): Promise<RosterDto> {
  const month = asked ?? monthOf(context.clock.now())
  const days = daysOf(month)
  const looking = await lookAt(client, context, user, (today) => addDays(Math.min(today, days.first) as PlainDate, -2))
  return presentMonth(looking, month, days)
}

/** How many days ahead gaps are alarms. */
const AHEAD = 7

/** What was handed over by the shift before or in this one, and is not taken yet, or was in this shift. */
const notesOf = (roster: Roster, date: PlainDate) =>
  [...roster.notes.values()].filter((note) => note.taken === null || note.date >= addDays(date, -1)).reverse()

/** Who is on duty now, what was handed over, what is missing in the week to come. */
export async function readNow(
  client: ClientBase,
  context: Pick<ServerContext, 'calendars' | 'clock'>,
  user: SignedInUser,
): Promise<RosterNowDto> {
  const looking = await lookAt(client, context, user, (today) => addDays(today, -2))
  const { roster, staff, calendar, nameOf, now } = looking
  const date = shiftDateAt(roster, now)
  const { from, to } = shiftOf(roster, date)
  const seats = seatsAt(roster, staff, calendar, now)
  const linesOf = (person: PersonId): string[] =>
    seats.filter((seat) => seat.person === person && seat.lack === null).map(({ line }) => line.name)
  return {
    now: formatInstant(now),
    date: formatDate(date),
    from: formatInstant(from),
    to: formatInstant(to),
    onDuty: present(seats).map((person) => ({ ...nameOf(person), lines: linesOf(person) })),
    notes: notesOf(roster, date).map((note) => presentNote(looking, note)),
    gaps: presentGaps(looking, { from: date, to: addDays(date, AHEAD) }),
    swapsForMe: [...roster.swaps.values()]
      .map((swap) => presentSwap(looking, swap))
      .filter(({ may }) => may.includes('accept') || may.includes('approve')).length,
  }
}
