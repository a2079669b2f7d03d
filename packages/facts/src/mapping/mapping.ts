import { z } from 'zod'

/** Where a value comes from: a column, or the same for every row; `codes` translates what the source writes. */
const originSchema = z.union([
  z.strictObject({
    column: z.string().min(1),
    codes: z.record(z.string(), z.string()).optional(),
    /** Between the values where one cell holds several: 张三、李四. */
    separator: z.string().min(1).optional(),
    /** What the source writes where a list is known to be empty: 无. An empty cell says nothing. */
    none: z.string().min(1).optional(),
  }),
  z.strictObject({ constant: z.string().min(1) }),
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

/** A value with its type, which only a log has to tell: a vocabulary knows it. */
const fieldSchema = z.union([
  originSchema.options[0].extend({ type: valueTypeSchema.optional() }),
  originSchema.options[1].extend({ type: valueTypeSchema.optional() }),
])
export type MappedField = z.infer<typeof fieldSchema>

const objectSchema = z.strictObject({
  role: z.string().min(1),
  /** The kinds of facts in which the object stands in this role; left out: in those of every kind. */
  kinds: z.array(z.string().min(1)).min(1).optional(),
  type: z.string().min(1),
  id: originSchema,
  attributes: z.record(z.string(), fieldSchema).optional(),
})
export type MappedObject = z.infer<typeof objectSchema>

/** Whether an object stands in facts of a kind. */
export const standsIn = ({ kinds }: MappedObject, kind: string | undefined): boolean =>
  kinds === undefined || (kind !== undefined && kinds.includes(kind))

/**
 * How times are written, tried in order: `iso` 2026-05-06T14:20:00+08:00, `slash` 2026/5/6 14:20 (also with - or .),
 * `compact` 20260506142000, `chinese` 2026年5月6日14时20分, `excel` the serial number of a spreadsheet.
 */
const timeFormatSchema = z.enum(['iso', 'slash', 'compact', 'chinese', 'excel'])
export type TimeFormat = z.infer<typeof timeFormatSchema>

/** What is told of one fact: what it reports, when it happened and was typed in, and its content. */
const tellingShape = {
  kind: originSchema,
  occurredAt: originSchema,
  endedAt: originSchema.optional(),
  recordedAt: originSchema.optional(),
  data: z.record(z.string(), fieldSchema).default({}),
}
const tellingSchema = z.strictObject(tellingShape)
export type Telling = z.infer<typeof tellingSchema>

/** Turns the rows of an outside system's file into facts. A mapping is data: it is saved, versioned and shared as JSON. */
export const mappingSchema = z.strictObject({
  /** `log`: kinds are the activities found in the file; otherwise a vocabulary by name. */
  vocabulary: z.enum(['log', 'criminal-procedure']),
  source: z.string().min(1),
  encoding: z.enum(['utf-8', 'gb18030']).optional(),
  delimiter: z.string().length(1).optional(),
  /** The sheet of a workbook by name; left out: the first one. */
  sheet: z.string().optional(),
  /** The line or row with the names of the columns, counted from 1; left out: the first one. */
  headerRow: z.int().min(1).optional(),
  ...tellingShape,
  /**
   * Further facts of the same row, by what their records' keys end in; each is made in the rows that have its time, of the
   * objects that stand in its kind.
   */
  also: z.record(z.string().min(1).max(64), tellingSchema).optional(),
  /** Where it happened; left out, or empty in a row: the site that is chosen for the whole file. */
  site: originSchema.optional(),
  timeFormats: z.array(timeFormatSchema).min(1).default(['iso']),
  /** Minutes ahead of UTC where a time names no offset. */
  offset: z.int().min(-840).max(840).default(480),
  /** The columns whose values are the record's key; left out: the row's number in the file. */
  sourceRecord: z.array(z.string().min(1)).min(1).optional(),
  objects: z.array(objectSchema).min(1),
})
export type Mapping = z.infer<typeof mappingSchema>

/** Everything that a row may tell: the one fact that every row makes first. */
export const tellingsOf = (mapping: Mapping): readonly Telling[] => [mapping, ...Object.values(mapping.also ?? {})]

/** The kinds that facts may become, as far as the mapping tells. */
export const kindsOf = (mapping: Mapping): readonly string[] => [
  ...new Set(
    tellingsOf(mapping).flatMap(({ kind }) => ('constant' in kind ? [kind.constant] : Object.values(kind.codes ?? {}))),
  ),
]

const columnOf = (origin: Origin | undefined): readonly string[] =>
  origin !== undefined && 'column' in origin ? [origin.column] : []

/** The columns that a mapping reads, by which a table is seen to be the one that is meant. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const { site, objects, sourceRecord } = mapping
  const tellings = tellingsOf(mapping)
  const times = tellings.flatMap(({ kind, occurredAt, endedAt, recordedAt }) => [kind, occurredAt, endedAt, recordedAt])
  const values = [...tellings.map(({ data }) => data), ...objects.map(({ attributes }) => attributes ?? {})]
  return [
    ...new Set([
      ...[...times, site, ...objects.map(({ id }) => id), ...values.flatMap((one) => Object.values(one))].flatMap(
        columnOf,
      ),
      ...(sourceRecord ?? []),
    ]),
  ]
}
