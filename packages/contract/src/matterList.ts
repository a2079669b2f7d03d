import { QUEUES, type Queue, queues } from '@hengjian/casework'
import { z } from 'zod'
import { matterRowSchema } from './matter'
import { namedSchema, partySchema } from './matterForm'
import type { BilingualDto } from './problem'
import { dateSchema } from './time'

/** How each queue of the resident team is called. */
export const QUEUE_TITLES: Readonly<Record<Queue, BilingualDto>> = QUEUES

/** `overdue` and `mine` (registered, handled, verified, approved or issued by the reader) narrow further. */
export const matterQuerySchema = z.object({
  workflow: z.string().max(64).optional(),
  state: z.string().max(64).optional(),
  loop: z.enum(['open', 'answered', 'overdue', 'closed']).optional(),
  mine: z.enum(['yes', 'no']).optional(),
  /** Those whose next step is the reader's. */
  turn: z.enum(['mine']).optional(),
  /** One of the resident team's queues. */
  queue: z.enum(queues).optional(),
  unit: z.string().max(100).optional(),
  /** Whose they are to handle, by login. */
  handler: z.string().max(64).optional(),
  /** The first and last day on which they were answered, both included. */
  answeredFrom: dateSchema.optional(),
  answeredTo: dateSchema.optional(),
  /** Words of number, title or unit. */
  q: z.string().max(64).optional(),
  /** What is due first, or what changed or was opened last. */
  sort: z.enum(['due', 'changed', 'opened']).default('changed'),
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type MatterQueryDto = z.infer<typeof matterQuerySchema>
/** GET /api/v1/matters?workflow=&state=&loop=&mine=&turn=&unit=&q=&sort=&cursor=&limit= : those that the reader may read, and no others in any number. */
export const matterPageSchema = z.object({
  rows: z.array(matterRowSchema),
  next: z.string().nullable(),
  /** Exact as far as lists count; one more where there are more. */
  total: z.number().int(),
  /** How many have not ended, whichever of them the query asks for, counted alike; an overdue one is also open or answered. */
  counts: z.object({
    open: z.number().int(),
    answered: z.number().int(),
    overdue: z.number().int(),
  }),
})
export type MatterPageDto = z.infer<typeof matterPageSchema>

/** GET /api/v1/matters/queues: what waits for the team on duty, by queue; the first few of each. */
export const queuesSchema = z.array(
  namedSchema.extend({
    id: z.enum(queues),
    count: z.number().int(),
    overdue: z.number().int(),
    rows: z.array(
      matterRowSchema.extend({
        /** Who on duty watches over it while its handler is not there; null where the handler is, or nobody is on duty. */
        watcher: partySchema.nullable(),
      }),
    ),
  }),
)
export type QueuesDto = z.infer<typeof queuesSchema>
