import { z } from 'zod'
import { namedSchema } from './matterForm'
import { instantSchema } from './time'

const words = z.string()
export const modelCaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  headline: words,
  subject: namedSchema,
  keyPoints: words,
  publishedAt: instantSchema,
  publishedBy: z.string(),
})
export type ModelCaseDto = z.infer<typeof modelCaseSchema>

/** GET /api/v1/model-cases?subject=&q= : what was published, the latest first. */
export const modelCasesQuerySchema = z.object({
  subject: z.string().max(40).optional(),
  q: z.string().max(100).optional(),
})
export const modelCasesSchema = z.object({
  cases: z.array(modelCaseSchema),
  subjects: z.array(namedSchema),
  mayDraft: z.boolean(),
})

/** GET /api/v1/model-cases/:id */
export const modelCaseFullSchema = modelCaseSchema.extend({
  caseFacts: words,
  workDone: words,
  significance: words,
  lawCited: words,
  /** Whether its matter is the reader's to open. */
  mayOpen: z.boolean(),
})
export type ModelCaseFullDto = z.infer<typeof modelCaseFullSchema>

/** POST /api/v1/model-cases/masking: a text without what identifies: the names given, those that the office knows, numbers, addresses. Nothing of it is kept. */
export const maskingAskSchema = z.object({
  text: z.string().min(1).max(20_000),
  names: z.array(z.string().trim().min(1).max(40)).max(50),
})
export const maskingSchema = z.object({
  text: z.string(),
  replaced: z.record(z.string(), z.number().int()),
  /** The names that were found by themselves, as they stood in the text. */
  found: z.array(z.string()),
})
