import { z } from 'zod'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

export const stateSchema = z.enum(['violated', 'satisfied', 'pending', 'unknown'])
export const severitySchema = z.enum(['illegal', 'irregular', 'advisory'])
export const statusSchema = z.enum(['verified', 'partial', 'unverified', 'local'])
/** What the screen may say: an `illegal` model on a local number or an unread text is shown as 提示 until confirmed. */
export const standingSchema = z.enum(['illegal', 'irregular', 'advisory'])

/** One step of a derivation; `law` and `article` name its source. */
export const stepSchema = z.object({
  text: bilingualSchema,
  law: z.string().nullable(),
  article: z.string().nullable(),
  at: instantSchema.nullable(),
})
export const citationSchema = z.object({
  law: z.string(),
  article: z.string(),
  paragraph: z.string().nullable(),
  item: z.string().nullable(),
  lawTitle: bilingualSchema,
  /** The whole article, or null where only a citation is known. */
  text: z.string().nullable(),
})

/** A clock: running while `state` is pending, stopped when it was answered. */
export const clockSchema = z.object({
  /** The verdict's identity. */
  id: z.string(),
  model: z.string(),
  title: bilingualSchema,
  severity: severitySchema,
  status: statusSchema,
  object: z.object({ type: z.string(), id: z.string(), label: z.string() }),
  case: z.object({ id: z.string(), label: z.string() }).nullable(),
  state: stateSchema,
  startedAt: instantSchema.nullable(),
  warn: instantSchema.nullable(),
  alert: instantSchema.nullable(),
  latest: instantSchema,
  inclusive: z.boolean(),
  provisional: z.boolean(),
  /** When the answer came; null while running. */
  stoppedAt: instantSchema.nullable(),
  citation: z.string(),
})
export type ClockDto = z.infer<typeof clockSchema>

/** GET /api/v1/clocks/:id: why is it this instant? */
export const clockReasonSchema = clockSchema.extend({
  derivation: z.array(stepSchema),
  basis: z.array(citationSchema),
  evidence: z.array(z.string()),
})
export type ClockReasonDto = z.infer<typeof clockReasonSchema>
