import { z } from 'zod'
import { namedSchema } from './matterForm'
import { bilingualSchema } from './problem'

/** GET /api/v1/matters/workflows/:id?version= : the states of a workflow and what leads from one to another; in the version in force where none is named. */
export const flowQuerySchema = z.object({ version: z.coerce.number().int().min(1).max(9999).optional() })
export const flowSchema = z.object({
  workflow: namedSchema,
  states: z.array(namedSchema.extend({ ends: z.boolean(), turn: namedSchema.nullable() })),
  arrows: z.array(
    z.object({
      /** Null where the matter begins. */
      from: z.string().nullable(),
      to: z.string(),
      titles: z.array(bilingualSchema),
      regular: z.boolean(),
    }),
  ),
})
export type FlowDto = z.infer<typeof flowSchema>
