import { z } from 'zod'
import { instantSchema } from './time'

/** Somebody of the office by name. */
export const colleagueSchema = z.object({ login: z.string(), name: z.string() })

/** Who is on duty, in the order in which they are asked, and what they were handed over. */
const dutySchema = z.object({
  persons: z.array(colleagueSchema),
  note: z.string(),
  by: z.string(),
  at: instantSchema,
})

/** GET and POST /api/v1/duty */
export const dutyListSchema = z.object({
  /** Null until somebody has set it. */
  current: dutySchema.nullable(),
  /** Who may be put on duty. */
  candidates: z.array(colleagueSchema),
  history: z.array(dutySchema),
})
export type DutyListDto = z.infer<typeof dutyListSchema>
export const newDutySchema = z.object({
  logins: z.array(z.string().min(1).max(64)).max(20),
  note: z.string().max(2000),
})
