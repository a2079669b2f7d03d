import { z } from 'zod'
import { factSchema } from './fact'
import { matterRowSchema } from './matter'
import { siteQuerySchema } from './office'
import { bilingualSchema, labelSchema, problemSchema } from './problem'
import { dateSchema, instantSchema } from './time'
import { citationSchema, severitySchema, standingSchema, stateSchema, statusSchema, stepSchema } from './verdict'

/** `open` needs a look, `confirmed` and `dismissed` by a person, `withdrawn` because the facts were corrected. */
export const findingStateSchema = z.enum(['open', 'confirmed', 'dismissed', 'withdrawn'])

/** A line in a list of findings. */
export const findingRowSchema = z.object({
  id: z.string(),
  model: z.string(),
  title: bilingualSchema,
  stage: z.string(),
  severity: severitySchema,
  status: statusSchema,
  standing: standingSchema,
  onLocalNumber: z.boolean(),
  state: findingStateSchema,
  object: z.object({ type: z.string(), id: z.string(), label: labelSchema }),
  case: z.object({ id: z.string(), label: labelSchema }).nullable(),
  /** The police unit that handles it, as far as a source said. */
  unit: z.string().nullable(),
  /** When the violation arose in the world, and when this office could first know. */
  arose: instantSchema,
  found: instantSchema,
  lateByMs: z.number().int().nullable(),
  /** For If-Match on a decision. */
  revision: z.number().int(),
  /** The limit had passed more than seven days before this office could know: work for later, not for the desk. */
  backlog: z.boolean(),
  /** What it has in common with others, and how many of them stand, itself included. */
  cause: z.object({ key: z.string(), count: z.number().int() }),
})
export type FindingRowDto = z.infer<typeof findingRowSchema>

export const findingSchema = findingRowSchema.extend({
  version: z.number().int(),
  /** One sentence in official Chinese of what happened. */
  sentence: bilingualSchema,
  meaning: bilingualSchema,
  cause: bilingualSchema,
  cure: bilingualSchema,
  remedies: z.array(z.object({ code: z.string(), name: bilingualSchema })),
  basis: z.array(citationSchema),
  quote: z.object({ law: z.string(), text: z.string() }).nullable(),
  verdict: z.object({
    state: stateSchema,
    alert: instantSchema.nullable(),
    latest: instantSchema.nullable(),
    inclusive: z.boolean(),
    provisional: z.boolean(),
    asOf: instantSchema,
    knownAt: instantSchema,
    missing: z.array(bilingualSchema),
    stretches: z.array(z.object({ from: instantSchema, to: instantSchema })),
  }),
  derivation: z.array(stepSchema),
  evidence: z.array(factSchema),
  /** Field paths of the evidence that decided, e.g. `occurredAt`, `data.approverLevel`. */
  deciding: z.array(z.string()),
  similar: z.array(findingRowSchema),
  /** The matters opened from it that the reader may read. */
  matters: z.array(matterRowSchema),
  history: z.array(
    z.object({
      at: instantSchema,
      action: z.enum(['found', 'changed', 'confirmed', 'dismissed', 'takenBack', 'reopened', 'withdrawn']),
      by: z.string().nullable(),
      reason: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
  /** How those who stand in the history are called, by their login. */
  names: z.record(z.string(), z.string()),
})
export type FindingDto = z.infer<typeof findingSchema>

export const DISMISSAL_REASONS = ['recordError', 'lawfulGround', 'duplicate', 'modelError', 'other'] as const
export const TAKE_BACK_REASONS = ['mistaken', 'newInformation', 'reviewed', 'other'] as const
/** Whether a decision says in words what is on no list. */
const saysOther = ({ reason, text = '' }: { readonly reason: string; readonly text?: string | undefined }): boolean =>
  reason !== 'other' || text.trim() !== ''

/** POST /api/v1/findings/:id/decisions with If-Match: the revision. `other` is explained in words. */
export const decisionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('confirm'), text: z.string().max(2000).optional() }),
  z
    .object({ action: z.literal('dismiss'), reason: z.enum(DISMISSAL_REASONS), text: z.string().max(2000).optional() })
    .refine(saysOther, { path: ['text'] }),
  /** Takes a confirmation or a dismissal back: the finding is open again. */
  z
    .object({ action: z.literal('takeBack'), reason: z.enum(TAKE_BACK_REASONS), text: z.string().max(2000).optional() })
    .refine(saysOther, { path: ['text'] }),
])
export type DecisionDto = z.infer<typeof decisionSchema>

/** POST /api/v1/findings/decisions: one decision on many findings, each on the revision that was read. */
export const batchDecisionSchema = z.object({
  findings: z
    .array(z.object({ id: z.uuid(), revision: z.number().int().positive() }))
    .min(1)
    .max(200),
  decision: decisionSchema,
})
/** What became of each finding of a batch, in its order: null where the decision is recorded, or why it is not. */
export const batchResultSchema = z.array(z.object({ id: z.string(), problem: problemSchema.nullable() }))
export type BatchResultDto = z.infer<typeof batchResultSchema>

/** The orders of a list of findings. */
export const findingSortSchema = z.enum(['found-desc', 'found-asc', 'arose-desc', 'arose-asc'])

/** GET /api/v1/findings?state=&severity=&stage=&model=&from=&to=&q=&site=&unit=&backlog=&cause=&sort=&cursor=&limit= */
export const findingQuerySchema = z.object({
  state: findingStateSchema.optional(),
  /** What the list calls it, which is 提示 where an `illegal` model rests on a local number. */
  severity: standingSchema.optional(),
  stage: z.string().max(32).optional(),
  model: z.string().max(64).optional(),
  /** First and last day on which it arose, both included. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  q: z.string().max(64).optional(),
  ...siteQuerySchema.shape,
  /** The police unit that handles it. */
  unit: z.string().max(100).optional(),
  backlog: z.enum(['yes', 'no']).optional(),
  /** The key of a cause: all that have it in common. */
  cause: z.string().max(600).optional(),
  sort: findingSortSchema.default('found-desc'),
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const findingPageSchema = z.object({
  rows: z.array(findingRowSchema),
  next: z.string().nullable(),
  total: z.number().int(),
  /** How many there are in each state, whichever state the query asks for. */
  counts: z.record(findingStateSchema, z.number().int()),
})
export type FindingPageDto = z.infer<typeof findingPageSchema>
