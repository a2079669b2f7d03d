import { z } from 'zod'
import { findingRowSchema } from './finding'
import { bilingualSchema } from './problem'
import { instantSchema, judgedSchema } from './time'
import { clockSchema } from './verdict'

/** One cell of the golden-24-hours row: an item of the checklist for one person. */
export const checklistCellSchema = z.object({
  item: z.string(),
  state: z.enum(['notDue', 'running', 'urgent', 'done', 'violated', 'unknown', 'notApplicable']),
  /** The finding or clock behind the cell. */
  verdict: z.string().nullable(),
  finding: z.string().nullable(),
  due: instantSchema.nullable(),
})
/** GET /api/v1/desk?site= */
export const deskSchema = judgedSchema.extend({
  figures: z.object({
    inCentre: z.number().int(),
    filed24h: z.number().int(),
    urgent: z.number().int(),
    newFindings: z.number().int(),
  }),
  clocks: z.array(clockSchema),
  findings: z.array(findingRowSchema),
  checklist: z.object({
    items: z.array(z.object({ item: z.string(), name: bilingualSchema, short: bilingualSchema })),
    rows: z.array(
      z.object({
        person: z.object({ id: z.string(), label: z.string() }),
        case: z.object({ id: z.string(), label: z.string() }).nullable(),
        since: instantSchema,
        cells: z.array(checklistCellSchema),
      }),
    ),
  }),
})
export type DeskDto = z.infer<typeof deskSchema>
