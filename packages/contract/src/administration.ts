import { z } from 'zod'
import { roleSchema } from './session'
import { dateSchema, instantSchema } from './time'
import { titleSchema } from './title'

/** What a user is in matters; the unit is for police users, and only for them. */
const standingShape = {
  titles: z.array(titleSchema).max(12),
  unit: z.string().trim().min(1).max(64).nullable(),
}

/** GET and POST /api/v1/users: the security administrator only. A new user's password is answered once and must be changed. */
export const userSchema = z.object({
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  ...standingShape,
  createdAt: instantSchema,
  disabled: z.boolean(),
})
export const newUserSchema = z.object({
  login: z.string().min(2).max(64),
  name: z.string().min(1).max(64),
  role: roleSchema,
  titles: standingShape.titles.default([]),
  unit: standingShape.unit.default(null),
})
/** POST /api/v1/users/:login/titles : in force with the next request, also on open sessions. */
export const userTitlesSchema = z.object(standingShape)
/** POST /api/v1/users/:login/state */
export const userStateSchema = z.object({ disabled: z.boolean() })
/** POST /api/v1/users and POST /api/v1/users/:login/password (a new first password). */
export const madeUserSchema = userSchema.extend({ password: z.string() })
export type UserDto = z.infer<typeof userSchema>
/** A row of GET /api/v1/users. DELETE /api/v1/users/:login/second-factor resets the factor of who has lost theirs. */
export const userRowSchema = userSchema.extend({
  secondFactor: z.boolean(),
  /** Whether the user's duties need a second factor. */
  factorNeeded: z.boolean(),
  /** How many sessions are open. */
  sessions: z.number().int(),
})
export type UserRowDto = z.infer<typeof userRowSchema>

/** GET and POST /api/v1/ingest-keys, DELETE /api/v1/ingest-keys/:id: one for each outside system; the key is answered once, only its hash is kept. */
export const ingestKeySchema = z.object({
  id: z.string(),
  source: z.string(),
  createdAt: instantSchema,
  revokedAt: instantSchema.nullable(),
})
export const newIngestKeySchema = z.object({ source: z.string().min(1).max(64) })
export const madeIngestKeySchema = ingestKeySchema.extend({ key: z.string() })

/** GET /api/v1/calendar, POST /api/v1/calendar (a year's file), POST /api/v1/calendar/:year/approval (second person). */
export const calendarYearSchema = z.object({
  year: z.number().int(),
  origin: z.enum(['builtIn', 'loaded']),
  state: z.enum(['inForce', 'waiting']),
  offDays: z.array(dateSchema),
  workDays: z.array(dateSchema),
  loadedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  loadedAt: instantSchema.nullable(),
  approvedAt: instantSchema.nullable(),
})
export const calendarSchema = z.object({
  years: z.array(calendarYearSchema),
  history: z.array(calendarYearSchema),
})
export type CalendarDto = z.infer<typeof calendarSchema>
/** The year file: State Council days off and make-up working days. */
export const calendarFileSchema = z.object({
  year: z.number().int().min(2027).max(2100),
  days: z.array(z.object({ name: z.string(), date: dateSchema, isOffDay: z.boolean() })).min(1),
})

/** GET /api/v1/health */
export const healthSchema = z.object({
  version: z.string(),
  database: z.object({ version: z.string(), chineseSearch: z.boolean() }),
  judgedUpTo: instantSchema,
  facts: z.number().int(),
})
export type HealthDto = z.infer<typeof healthSchema>
