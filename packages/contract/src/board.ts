import { z } from 'zod'
import { matterRowSchema } from './matter'
import { namedSchema } from './matterForm'
import { instantSchema } from './time'

/** GET /api/v1/matters/board?workflow=clue */
export const boardQuerySchema = z.object({ workflow: z.string().max(64).default('clue') })

/** Each counted no further than `COUNTED`. */
const countsSchema = z.object({
  open: z.number().int(),
  answered: z.number().int(),
  overdue: z.number().int(),
  closed: z.number().int(),
})

/** What a matter led to: a matter that was opened from it. */
const ledToSchema = matterRowSchema.pick({
  id: true,
  number: true,
  workflow: true,
  state: true,
  loop: true,
  overdue: true,
})

const boardRowSchema = matterRowSchema.extend({
  /** The states it went through, the first first, and since when it stands in each. */
  path: z.array(namedSchema.extend({ at: instantSchema })),
  /** How it was answered; null where it is not yet. */
  answer: z.enum(['reply', 'lawfulReason']).nullable(),
  ledTo: z.array(ledToSchema),
})
export type BoardRowDto = z.infer<typeof boardRowSchema>

/** Every matter of a workflow by the state it stands in, with its path and outcome: those that have not ended, and the latest of those that have. */
export const boardSchema = z.object({
  workflow: namedSchema,
  columns: z.array(
    namedSchema.extend({
      ends: z.boolean(),
      counts: countsSchema,
      rows: z.array(boardRowSchema),
    }),
  ),
})
export type BoardDto = z.infer<typeof boardSchema>
