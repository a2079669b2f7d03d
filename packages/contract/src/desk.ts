import { z } from 'zod'
import { findingRowSchema } from './finding'
import { bilingualSchema, labelSchema } from './problem'
import { instantSchema, judgedSchema } from './time'
import { clockSchema } from './verdict'

/**
 * How an item of the checklist stands: nothing counted yet, being counted, past the office's lead, kept, found violated, found and
 * dismissed by a person, not knowable, or not meant for this person.
 */
export const cellStateSchema = z.enum([
  'notDue',
  'running',
  'urgent',
  'done',
  'violated',
  'dismissed',
  'unknown',
  'notApplicable',
])
export type CellStateDto = z.infer<typeof cellStateSchema>

/** A person's golden 24 hours: one cell an item of the checklist. */
const checklistRowSchema = z.object({
  person: z.object({ id: z.string(), label: labelSchema }),
  case: z.object({ id: z.string(), label: labelSchema }).nullable(),
  /** Arrival or filing, whichever came first within the 24 hours; and when they end. */
  since: instantSchema,
  until: instantSchema,
  cells: z.array(z.object({ item: z.string(), state: cellStateSchema, due: instantSchema.nullable() })),
})

/** GET /api/v1/desk/checklist/:person/:item: what stands behind a cell, what most needs a look first. */
export const cellReasonSchema = z.object({
  state: cellStateSchema,
  verdicts: z.array(
    z.object({
      id: z.string(),
      model: z.string(),
      title: bilingualSchema,
      state: cellStateSchema,
      startedAt: instantSchema.nullable(),
      due: instantSchema.nullable(),
      finding: z.string().nullable(),
    }),
  ),
})
export type CellReasonDto = z.infer<typeof cellReasonSchema>

/** The figures whose rows can be opened. */
export const figureNameSchema = z.enum(['inCentre', 'filed24h', 'urgent', 'newFindings'])
export type FigureNameDto = z.infer<typeof figureNameSchema>
/** GET /api/v1/desk/figures/:figure?site= : the very rows that the figure counts. */
export const figureSchema = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      label: labelSchema,
      /** What a model says of it, or null where the figure counts facts. */
      what: bilingualSchema.nullable(),
      case: z.object({ id: z.string(), label: labelSchema }).nullable(),
      /** Entry, filing, limit, or when it was found. */
      at: instantSchema,
      finding: z.string().nullable(),
    }),
  ),
})
export type FigureDto = z.infer<typeof figureSchema>

/** GET /api/v1/desk?site= */
export const deskSchema = judgedSchema.extend({
  figures: z.object({
    inCentre: z.number().int(),
    filed24h: z.number().int(),
    urgent: z.number().int(),
    newFindings: z.number().int(),
    /** Sources whose rhythm somebody has set, and how many of them deliver. */
    sources: z.object({ fine: z.number().int(), watched: z.number().int() }),
  }),
  clocks: z.array(clockSchema),
  /** Open findings by cause, what was found last first; in each the gravest first. The backlog is only counted. */
  findings: z.array(z.object({ cause: z.string(), rows: z.array(findingRowSchema).min(1) })),
  backlog: z.number().int(),
  checklist: z.object({
    items: z.array(z.object({ item: z.string(), name: bilingualSchema, short: bilingualSchema })),
    /** The shortest time left first; `total` counts those beyond the last row as well. */
    rows: z.array(checklistRowSchema),
    total: z.number().int(),
  }),
})
export type DeskDto = z.infer<typeof deskSchema>
