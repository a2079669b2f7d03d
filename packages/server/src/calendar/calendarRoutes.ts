import { type CalendarDto, calendarFileSchema, calendarSchema } from '@hengjian/contract'
import { builtInYears, formatDate, formatInstant, type Instant, parseCalendarFile } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { type AuditedAct, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { approveCalendarLoad, type CalendarLoad, calendarLoads, storeCalendarLoad } from './calendarLoads'
import { CALENDAR_CHANNEL } from './calendars'

type YearDto = CalendarDto['years'][number]

const instantOrNull = (at: Instant | null): string | null => (at === null ? null : formatInstant(at))

const loadDto = (load: CalendarLoad): YearDto => ({
  year: load.year,
  origin: 'loaded',
  state: load.approvedAt === null ? 'waiting' : 'inForce',
  offDays: [...load.offDays],
  workDays: [...load.workDays],
  loadedBy: load.loadedBy,
  approvedBy: load.approvedBy,
  loadedAt: formatInstant(load.loadedAt),
  approvedAt: instantOrNull(load.approvedAt),
})

const builtInDtos = (): YearDto[] =>
  builtInYears.map(({ year, offDays, workDays }) => ({
    year,
    origin: 'builtIn',
    state: 'inForce',
    offDays: offDays.map(formatDate),
    workDays: workDays.map(formatDate),
    loadedBy: null,
    approvedBy: null,
    loadedAt: null,
    approvedAt: null,
  }))

/** The load that waits for approval in a year: the latest one, unless something was approved after it. */
function waitingLoad(loads: readonly CalendarLoad[], year: number): CalendarLoad | undefined {
  const latest = loads.filter((load) => load.year === year).at(-1)
  return latest?.approvedAt === null ? latest : undefined
}

/** In force or waiting, by year; whatever a later load replaced is history. */
function calendarDto(loads: readonly CalendarLoad[]): CalendarDto {
  const years: YearDto[] = builtInDtos()
  const shown = new Set<string>()
  for (const year of [...new Set(loads.map((load) => load.year))].sort()) {
    const approved = loads.filter((load) => load.year === year && load.approvedAt !== null)
    const inForce = approved.sort((one, other) => (one.approvedAt ?? 0) - (other.approvedAt ?? 0)).at(-1)
    for (const load of [inForce, waitingLoad(loads, year)]) {
      if (load === undefined) continue
      shown.add(load.id)
      years.push(loadDto(load))
    }
  }
  return { years, history: loads.filter(({ id }) => !shown.has(id)).map(loadDto) }
}

async function approve(
  client: pg.PoolClient,
  year: number,
  by: { readonly office: string; readonly login: string },
  now: Instant,
): Promise<void> {
  await client.query('select pg_advisory_xact_lock(724005, hashtext($1))', [by.office])
  const load = waitingLoad(await calendarLoads(client), year)
  if (load === undefined) throw new HttpProblem('CALENDAR_NONE_WAITING', { found: String(year) })
  if (load.loadedBy === by.login) throw new HttpProblem('CALENDAR_SAME_PERSON')
  await approveCalendarLoad(client, load, by.login, now)
  await client.query('select pg_notify($1, $2)', [CALENDAR_CHANNEL, by.office])
}

/** The calendar of the user's office: list, load a later year, and its approval by a second person. */
export function calendarRoutes(app: App, context: ServerContext): void {
  const { database, clock } = context
  const response = { 200: calendarSchema }
  const url = '/api/v1/calendar'
  const listed = async (client: pg.PoolClient): Promise<CalendarDto> => calendarDto(await calendarLoads(client))
  app.get(url, { config: requires('calendar.read'), schema: { response } }, (request) =>
    inOffice(database, userOf(request).office, listed),
  )
  app.post(url, { config: requires('calendar.load'), schema: { body: calendarFileSchema, response } }, (request) => {
    const parsed = parseCalendarFile(request.body)
    if (!parsed.ok) throw new HttpProblem('CALENDAR_FILE', { problems: parsed.problems })
    const user = userOf(request)
    return inOffice(database, user.office, async (client) => {
      await storeCalendarLoad(client, user, parsed.value, clock.now())
      const act: AuditedAct = { action: 'calendar.load', type: 'calendarYear', id: String(parsed.value.year) }
      await recordAction(context, client, request, act)
      return listed(client)
    })
  })
  const params = z.object({ year: z.coerce.number().int() })
  app.post(
    `${url}/:year/approval`,
    { config: requires('calendar.approve'), schema: { params, response } },
    (request) => {
      const user = userOf(request)
      const { year } = request.params
      return inOffice(database, user.office, async (client) => {
        await approve(client, year, user, clock.now())
        await recordAction(context, client, request, {
          action: 'calendar.approve',
          type: 'calendarYear',
          id: String(year),
        })
        return listed(client)
      })
    },
  )
}
