import {
  builtInCalendar,
  builtInYears,
  type Calendar,
  type CalendarYear,
  createCalendar,
  parseDate,
} from '@hengjian/law'
import { type Database, everywhere } from '../database/database'
import { type Listening, listen } from '../database/listen'
import { type CalendarLoad, calendarLoads } from './calendarLoads'

/** The channel on which an approval is announced; its payload is the office. */
export const CALENDAR_CHANNEL = 'hengjian_calendar'

/** The calendar of each office: the built-in years and those that the office loaded and approved. */
export interface Calendars {
  of(office: string): Calendar
  /** Calls back after an office's calendar changed: what was judged by it must be judged again. */
  onChange(callback: (office: string) => void): void
  stop(): Promise<void>
}

const datesOf = (texts: readonly string[]) => texts.flatMap((text) => parseDate(text) ?? [])

const yearOf = ({ year, offDays, workDays }: CalendarLoad): CalendarYear => ({
  year,
  offDays: datesOf(offDays),
  workDays: datesOf(workDays),
})

async function approvedCalendars(database: Database): Promise<ReadonlyMap<string, Calendar>> {
  const loads = await everywhere(database, (client) => calendarLoads(client))
  const byOffice = new Map<string, CalendarLoad[]>()
  const approved = loads.filter(({ approvedAt }) => approvedAt !== null)
  for (const load of approved.sort((one, other) => (one.approvedAt ?? 0) - (other.approvedAt ?? 0)))
    byOffice.set(load.office, [...(byOffice.get(load.office) ?? []), load])
  return new Map(
    [...byOffice].map(([office, list]) => [office, createCalendar([...builtInYears, ...list.map(yearOf)])]),
  )
}

/** Loads all calendars and keeps them true by listening for approvals. */
export async function openCalendars(database: Database): Promise<Calendars> {
  const callbacks: ((office: string) => void)[] = []
  let calendars = await approvedCalendars(database)
  const reload = async (offices: readonly string[] | undefined): Promise<void> => {
    calendars = await approvedCalendars(database)
    for (const office of offices ?? calendars.keys()) for (const callback of callbacks) callback(office)
  }
  const listening: Listening = await listen(
    database,
    CALENDAR_CHANNEL,
    (office) => void reload([office]).catch(() => undefined),
    () => void reload(undefined).catch(() => undefined),
  )
  return {
    of: (office) => calendars.get(office) ?? builtInCalendar,
    onChange: (callback) => {
      callbacks.push(callback)
    },
    stop: () => listening.stop(),
  }
}
