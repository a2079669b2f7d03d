import { z } from 'zod'
import { matterSheetSchema } from './list'
import { namedSchema } from './matterForm'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

/** GET /api/v1/cases/:id/card : what the card of the national system asks of a case, and what of it is known here. */
export const cardSchema = z.object({
  fields: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      /** Null where nothing is known of it. */
      value: z.string().nullable(),
      /** Whether the card cannot do without it. */
      required: z.boolean(),
    }),
  ),
  /** How many fields are wanting that the card cannot do without. */
  missing: z.number().int(),
})
export type CardDto = z.infer<typeof cardSchema>

/** POST /api/v1/cases/:id/card : the card as a file, with the names of its people in full. */
export const cardOrderSchema = matterSheetSchema.pick({ format: true, language: true, reason: true })

const personSchema = z.object({ login: z.string(), name: z.string() })
/** GET /api/v1/cases/:id/allocations : who was proposed by expertise and roster in the matters of a case, who was named, and why another. */
export const allocationsSchema = z.object({
  allocations: z.array(
    z.object({
      matter: z.object({ id: z.string(), number: z.string() }),
      at: instantSchema,
      proposed: personSchema,
      ground: namedSchema,
      /** Everybody in the draw, where somebody was drawn at random. */
      among: z.array(personSchema),
      named: personSchema,
      change: bilingualSchema.nullable(),
      words: z.string().nullable(),
    }),
  ),
})
export type AllocationsDto = z.infer<typeof allocationsSchema>
