import { z } from 'zod'
import { partySchema } from './matterForm'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

/** A document of a matter. A void one keeps its number. */
const documentSchema = z.object({
  id: z.string(),
  type: z.string(),
  title: bilingualSchema,
  state: z.enum(['draft', 'signed', 'served', 'void']),
  /** 青北检侦纠违〔2026〕1号; null while it is a draft, and where its type bears none. */
  number: z.string().nullable(),
  /** Whether documents of its type are numbered, and bear the office's seal. */
  numbered: z.boolean(),
  seal: z.boolean(),
  /** Whether those whom it is about sign it by hand, and nobody of the office. */
  byHand: z.boolean(),
  /** The sequences of the matter's actions that did it; reviewed by whoever may not be its drafter. */
  draftedIn: z.number().int().nullable(),
  reviewedIn: z.array(z.number().int()),
  signedIn: z.number().int().nullable(),
  /** Whether the matter's workflow serves documents of its type at all. */
  isServed: z.boolean(),
  servedIn: z.number().int().nullable(),
  receivedIn: z.number().int().nullable(),
  answeredIn: z.number().int().nullable(),
  changedAt: instantSchema,
  /** What a draft still lacks before it can be signed, by the fields of the matter's actions. */
  missing: z.array(z.object({ name: z.string(), title: bilingualSchema })),
  /** Who made it void, and why; the reason is for the office. */
  void: z.object({ at: instantSchema, by: partySchema, reason: z.string().nullable() }).nullable(),
})
/** GET /api/v1/matters/:id/documents: oldest first; whoever is not of the office sees those served. */
export const documentsSchema = z.array(documentSchema)
export type DocumentDto = z.infer<typeof documentSchema>

/** GET /api/v1/documents/registers: the numbers given, by type and year, the latest year first; `whole` where none is missing. */
export const registersSchema = z.array(
  z.object({
    type: z.string(),
    title: bilingualSchema,
    abbr: z.string(),
    year: z.number().int(),
    given: z.number().int(),
    /** Where the counter stands. */
    last: z.number().int(),
    voids: z.number().int(),
    whole: z.boolean(),
  }),
)
export type RegisterDto = z.infer<typeof registersSchema>[number]

/** GET /api/v1/documents/registers/:type/:year?before= : its numbers, the last first; the matter only for those who may read it. */
export const registerPageSchema = z.object({
  title: bilingualSchema,
  rows: z.array(
    z.object({
      number: z.number().int(),
      text: z.string(),
      givenAt: instantSchema,
      state: documentSchema.shape.state,
      document: z.string(),
      matter: z.object({ id: z.string(), number: z.string() }).nullable(),
      void: documentSchema.shape.void,
    }),
  ),
  /** The number to go on before; null at the end. */
  next: z.number().int().nullable(),
})
export type RegisterPageDto = z.infer<typeof registerPageSchema>

const line = z.string().trim().max(64)
/** GET and PUT /api/v1/office/heading: how the office is called on its documents, and its parts of their numbers. */
export const headingSchema = z.object({ name: line.min(1), area: line.min(1).max(12), department: line.max(12) })
export type HeadingDto = z.infer<typeof headingSchema>

/** GET /api/v1/documents/typesetting: whether this machine makes PDF files, and which typefaces others stand in for; null where it cannot be told. */
export const typesettingSchema = z.object({ pdf: z.boolean(), missingFonts: z.array(z.string()).nullable() })
