import { z } from 'zod'
import { bilingualSchema, labelSchema } from './problem'
import { instantSchema } from './time'

/** Why somebody opens what is otherwise closed to them. */
export const emergencyReasonSchema = z.enum([
  'lifeOrSafety',
  'limitRunsOut',
  'handlerUnreachable',
  'superiorOrder',
  'other',
])

/** POST /api/v1/emergencies: emergency access for an hour, from now on; the words are for whoever reviews it. */
export const newEmergencySchema = z.object({
  reason: emergencyReasonSchema,
  words: z.string().trim().min(10).max(500),
})

/** POST /api/v1/emergencies/:id/review, by another, when it is over. */
export const emergencyReviewSchema = z.object({
  justified: z.boolean(),
  words: z.string().trim().min(4).max(500),
})

/** One of GET /api/v1/emergencies; the words and what was done only for those who review it, and whoever opened it. */
export const emergencySchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  reason: emergencyReasonSchema,
  words: z.string().nullable(),
  openedAt: instantSchema,
  until: instantSchema,
  endedAt: instantSchema.nullable(),
  state: z.enum(['running', 'unreviewed', 'reviewed']),
  mayReview: z.boolean(),
  review: z
    .object({ by: z.string(), at: instantSchema, justified: z.boolean(), words: z.string().nullable() })
    .nullable(),
})
export type EmergencyDto = z.infer<typeof emergencySchema>

/** GET /api/v1/emergencies/:id/entries: what the audit holds of it, the earliest first; at most a thousand. */
export const emergencyEntrySchema = z.object({
  id: z.number().int(),
  at: instantSchema,
  action: z.string(),
  actionName: bilingualSchema,
  type: z.string(),
  typeName: bilingualSchema,
  subject: z.string(),
  /** How the subject is called; empty where the entry is about the emergency access itself, or about nothing by itself. */
  subjectName: labelSchema,
})
export type EmergencyEntryDto = z.infer<typeof emergencyEntrySchema>
