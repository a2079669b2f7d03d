import { z } from 'zod'
import { hearingProblemSchema } from './court'
import { namedSchema, partySchema } from './matterForm'
import { dateSchema, instantSchema } from './time'

/** A stretch in which a lawyer is on duty. */
const shiftSchema = z.object({
  id: z.string(),
  lawyer: partySchema,
  from: instantSchema,
  to: instantSchema,
})
export type LawyerShiftDto = z.infer<typeof shiftSchema>

/** GET /api/v1/lawyers?from=&to= : who is on duty, on at most 92 days, and whom one may put on. */
export const lawyerQuerySchema = z.object({ from: dateSchema, to: dateSchema })
export const lawyerRosterSchema = z.object({
  now: z.array(partySchema),
  shifts: z.array(shiftSchema),
  lawyers: z.array(partySchema),
  mayWrite: z.boolean(),
})
export type LawyerRosterDto = z.infer<typeof lawyerRosterSchema>

/** POST /api/v1/lawyers : puts a lawyer on duty. DELETE /api/v1/lawyers/:id takes a shift back that is not over. Both answer nothing but `{}`. */
export const lawyerShiftSchema = z.object({ lawyer: z.string().min(1).max(64), from: instantSchema, to: instantSchema })
export const doneSchema = z.object({})

/** Somebody whom the reader was asked to help. */
const helpedSchema = z.object({
  id: z.string(),
  number: z.string(),
  suspect: z.string().nullable(),
  offence: z.string().nullable(),
  measure: namedSchema.nullable(),
  unit: z.string().nullable(),
  state: namedSchema,
  helpAt: instantSchema.nullable(),
  helpPlace: z.string().nullable(),
  due: instantSchema.nullable(),
  overdue: z.boolean(),
  hearingAt: instantSchema.nullable(),
  courtroom: z.string().nullable(),
  step: namedSchema.nullable(),
  flags: z.array(hearingProblemSchema),
  notes: z.number().int(),
})
export type HelpedDto = z.infer<typeof helpedSchema>

/** GET /api/v1/help : the persons whom the reader was asked to help, who waits for help first. */
export const helpSchema = z.object({
  onDuty: z.object({ until: instantSchema }).nullable(),
  next: z.object({ from: instantSchema, to: instantSchema }).nullable(),
  persons: z.array(helpedSchema),
})
export type HelpDto = z.infer<typeof helpSchema>

/** GET and POST /api/v1/help/:id/notes : what the reader noted for themselves. It is nobody else's to read, and is never changed. */
export const lawyerNotesSchema = z.array(z.object({ sequence: z.number().int(), at: instantSchema, text: z.string() }))
export type LawyerNotesDto = z.infer<typeof lawyerNotesSchema>
export const lawyerNoteSchema = z.object({ text: z.string().trim().min(1).max(4000) })
