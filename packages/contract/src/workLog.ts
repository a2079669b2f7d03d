import { z } from 'zod'
import { partySchema } from './matterForm'
import { bilingualSchema } from './problem'
import { dateSchema, instantSchema } from './time'

const words = (most: number) => z.string().trim().max(most)
/** What people add to a log: only what no event tells. `instruction` is for a head. */
export const logWordsSchema = z.object({
  weather: words(40),
  consultations: z.number().int().min(0).max(1000),
  contacts: words(4000),
  problems: words(4000),
  handoverOut: words(4000),
  remark: words(2000),
})
export type LogWordsDto = z.infer<typeof logWordsSchema>

/** Something done in the shift, in which matter; a link where the reader may read that. */
const lineSchema = z.object({
  matter: z.string(),
  number: z.string(),
  sequence: z.number().int(),
  title: bilingualSchema,
  at: instantSchema,
  by: partySchema,
})
export type LogLineDto = z.infer<typeof lineSchema>

/** What the events of a shift tell. */
const logSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  procurators: z.array(partySchema),
  assistants: z.array(partySchema),
  clerks: z.array(partySchema),
  /** When the duty changed hands. */
  changes: z.array(instantSchema),
  handoverIn: z.string(),
  handoverOut: z.string(),
  counts: z.object({
    ...{ arrivals: z.number().int(), found: z.number().int(), decided: z.number().int() },
    ...{ acknowledged: z.number().int() },
  }),
  accepted: z.object({
    ...{ clues: z.number().int(), cases: z.number().int(), documents: z.number().int(), visits: z.number().int() },
  }),
  patrols: z.number().int(),
  supervisions: z.array(lineSchema),
  issued: z.array(lineSchema),
  contacts: z.array(lineSchema),
  answered: z.array(lineSchema),
  ended: z.array(lineSchema),
  deeds: z.array(lineSchema),
  pending: z.array(z.object({ matter: z.string(), number: z.string(), due: instantSchema })),
})
export type WorkLogDto = z.infer<typeof logSchema>

/** One signature under a log: the first, a correction of the one before with its reason, or a head's instruction under it. */
const signatureSchema = z.object({
  version: z.number().int(),
  kind: z.enum(['signed', 'corrected', 'instructed']),
  by: partySchema,
  at: instantSchema,
  reason: z.string().nullable(),
  log: logSchema,
  words: logWordsSchema,
  instruction: z.string(),
})
export type LogSignatureDto = z.infer<typeof signatureSchema>

/** GET /api/v1/work-logs/:day : the day as its events tell it now, and every signature under it, the first first. */
export const workLogDaySchema = z.object({
  day: dateSchema,
  now: logSchema,
  signatures: z.array(signatureSchema),
  maySign: z.boolean(),
  mayInstruct: z.boolean(),
})
export type WorkLogDayDto = z.infer<typeof workLogDaySchema>

/** GET /api/v1/work-logs?month=2026-05 : every day of the month up to today. */
export const workLogMonthQuerySchema = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })
export const workLogMonthSchema = z.object({
  month: z.string(),
  days: z.array(
    z.object({
      day: dateSchema,
      /** Matters acted upon. */
      deeds: z.number().int(),
      signed: z.object({ version: z.number().int(), by: partySchema, at: instantSchema }).nullable(),
    }),
  ),
})
export type WorkLogMonthDto = z.infer<typeof workLogMonthSchema>

/** POST /api/v1/work-logs/:day : signs and locks, once the shift has ended. `version` is the last signature seen, 0 for none; a correction gives its reason. */
export const logSigningSchema = z.object({
  version: z.number().int().min(0),
  words: logWordsSchema,
  reason: z.string().trim().min(4).max(200).nullable(),
})
/** POST /api/v1/work-logs/:day/instruction : a head writes under what was signed. */
export const logInstructionSchema = z.object({
  version: z.number().int().min(1),
  instruction: z.string().trim().min(2).max(2000),
})
