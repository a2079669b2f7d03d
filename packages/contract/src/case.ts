import { z } from 'zod'
import { factSchema } from './fact'
import { findingRowSchema } from './finding'
import { siteQuerySchema } from './office'
import { bilingualSchema } from './problem'
import { instantSchema, judgedSchema } from './time'
import { clockSchema } from './verdict'

/** A line in the list of cases. GET /api/v1/cases?q=&site=&sort=&cursor=&limit= */
export const caseRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  charge: z.string().nullable(),
  track: bilingualSchema.nullable(),
  persons: z.array(z.object({ id: z.string(), label: z.string() })),
  lastFactAt: instantSchema,
  openFindings: z.number().int(),
  runningClocks: z.number().int(),
})
export const caseQuerySchema = z.object({
  q: z.string().max(64).optional(),
  ...siteQuerySchema.shape,
  sort: z.enum(['last-desc', 'last-asc']).default('last-desc'),
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const casePageSchema = z.object({
  rows: z.array(caseRowSchema),
  next: z.string().nullable(),
  total: z.number().int(),
})
export type CasePageDto = z.infer<typeof casePageSchema>

/** GET /api/v1/cases/:id?knownAt= : everything the case page shows, as known on an instant. */
export const caseSchema = judgedSchema.extend({
  id: z.string(),
  number: z.string(),
  attributes: z.array(z.object({ name: z.string(), label: bilingualSchema, value: bilingualSchema })),
  persons: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      attributes: z.array(z.object({ name: z.string(), label: bilingualSchema, value: bilingualSchema })),
      /** Measures in force now. */
      measures: z.array(z.object({ interval: z.string(), name: bilingualSchema, since: instantSchema })),
    }),
  ),
  clocks: z.array(clockSchema),
  facts: z.array(factSchema),
  findings: z.array(findingRowSchema),
  /** Earlier instants at which this office's knowledge of the case changed, for "as known on". */
  knownAt: z.array(instantSchema),
})
export type CaseDto = z.infer<typeof caseSchema>
