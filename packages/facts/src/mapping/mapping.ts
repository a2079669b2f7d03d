import { z } from 'zod'

/** Where a value comes from: a column, or the same for every row; `codes` translates what the source writes. */
const originSchema = z.union([
  z.strictObject({ column: z.string(), codes: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ constant: z.string() }),
])
export type Origin = z.infer<typeof originSchema>

const valueTypeSchema = z.enum([
  'string',
  'integer',
  'decimal',
  'boolean',
  'date',
  'dateTime',
  'enum',
  'string[]',
  'enum[]',
])
const fieldSchema = z.intersection(
  originSchema,
  z.object({ type: valueTypeSchema.optional(), separator: z.string().optional() }),
)

/** How times are written: tried in order. `excel` is a serial number, `compact` 20260506142000, `chinese` 2026年5月6日 14:20. */
const timeFormatSchema = z.enum(['iso', 'slash', 'compact', 'chinese', 'excel'])
export type TimeFormat = z.infer<typeof timeFormatSchema>

/** Turns the rows of an outside system's file into facts. A mapping is data: it is saved, versioned and shared as JSON. */
export const mappingSchema = z.strictObject({
  /** `log`: kinds are the activities found in the file; otherwise a vocabulary by name. */
  vocabulary: z.enum(['log', 'criminal-procedure']),
  source: z.string().min(1),
  encoding: z.enum(['utf-8', 'gb18030']).optional(),
  delimiter: z.string().length(1).optional(),
  kind: originSchema,
  occurredAt: originSchema,
  endedAt: originSchema.optional(),
  recordedAt: originSchema.optional(),
  timeFormats: z.array(timeFormatSchema).min(1).default(['iso']),
  /** Minutes ahead of UTC where a time names no offset. */
  offset: z.number().int().min(-840).max(840).default(480),
  /** The record's key; left out: the row's number in the file. */
  sourceRecord: z.array(z.string()).optional(),
  objects: z
    .array(
      z.strictObject({
        role: z.string(),
        type: z.string(),
        id: originSchema,
        attributes: z.record(z.string(), fieldSchema).optional(),
      }),
    )
    .min(1),
  data: z.record(z.string(), fieldSchema).default({}),
})
export type Mapping = z.infer<typeof mappingSchema>
export type MappedField = z.infer<typeof fieldSchema>
