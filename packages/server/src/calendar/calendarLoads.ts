import { randomUUID } from 'node:crypto'
import { type CalendarYear, formatDate, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

const rowSchema = z.object({
  office: z.string(),
  id: z.string(),
  year: z.number().int(),
  off_days: z.array(z.string()),
  work_days: z.array(z.string()),
  loaded_by: z.string(),
  loaded_at: integer,
  approved_by: z.string().nullable(),
  approved_at: integer.nullable(),
})

/** One year's file as somebody loaded it, and who approved it. */
export interface CalendarLoad {
  readonly office: string
  readonly id: string
  readonly year: number
  readonly offDays: readonly string[]
  readonly workDays: readonly string[]
  readonly loadedBy: string
  readonly loadedAt: Instant
  readonly approvedBy: string | null
  readonly approvedAt: Instant | null
}

const loadOf = (row: z.output<typeof rowSchema>): CalendarLoad => ({
  office: row.office,
  id: row.id,
  year: row.year,
  offDays: row.off_days,
  workDays: row.work_days,
  loadedBy: row.loaded_by,
  loadedAt: row.loaded_at as Instant,
  approvedBy: row.approved_by,
  approvedAt: row.approved_at as Instant | null,
})

/** Every load in the transaction's scope, the oldest first. */
export async function calendarLoads(client: pg.PoolClient): Promise<CalendarLoad[]> {
  const rows = await rowsOf(
    client,
    rowSchema,
    `select l.office, l.id, l.year, l.off_days, l.work_days, l.loaded_by, l.loaded_at, a.approved_by, a.approved_at
     from calendar_load l left join calendar_approval a on a.office = l.office and a.load = l.id
     order by l.loaded_at, l.id`,
  )
  return rows.map(loadOf)
}

/** Stores a year's file; it waits for a second person. */
export async function storeCalendarLoad(
  client: pg.PoolClient,
  by: { readonly office: string; readonly login: string },
  { year, offDays, workDays }: CalendarYear,
  now: Instant,
): Promise<void> {
  await client.query(
    `insert into calendar_load (office, id, year, off_days, work_days, loaded_by, loaded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [by.office, randomUUID(), year, offDays.map(formatDate), workDays.map(formatDate), by.login, now],
  )
}

/** Records the approval of a load. */
export async function approveCalendarLoad(
  client: pg.PoolClient,
  load: CalendarLoad,
  by: string,
  now: Instant,
): Promise<void> {
  await client.query('insert into calendar_approval (office, load, approved_by, approved_at) values ($1, $2, $3, $4)', [
    load.office,
    load.id,
    by,
    now,
  ])
}
