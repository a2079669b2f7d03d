import { z } from 'zod'
import { matterRowSchema } from './matter'

/** `overdue` and `mine` (registered, handled, verified, approved or issued by the reader) narrow further. */
export const matterQuerySchema = z.object({
  workflow: z.string().max(64).optional(),
  state: z.string().max(64).optional(),
  loop: z.enum(['open', 'answered', 'overdue', 'closed']).optional(),
  mine: z.enum(['yes', 'no']).optional(),
  unit: z.string().max(100).optional(),
  /** Words of number, title or unit. */
  q: z.string().max(64).optional(),
  /** What is due first, or what changed or was opened last. */
  sort: z.enum(['due', 'changed', 'opened']).default('changed'),
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type MatterQueryDto = z.infer<typeof matterQuerySchema>
/** GET /api/v1/matters?workflow=&state=&loop=&mine=&unit=&q=&sort=&cursor=&limit= : those that the reader may read, and no others in any number. */
export const matterPageSchema = z.object({
  rows: z.array(matterRowSchema),
  next: z.string().nullable(),
  /** How many have not ended, whichever of them the query asks for; an overdue one is also open or answered. */
  counts: z.object({
    open: z.number().int(),
    answered: z.number().int(),
    overdue: z.number().int(),
  }),
})
export type MatterPageDto = z.infer<typeof matterPageSchema>
