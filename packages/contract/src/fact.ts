import { z } from 'zod'
import { bilingualSchema, labelSchema } from './problem'
import { factTimeSchema, instantSchema } from './time'

/** POST /api/v1/facts answers one of these a line of its NDJSON body, in order, and a summary. */
export const ingestLineSchema = z.object({
  line: z.number().int(),
  status: z.enum(['accepted', 'duplicate', 'conflict', 'rejected']),
  factId: z.string().optional(),
  problems: z
    .array(
      z.object({ code: z.string(), place: z.string().optional(), message: bilingualSchema, cure: bilingualSchema }),
    )
    .optional(),
})
export const ingestAnswerSchema = z.object({
  accepted: z.number().int(),
  duplicates: z.number().int(),
  conflicts: z.number().int(),
  rejected: z.number().int(),
  lines: z.array(ingestLineSchema),
})
export type IngestAnswerDto = z.infer<typeof ingestAnswerSchema>

/** The lanes of the case timeline: 办案程序 · 强制措施 · 办案区 · 文书 · 监督. */
export const laneSchema = z.enum(['procedure', 'measures', 'centre', 'documents', 'supervision'])
export type LaneDto = z.infer<typeof laneSchema>

/** A value in words, with what it is called. */
export const presentedValueSchema = z.object({
  name: z.string(),
  label: bilingualSchema,
  value: bilingualSchema,
  /** Shown in part only, for it is sensitive. */
  masked: z.boolean(),
})

/** A fact as the screen shows it: names resolved to both languages, sensitive values masked. */
export const factSchema = z.object({
  id: z.string(),
  kind: z.string(),
  kindName: bilingualSchema,
  source: z.string(),
  sourceName: bilingualSchema,
  sourceRecord: z.string(),
  occurredAt: factTimeSchema,
  endedAt: factTimeSchema.nullable(),
  recordedAt: instantSchema.nullable(),
  receivedAt: instantSchema,
  lane: laneSchema,
  objects: z.array(
    z.object({
      role: z.string(),
      roleName: bilingualSchema,
      type: z.string(),
      id: z.string(),
      label: labelSchema,
      attributes: z.array(presentedValueSchema),
    }),
  ),
  data: z.array(presentedValueSchema),
  supersededBy: z.string().nullable(),
})
export type FactDto = z.infer<typeof factSchema>

/** The row of a file that a fact was made of, its columns by name; masked where the vocabulary or nobody knows what stands there. */
export const rawRowSchema = z.object({
  batch: z.string(),
  place: z.string(),
  cells: z.array(z.object({ column: z.string(), value: z.string() })),
})
export type RawRowDto = z.infer<typeof rawRowSchema>

/** GET /api/v1/facts/:id: the fact and the raw message it came in. */
export const factWithRawSchema = factSchema.extend({
  raw: z
    .object({ receivedAt: instantSchema, sha256: z.string(), text: z.string(), row: rawRowSchema.nullable() })
    .nullable(),
})
