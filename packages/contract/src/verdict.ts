import { z } from 'zod'
import { factSchema } from './fact'
import { bilingualSchema, labelSchema } from './problem'
import { instantSchema } from './time'

export const stateSchema = z.enum(['violated', 'satisfied', 'pending', 'unknown'])
export const severitySchema = z.enum(['illegal', 'irregular', 'advisory'])
export const statusSchema = z.enum(['verified', 'partial', 'unverified', 'local'])
/** What the screen may say: an `illegal` model on a local number or an unread text is shown as 提示 until confirmed. */
export const standingSchema = z.enum(['illegal', 'irregular', 'advisory'])

/** One step of a derivation; `law` and `article` name its source, `cited` as people say it. */
export const stepSchema = z.object({
  text: bilingualSchema,
  law: z.string().nullable(),
  article: z.string().nullable(),
  cited: bilingualSchema.nullable(),
  at: instantSchema.nullable(),
})
export const citationSchema = z.object({
  law: z.string(),
  article: z.string(),
  paragraph: z.string().nullable(),
  item: z.string().nullable(),
  lawTitle: bilingualSchema,
  /** Law and place as people say them. */
  cited: bilingualSchema,
  /** The whole article, or null where only a citation is known. */
  text: z.string().nullable(),
})

/** What a model says of an object: its state, and the instants of its clock where somebody has to beat one. */
const verdictSchema = z.object({
  /** The verdict's identity. */
  id: z.string(),
  model: z.string(),
  title: bilingualSchema,
  severity: severitySchema,
  status: statusSchema,
  object: z.object({ type: z.string(), id: z.string(), label: labelSchema }),
  case: z.object({ id: z.string(), label: labelSchema }).nullable(),
  state: stateSchema,
  startedAt: instantSchema.nullable(),
  warn: instantSchema.nullable(),
  alert: instantSchema.nullable(),
  latest: instantSchema.nullable(),
  inclusive: z.boolean(),
  provisional: z.boolean(),
  /** When the answer came; null while running. */
  stoppedAt: instantSchema.nullable(),
  citation: bilingualSchema,
})

/** A clock: running while `state` is pending, stopped when it was answered; `duty` says what is to be done by then. */
export const clockSchema = verdictSchema.extend({ duty: bilingualSchema, latest: instantSchema })
export type ClockDto = z.infer<typeof clockSchema>

/** GET /api/v1/verdicts/:id: why is it this state, why this instant? */
export const verdictReasonSchema = verdictSchema.extend({
  /** The finding that stands for it, if it is violated. */
  finding: z.string().nullable(),
  missing: z.array(bilingualSchema),
  derivation: z.array(stepSchema),
  basis: z.array(citationSchema),
  evidence: z.array(factSchema),
})
export type VerdictReasonDto = z.infer<typeof verdictReasonSchema>

const saidSchema = z.object({
  state: stateSchema,
  alert: instantSchema.nullable(),
  latest: instantSchema.nullable(),
  evidence: z.number().int(),
})
/**
 * POST /api/v1/verdicts/:id/recomputation with `knownAt` or without: the verdict anew from the stored facts, as known then or now,
 * and whether it says the same as the stored one.
 */
export const recomputationSchema = z.object({
  at: instantSchema,
  same: z.boolean(),
  stored: saidSchema,
  /** Null where the rule no longer applies to the object. */
  computed: saidSchema.nullable(),
})
export type RecomputationDto = z.infer<typeof recomputationSchema>
