import { z } from 'zod'
import { importProblemSchema } from './imports'
import { unmaskingReasonSchema } from './people'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

/** 待补正 · 已补正 · 不再补正. */
export const rejectStateSchema = z.enum(['open', 'mended', 'dropped'])
export type RejectStateDto = z.infer<typeof rejectStateSchema>

/** A row or record that was refused and waits to be mended, without its values. */
export const rejectRowSchema = z.object({
  id: z.string(),
  /** The import it came in; null where a source sent it over its line. */
  batch: z.object({ id: z.string(), file: z.string() }).nullable(),
  source: z.string(),
  sourceName: bilingualSchema,
  place: z.string(),
  problems: z.array(importProblemSchema.extend({ column: z.string().nullable() })),
  state: rejectStateSchema,
  owner: z.string().nullable(),
  receivedAt: instantSchema,
  changedBy: z.string().nullable(),
  changedAt: instantSchema.nullable(),
  /** The fact that came of it. */
  fact: z.string().nullable(),
})
export type RejectRowDto = z.infer<typeof rejectRowSchema>

/** GET /api/v1/rejects */
export const rejectQuerySchema = z.object({
  state: rejectStateSchema.default('open'),
  batch: z.uuid().optional(),
  source: z.string().max(64).optional(),
  /** `mine`: only those the reader owns. */
  owner: z.enum(['mine']).optional(),
  cursor: z.string().max(400).optional(),
})
export const rejectListSchema = z.object({
  rows: z.array(rejectRowSchema),
  total: z.number().int(),
  next: z.string().nullable(),
  now: instantSchema,
})
export type RejectListDto = z.infer<typeof rejectListSchema>

/** GET /api/v1/rejects/:id: with the cells as they stand, to be mended; `text` for a record that came over a line. */
export const rejectSchema = rejectRowSchema.extend({
  cells: z.array(
    z.object({
      column: z.string(),
      /** Masked where `masked` says so; sent back like that it changes nothing. */
      value: z.string(),
      mapped: z.boolean(),
      masked: z.boolean(),
    }),
  ),
  text: z.string().nullable(),
  /** Why it will not be mended; null where nobody said so. */
  why: z.string().nullable(),
  /** Whether something of it is not shown in full. */
  masked: z.boolean(),
})
export type RejectDto = z.infer<typeof rejectSchema>

/** POST /api/v1/rejects/:id/show: the row in full, for a reason that is kept. */
export const showRequestSchema = unmaskingReasonSchema
export type ShowRequestDto = z.infer<typeof showRequestSchema>

/** POST /api/v1/rejects/:id/mend: the row with other cells; what is still wrong with it is told and kept with it. */
export const mendRequestSchema = z.object({ cells: z.record(z.string().max(200), z.string().max(20_000)) })
export const mendAnswerSchema = z.object({
  status: z.enum(['accepted', 'duplicate', 'conflict', 'rejected']),
  reject: rejectSchema,
})
export type MendAnswerDto = z.infer<typeof mendAnswerSchema>

/** POST /api/v1/rejects/:id/drop: it will not be mended. */
export const dropRequestSchema = z.object({ text: z.string().trim().min(1).max(200) })

/** POST /api/v1/rejects/drops: nothing will be mended of what waits of a source or an import, as far as it had come by an instant. */
export const dropsRequestSchema = dropRequestSchema
  .extend({
    upTo: instantSchema,
    batch: z.uuid().optional(),
    source: z.string().max(64).optional(),
    owner: z.enum(['mine']).optional(),
  })
  .refine(({ batch, source }) => batch !== undefined || source !== undefined, {
    error: 'a source or an import must be named',
    path: ['source'],
  })
export const dropsAnswerSchema = z.object({ dropped: z.number().int() })

/** PUT /api/v1/imports/:id/sheet?name=: the sheet of rejected rows, handed back with corrections. */
export const sheetAnswerSchema = z.object({
  accepted: z.number().int(),
  duplicates: z.number().int(),
  /** Rows still wrong, or in conflict with what is stored. */
  rejected: z.number().int(),
  /** Rows that the batch has no open reject for. */
  unknown: z.number().int(),
  problems: z.array(importProblemSchema.extend({ column: z.string().nullable() })),
})
export type SheetAnswerDto = z.infer<typeof sheetAnswerSchema>
