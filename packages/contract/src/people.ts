import { z } from 'zod'
import { lastingSchema, measureSchema } from './case'
import { factSchema, presentedValueSchema } from './fact'
import { findingRowSchema } from './finding'
import { siteQuerySchema } from './office'
import { labelSchema } from './problem'
import { instantSchema, judgedSchema } from './time'
import { clockSchema } from './verdict'

const named = z.object({ id: z.string(), label: labelSchema })

/** A line in the list of people. GET /api/v1/people?q=&site=&cursor=&limit= */
export const personRowSchema = named.extend({
  cases: z.array(named),
  /** What restrains the person now. */
  measures: z.array(measureSchema),
  openFindings: z.number().int(),
  lastFactAt: instantSchema,
})
export const personQuerySchema = z.object({
  q: z.string().max(64).optional(),
  ...siteQuerySchema.shape,
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const personPageSchema = z.object({
  rows: z.array(personRowSchema),
  next: z.string().nullable(),
  /** How many fit, counted so far as lists count. */
  total: z.number().int(),
})
export type PersonPageDto = z.infer<typeof personPageSchema>

/** GET /api/v1/people/:id : one person, masked, over all cases. */
export const personSchema = judgedSchema.extend({
  id: z.string(),
  label: labelSchema,
  attributes: z.array(presentedValueSchema),
  measures: z.array(measureSchema),
  cases: z.array(named.extend({ charge: z.string().nullable() })),
  /** Others under whom the same identity number was reported: told, never joined. */
  sameNumber: z.array(named.extend({ cases: z.array(named) })),
  /** The names, masked, under which this one was reported; more than one asks for a look. */
  names: z.array(z.string()),
  facts: z.array(factSchema),
  lasting: z.array(lastingSchema),
  findings: z.array(findingRowSchema),
  clocks: z.array(clockSchema),
})
export type PersonDto = z.infer<typeof personSchema>

/** What may be shown of a person in full, one at a time. */
export const UNMASKED_ATTRIBUTES = ['name', 'idNumber', 'birthDate', 'phone', 'address', 'health'] as const
export const UNMASKING_REASONS = [
  'checkIdentity',
  'contact',
  'document',
  'inquiry',
  'handover',
  'mendRecord',
  'other',
] as const

const reasonShape = { reason: z.enum(UNMASKING_REASONS), text: z.string().trim().max(500) }
const isExplained = ({ reason, text }: { readonly reason: string; readonly text: string }): boolean =>
  reason !== 'other' || text.length >= 4
/** Why something is shown in full; `other` in words. */
export const unmaskingReasonSchema = z.object(reasonShape).refine(isExplained, { path: ['text'] })
export type UnmaskingReasonDto = z.infer<typeof unmaskingReasonSchema>

/** POST /api/v1/people/:id/unmask : one value, for a reason that is kept. */
export const unmaskingSchema = z
  .object({ attribute: z.enum(UNMASKED_ATTRIBUTES), ...reasonShape })
  .refine(isExplained, { path: ['text'] })
export type UnmaskingDto = z.infer<typeof unmaskingSchema>
export const unmaskedSchema = z.object({ attribute: z.enum(UNMASKED_ATTRIBUTES), values: z.array(z.string()) })
