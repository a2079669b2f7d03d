import { z } from 'zod'
import { bilingualSchema } from './problem'
import { instantSchema, judgedSchema } from './time'

/**
 * How a source stands, the worst first: `silent` longer than its rhythm allows, `refused` so often that its rejects are no longer
 * kept, `ahead` by its clock, `flowing` as expected, `unwatched` because it has no rhythm, `never` heard of.
 */
export const sourceStateSchema = z.enum(['silent', 'refused', 'ahead', 'flowing', 'unwatched', 'never'])

/** One outside system on the board; counts are of the last 24 hours and of all time. */
export const sourceRowSchema = z.object({
  source: z.string(),
  name: bilingualSchema,
  state: sourceStateSchema,
  lastReceivedAt: instantSchema.nullable(),
  /** How long it may be silent; null where nobody said. */
  rhythmMinutes: z.number().int().nullable(),
  /** Whether it has been silent for longer; since its last delivery, or ever. */
  silent: z.boolean(),
  rows: z.object({ lastDay: z.number().int(), total: z.number().int() }),
  /** `kept` of the last 24 hours stay readable, at most `most`; what is refused beyond that is only counted. */
  rejects: z.object({
    lastDay: z.number().int(),
    total: z.number().int(),
    kept: z.number().int(),
    most: z.number().int(),
  }),
  /** From the event to its receipt, over the facts of the last 24 hours whose time is known to the minute. */
  lag: z.object({ medianMs: z.number().int(), p95Ms: z.number().int(), facts: z.number().int() }).nullable(),
  clock: z.object({
    /** From typing in to receipt; negative where the source's clock runs ahead. Null where it tells no such time. */
    medianMs: z.number().int().nullable(),
    /** Records of the last 24 hours that bear a time after their receipt, taken or refused. */
    ahead: z.number().int(),
  }),
})
export type SourceRowDto = z.infer<typeof sourceRowSchema>

/** GET /api/v1/sources */
export const sourceBoardSchema = judgedSchema.extend({ sources: z.array(sourceRowSchema) })
export type SourceBoardDto = z.infer<typeof sourceBoardSchema>

/** PUT /api/v1/sources/:source/rhythm: after how many minutes without data a source counts as silent; null for never. */
export const rhythmSchema = z.object({ minutes: z.number().int().min(1).max(43_200).nullable() })

/** A source that is silent now; `since` is null where it never sent anything. */
export const silentSourceSchema = z.object({
  source: z.string(),
  name: bilingualSchema,
  since: instantSchema.nullable(),
})
export type SilentSourceDto = z.infer<typeof silentSourceSchema>
