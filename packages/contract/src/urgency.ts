import { z } from 'zod'
import { partySchema } from './matterForm'
import { instantSchema } from './time'
import { clockSchema } from './verdict'

/** A clock past its lead, which somebody has to acknowledge. */
export const urgencySchema = z.object({
  id: z.uuid(),
  clock: clockSchema,
  /** Who is asked now; null is everyone who can be on duty. */
  asked: partySchema.nullable(),
  /** When it goes on to the next person; null where everyone is asked or somebody has acknowledged. */
  passesOnAt: instantSchema.nullable(),
  /** Whom it goes on to then, by the roster; null is everyone. Means nothing where it does not go on. */
  next: partySchema.nullable(),
  acknowledged: z.object({ by: z.string(), at: instantSchema }).nullable(),
  /** What came of it, the first first: whom it was put to, and who acknowledged; a null name is everyone. */
  events: z.array(
    z.object({
      at: instantSchema,
      action: z.enum(['raised', 'passedOn', 'handedOver', 'acknowledged', 'ended']),
      name: z.string().nullable(),
    }),
  ),
})
export type UrgencyDto = z.infer<typeof urgencySchema>

/** GET /api/v1/urgencies: those that are not over, the shortest time left first. */
export const urgenciesSchema = z.object({
  rows: z.array(urgencySchema),
  waiting: z.number().int(),
  /** Whether the reader is one of those who are asked, each in turn or all at once. */
  asksMe: z.boolean(),
})
export type UrgenciesDto = z.infer<typeof urgenciesSchema>
/** POST /api/v1/urgencies/acknowledgements answers those that were open to it; others were faster for the rest. */
export const acknowledgementSchema = z.object({ ids: z.array(z.uuid()).min(1).max(200) })
export const acknowledgedSchema = z.object({ acknowledged: z.array(z.string()) })
