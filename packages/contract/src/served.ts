import { z } from 'zod'
import { namedSchema } from './matterForm'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

/** What is asked of a unit in one matter that was served on it, or is a case of its own. */
export const servedRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  workflow: namedSchema,
  caseName: z.string().nullable(),
  /** The documents served, the latest first. */
  documents: z.array(z.object({ id: z.string(), title: bilingualSchema, number: z.string().nullable() })),
  /** What the office wrote last for the unit to read, in its own words. */
  asked: z.string().nullable(),
  /** The step that is the unit's now; null where it has nothing to do. */
  step: namedSchema.nullable(),
  /** Until when, where a limit runs for the police. */
  due: instantSchema.nullable(),
  overdue: z.boolean(),
  /** When something was served last; null for a case of the unit's own, as it was registered, in which nothing was. */
  servedAt: instantSchema.nullable(),
  openedAt: instantSchema,
  changedAt: instantSchema,
})
export type ServedRowDto = z.infer<typeof servedRowSchema>

/** GET /api/v1/served: what was served on the reader's unit and its own cases, what is due first and the rest by its last change; the latest 200. */
export const servedSchema = z.object({ unit: z.string().nullable(), rows: z.array(servedRowSchema) })
