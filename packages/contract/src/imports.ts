import { z } from 'zod'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

/** What is wrong somewhere in a file: in words of both languages, with what to do. */
export const importProblemSchema = z.object({
  code: z.string(),
  place: z.string().optional(),
  message: bilingualSchema,
  cure: bilingualSchema,
})
export type ImportProblemDto = z.infer<typeof importProblemSchema>

/** How the table in a file is to be read. */
export const tableChoiceSchema = z.object({
  sheet: z.string().min(1).max(100).optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf-8', 'gb18030']).optional(),
  headerRow: z.number().int().min(1).max(1000).optional(),
})
export type TableChoiceDto = z.infer<typeof tableChoiceSchema>

/**
 * Where a file stands on its way: 已上传 · 试导入中 · 已试导入 · 导入中 · 已导入 · 无法读取 · 撤销中 · 已撤销.
 */
export const importStateSchema = z.enum([
  'uploaded',
  'checking',
  'checked',
  'importing',
  'imported',
  'failed',
  'undoing',
  'undone',
])
export type ImportStateDto = z.infer<typeof importStateSchema>

/** Why a batch is taken back: 映射有误 · 文件有误 · 重复导入 · 来源要求 · 其他. */
export const undoReasonSchema = z.enum(['wrongMapping', 'wrongFile', 'importedTwice', 'askedBySource', 'other'])
export type UndoReasonDto = z.infer<typeof undoReasonSchema>

/** One file that was handed in, and what became of it. */
export const importBatchSchema = z.object({
  id: z.string(),
  file: z.string(),
  format: z.enum(['csv', 'xlsx', 'ndjson']),
  size: z.number().int(),
  sha256: z.string(),
  state: importStateSchema,
  /** The name of whoever handed it in. */
  madeBy: z.string(),
  madeAt: instantSchema,
  mapping: z.object({ id: z.string(), version: z.number().int(), name: bilingualSchema }).nullable(),
  /** Where what the file reports happened, as far as its rows do not say so themselves. */
  site: z.string().nullable(),
  /** Rows of the file, once they were counted. */
  rows: z.number().int().nullable(),
  rowsDone: z.number().int(),
  facts: z.number().int(),
  duplicates: z.number().int(),
  conflicts: z.number().int(),
  rejected: z.number().int(),
  /** Rejected rows that nobody has mended or dropped yet. */
  openRejects: z.number().int(),
  /** Rows in which an identity number stands beside another name than before. */
  twoNames: z.number().int(),
  /** Why the file could not be read, or not to its end. */
  problems: z.array(importProblemSchema),
  undo: z.object({ by: z.string(), at: instantSchema, reason: undoReasonSchema, text: z.string() }).nullable(),
})
export type ImportBatchDto = z.infer<typeof importBatchSchema>

/** GET /api/v1/imports: the batches of the office, the latest first. */
export const importListSchema = z.object({ rows: z.array(importBatchSchema), next: z.string().nullable() })
export type ImportListDto = z.infer<typeof importListSchema>
export const importListQuerySchema = z.object({ cursor: z.string().max(200).optional() })

/** PUT /api/v1/imports?name=: the file as it is, `application/octet-stream`. Answers the batch and earlier ones of the same bytes. */
export const uploadQuerySchema = z.object({ name: z.string().min(1).max(1000) })
const earlierSchema = z.object({ id: z.string(), state: importStateSchema, madeBy: z.string(), madeAt: instantSchema })
export const uploadedSchema = z.object({ batch: importBatchSchema, earlier: z.array(earlierSchema) })
export type UploadedDto = z.infer<typeof uploadedSchema>

/** A saved or built-in mapping, by which the rows of one export become facts. */
export const mappingSummarySchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: bilingualSchema,
  builtIn: z.boolean(),
  source: z.string(),
  sourceName: bilingualSchema,
  kinds: z.array(bilingualSchema),
  columns: z.array(z.string()),
  /** Whether it reads the site of each row. */
  placesRows: z.boolean(),
  madeBy: z.string().nullable(),
  madeAt: instantSchema.nullable(),
})
export type MappingSummaryDto = z.infer<typeof mappingSummarySchema>
const mappingBodySchema = z.record(z.string(), z.unknown())
export const storedMappingSchema = mappingSummarySchema.extend({ body: mappingBodySchema })
export type StoredMappingDto = z.infer<typeof storedMappingSchema>
export const mappingListSchema = z.object({ mappings: z.array(mappingSummarySchema) })
/** POST /api/v1/import-mappings: a new mapping, or with `id` its next version. It is checked before it is kept. */
export const newMappingSchema = z.object({
  id: z.string().min(1).max(64).optional(),
  name: z.string().trim().min(1).max(64),
  body: mappingBodySchema,
})

/** GET /api/v1/imports/:id/preview: how the file begins, and which mappings fit it. */
export const importPreviewSchema = z.object({
  table: tableChoiceSchema,
  sheets: z.array(z.string()),
  lines: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  /** Best first; `missing` are the columns that it reads and the file lacks. */
  suggestions: z.array(z.object({ mapping: mappingSummarySchema, missing: z.array(z.string()) })),
  problem: importProblemSchema.nullable(),
  /** Other batches of the same bytes, the latest first. */
  earlier: z.array(earlierSchema),
})
export type ImportPreviewDto = z.infer<typeof importPreviewSchema>

/** POST /api/v1/imports/:id/check: reads the whole file by a mapping and stores nothing of it. */
export const checkRequestSchema = z.object({
  mapping: z.string().min(1).max(64),
  table: tableChoiceSchema,
  /** One of the office's sites, for rows that name none. */
  site: z.string().min(1).max(64).optional(),
})
/** GET /api/v1/imports/:id/report: what the check found. */
export const importReportSchema = z.object({
  rows: z.number().int(),
  facts: z.number().int(),
  duplicates: z.number().int(),
  conflicts: z.number().int(),
  rejected: z.number().int(),
  twoNames: z.number().int(),
  kinds: z.array(z.object({ kind: z.string(), name: bilingualSchema, count: z.number().int() })),
  /** The first and the last day on which something happened. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The first problems in the order of the file; `code` counts tell how many there are. */
  problems: z.array(importProblemSchema.extend({ row: z.number().int(), column: z.string().nullable() })),
  codes: z.array(z.object({ code: z.string(), count: z.number().int(), message: bilingualSchema })),
})
export type ImportReportDto = z.infer<typeof importReportSchema>

/** POST /api/v1/imports/:id/undo */
export const undoRequestSchema = z.object({ reason: undoReasonSchema, text: z.string().trim().max(500) })

/** A value that a mapping may fill; `values` where only these are taken. */
const mappedFieldSchema = z.object({
  name: z.string(),
  title: bilingualSchema,
  values: z.array(z.object({ value: z.string(), title: bilingualSchema })),
})
export type MappedFieldDto = z.infer<typeof mappedFieldSchema>
/** GET /api/v1/import-vocabulary: what the columns of a file may mean. */
export const importVocabularySchema = z.object({
  sources: z.array(z.object({ id: z.string(), name: bilingualSchema })),
  kinds: z.array(
    z.object({
      name: z.string(),
      title: bilingualSchema,
      source: z.string(),
      /** Whether it lasts, so that an end is needed. */
      span: z.boolean(),
      roles: z.array(z.object({ role: z.string(), title: bilingualSchema, type: z.string(), required: z.boolean() })),
      data: z.array(mappedFieldSchema),
    }),
  ),
  objects: z.record(z.string(), z.array(mappedFieldSchema)),
})
export type ImportVocabularyDto = z.infer<typeof importVocabularySchema>
