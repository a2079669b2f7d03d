import { z } from 'zod'
import { namedSchema } from './matterForm'
import { instantSchema } from './time'

/** GET /api/v1/matters/similar?q= : words of one's own. */
export const similarQuerySchema = z.object({ q: z.string().trim().min(2).max(400) })

/** GET /api/v1/matters/:id/similar : ended matters like this one, those most like it first. */
export const similarSchema = z.object({
  /** The words that they were looked for by. */
  words: z.array(z.string()),
  matters: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      workflow: namedSchema,
      endedAt: instantSchema,
      /** Sentences of it in their parts; `sought` where a part is one of the words. */
      passages: z.array(z.array(z.object({ text: z.string(), sought: z.boolean() }))),
    }),
  ),
})
export type SimilarDto = z.infer<typeof similarSchema>
