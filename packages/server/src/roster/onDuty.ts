import { onDutyAt, type Roster, type Staff, type Stretch, stretchAt } from '@hengjian/casework'
import { addDays, type Calendar, dateOf, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { loadRoster } from './entries'
import { loadStaff } from './staff'

/** Who is on duty, by the roster and by who may still sign in. */
export interface Duty {
  readonly roster: Roster
  readonly staff: Staff
  /** Logins in the order in which they are asked. */
  readonly logins: readonly string[]
  /** While it stays so. */
  readonly stretch: Stretch
}

/** Who is on duty at an instant. */
export async function dutyAt(client: ClientBase, office: string, calendar: Calendar, at: Instant): Promise<Duty> {
  const roster = await loadRoster(client, office, addDays(dateOf(at, SHANGHAI_OFFSET), -2))
  const staff = await loadStaff(client, office)
  return { roster, staff, logins: onDutyAt(roster, staff, calendar, at), stretch: stretchAt(roster, calendar, at) }
}
