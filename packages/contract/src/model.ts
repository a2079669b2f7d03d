import { z } from 'zod'
import { bilingualSchema } from './problem'
import { citationSchema, severitySchema, statusSchema } from './verdict'

/** GET /api/v1/models */
export const modelRowSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  title: bilingualSchema,
  /** The first provision it rests on, as a sentence cites it. */
  law: bilingualSchema,
  stage: z.string(),
  severity: severitySchema,
  status: statusSchema,
  over: bilingualSchema,
  counts: z.object({
    violated: z.number().int(),
    satisfied: z.number().int(),
    pending: z.number().int(),
    unknown: z.number().int(),
  }),
  /** Findings of the last thirty days. */
  recent: z.number().int(),
  /** Why verdicts are unknown: which field, record or source is missing, with how many verdicts miss it. */
  unknown: z.array(z.object({ reason: bilingualSchema, count: z.number().int() })),
})
export type ModelRowDto = z.infer<typeof modelRowSchema>
/** GET /api/v1/models/:id (the id is URL-encoded; it may hold a slash) */
export const modelSchema = modelRowSchema.extend({
  meaning: bilingualSchema,
  cause: bilingualSchema,
  cure: bilingualSchema,
  basis: z.array(citationSchema),
  quote: z.object({ law: z.string(), text: z.string() }).nullable(),
  /** `local`: the office's own number, not the law's. */
  params: z.array(z.object({ name: z.string(), title: bilingualSchema, value: bilingualSchema, local: z.boolean() })),
  definition: z.json(),
})
export type ModelDto = z.infer<typeof modelSchema>
