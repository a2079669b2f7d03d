import {
  type DutyLine,
  daysBetween,
  type FeedEvent,
  icalendar,
  isDutyLine,
  type PersonId,
  planOn,
  type Roster,
  type Staff,
  seatOn,
  shiftOf,
  workingHours,
} from '@hengjian/casework'
import {
  addDays,
  type Calendar,
  dateOf,
  formatDate,
  type Instant,
  type PlainDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { hearingsOf } from '../court/hearingEvents'
import { integer, rowsOf } from '../database/rows'
import { loadRoster } from './entries'
import { loadStaff } from './staff'

/** How many days the feed looks back and ahead. */
const BACK = 31
const AHEAD = 92
/** A limit is shown as the quarter of an hour that ends with it. */
const QUARTER = 15 * 60_000

const TITLES: Readonly<Record<DutyLine['kind'], Readonly<Record<DutyLine['post'], string>>>> = {
  rotation: { procurator: '值班检察官', second: '值班（第二人）' },
  resident: { procurator: '常驻检察官', second: '常驻' },
}

interface Feeding {
  readonly roster: Roster
  readonly staff: Staff
  readonly calendar: Calendar
  readonly person: PersonId
  readonly now: Instant
}

function shiftsOn({ roster, staff, calendar, person, now }: Feeding, date: PlainDate): readonly FeedEvent[] {
  const lines = planOn(roster, date)?.lines.filter(isDutyLine) ?? []
  return lines.flatMap((line): readonly FeedEvent[] => {
    const seat = seatOn(roster, staff, line, date)
    const when = line.kind === 'rotation' ? shiftOf(roster, date) : workingHours(roster, date, calendar)
    if (seat.person !== person || seat.lack !== null || when === undefined) return []
    const uid = `shift-${formatDate(date)}-${line.id}@hengjian`
    return [{ ...when, uid, title: TITLES[line.kind][line.post], changedAt: now, sequence: 0 }]
  })
}

const dueRow = z.object({
  id: z.string(),
  number: z.string(),
  version: z.int(),
  due_at: integer.transform((at) => at as Instant),
  changed_at: integer.transform((at) => at as Instant),
})

/** The limits of the matters that somebody handles: the number, and nothing of what it is about. */
async function limitsOf(client: ClientBase, office: string, person: PersonId): Promise<readonly FeedEvent[]> {
  const rows = await rowsOf(
    client,
    dueRow,
    `select id, number, version, due_at, changed_at from matter
     where office = $1 and handler = $2 and not closed and due_at is not null order by due_at, id`,
    [office, person],
  )
  return rows.map(({ id, number, version, due_at, changed_at }) => ({
    ...{ uid: `matter-${id}@hengjian`, title: `${number} 到期`, changedAt: changed_at, sequence: version },
    ...{ from: (due_at - QUARTER) as Instant, to: due_at },
  }))
}

/** Somebody's shifts, limits and hearings as an iCalendar: no name, and of matters the number alone. */
export async function readFeed(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  calendar: Calendar,
  now: Instant,
): Promise<string> {
  const today = dateOf(now, SHANGHAI_OFFSET)
  const from = addDays(today, -BACK)
  const person = login as PersonId
  const [roster, staff] = [await loadRoster(client, office, from), await loadStaff(client, office)]
  const feeding = { roster, staff, calendar, person, now }
  const shifts = daysBetween(from, addDays(today, AHEAD)).flatMap((date) => shiftsOn(feeding, date))
  return icalendar('值班与期限', [
    ...shifts,
    ...(await limitsOf(client, office, person)),
    ...(await hearingsOf(client, office, person)),
  ])
}
