import { z } from 'zod'
import { factSchema, laneSchema, presentedValueSchema } from './fact'
import { findingRowSchema } from './finding'
import { matterRowSchema } from './matter'
import { siteQuerySchema } from './office'
import { bilingualSchema, labelSchema } from './problem'
import { factTimeSchema, instantSchema, judgedSchema } from './time'
import { clockSchema } from './verdict'

/** A line in the list of cases. GET /api/v1/cases?q=&site=&unit=&running=&open=&focus=&sort=&cursor=&limit= */
export const caseRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  /** The police unit that handles it, as far as a source said. */
  unit: z.string().nullable(),
  /** Where it was last seen. */
  site: z.string().nullable(),
  charge: z.string().nullable(),
  track: bilingualSchema.nullable(),
  persons: z.array(z.object({ id: z.string(), label: labelSchema })),
  lastFactAt: instantSchema,
  openFindings: z.number().int(),
  /** The clock that runs out first, and how many run. */
  nextClock: clockSchema.nullable(),
  runningClocks: z.number().int(),
})
/** `urgent`: by the limit that runs out first, and behind these by the last fact. */
export const caseSortSchema = z.enum(['urgent-asc', 'urgent-desc', 'last-desc', 'last-asc'])

export const caseQuerySchema = z.object({
  q: z.string().max(64).optional(),
  ...siteQuerySchema.shape,
  unit: z.string().min(1).max(200).optional(),
  /** Only cases with a running clock, or with a finding that waits. */
  running: z.literal('yes').optional(),
  open: z.literal('yes').optional(),
  /** Only cases in which early intervention is suggested. */
  focus: z.literal('yes').optional(),
  sort: caseSortSchema.default('urgent-asc'),
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const casePageSchema = judgedSchema.extend({
  rows: z.array(caseRowSchema),
  next: z.string().nullable(),
  /** Counted no further than `COUNTED`. */
  total: z.number().int(),
})
export type CasePageDto = z.infer<typeof casePageSchema>

/** What lasts from one fact to another, or still lasts: a bar of the timeline. */
export const lastingSchema = z.object({
  /** Of this one bar. */
  id: z.string(),
  interval: z.string(),
  name: bilingualSchema,
  lane: laneSchema,
  /** Whom or what it concerns. */
  of: z.object({ type: z.string(), id: z.string(), label: labelSchema }),
  from: factTimeSchema,
  /** Null while it lasts. */
  to: factTimeSchema.nullable(),
  began: z.string(),
  ended: z.string().nullable(),
})
export type LastingDto = z.infer<typeof lastingSchema>

/** A measure in force. */
export const measureSchema = z.object({ interval: z.string(), name: bilingualSchema, since: instantSchema })

/** GET /api/v1/cases/:id?knownAt= : everything the case page shows, as known on an instant. */
export const caseSchema = judgedSchema.extend({
  id: z.string(),
  number: z.string(),
  /** Under which numbers each system keeps the case. */
  numbers: z.array(z.object({ source: z.string(), sourceName: bilingualSchema, numbers: z.array(z.string()) })),
  /** The units that handle it, as far as a system says so. */
  units: z.array(labelSchema),
  attributes: z.array(presentedValueSchema),
  persons: z.array(
    z.object({
      id: z.string(),
      label: labelSchema,
      attributes: z.array(presentedValueSchema),
      measures: z.array(measureSchema),
    }),
  ),
  clocks: z.array(clockSchema),
  lasting: z.array(lastingSchema),
  facts: z.array(factSchema),
  findings: z.array(findingRowSchema),
  /** The matters opened from it or from a finding of it that the reader may read, as they stand now. */
  matters: z.array(matterRowSchema),
  /** Earlier instants at which this office's knowledge of the case changed, for "as known on". */
  knownAt: z.array(instantSchema),
  /** How many facts are left out because they were received later. */
  receivedLater: z.number().int(),
})
export type CaseDto = z.infer<typeof caseSchema>
