import { z } from 'zod'
import { bilingualSchema, labelSchema } from './problem'

/** POST /api/v1/search: what is sought travels in the body, never in an address, and is not kept. */
export const searchQuerySchema = z.object({ q: z.string().trim().min(1).max(64) })

const found = z.object({ id: z.string(), label: labelSchema })

/** A few of each; `more` where there are others. */
export const searchSchema = z.object({
  people: z.array(found.extend({ cases: z.array(found) })),
  morePeople: z.boolean(),
  cases: z.array(found.extend({ charge: z.string().nullable(), people: z.array(labelSchema) })),
  moreCases: z.boolean(),
  /** Documents, notices and measures, with the case they belong to. */
  documents: z.array(found.extend({ type: bilingualSchema, case: found.nullable() })),
  /** Open findings of the people and cases above. */
  findings: z.array(found.extend({ title: bilingualSchema, case: found.nullable() })),
  /** Matters by their number or a word of their title, as far as whoever seeks may read them. */
  matters: z.array(found.extend({ title: z.string() })),
  /** Supervision models whose title or code holds the text. */
  models: z.array(z.object({ id: z.string(), title: bilingualSchema })),
})
export type SearchDto = z.infer<typeof searchSchema>
