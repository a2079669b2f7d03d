import { z } from 'zod'
import { caseRowSchema } from './case'
import { matterRowSchema } from './matter'
import { siteQuerySchema } from './office'
import { bilingualSchema, labelSchema } from './problem'
import { instantSchema, judgedSchema } from './time'

const named = z.object({ id: z.string(), label: labelSchema })

/** GET /api/v1/units/:unit?site= : one police unit, as far as the reader may see of it. */
export const unitSchema = judgedSchema.extend({
  unit: z.string(),
  /** Its cases with a running clock: those first whose time runs out first, and how many there are. */
  cases: z.object({
    /** `filedAt`: the first filing on record. */
    rows: z.array(caseRowSchema.extend({ filedAt: instantSchema.nullable() })),
    total: z.number().int(),
  }),
  /** Who of its cases is inside the centre. */
  inside: z.array(named.extend({ site: z.string().nullable(), enteredAt: instantSchema, cases: z.array(named) })),
  /** What was found in the year before, by model; what was withdrawn is not counted. */
  findings: z.array(
    z.object({
      model: z.string(),
      title: bilingualSchema,
      open: z.number().int(),
      confirmed: z.number().int(),
      dismissed: z.number().int(),
    }),
  ),
  /** Its matters that have not ended: those that are overdue first. */
  matters: z.object({
    rows: z.array(matterRowSchema),
    counts: z.object({ open: z.number().int(), answered: z.number().int(), overdue: z.number().int() }),
  }),
  /** Which officers the records of the cases shown name, and in how many of them. */
  officers: z.array(named.extend({ cases: z.number().int() })),
})
export type UnitDto = z.infer<typeof unitSchema>
export const unitQuerySchema = siteQuerySchema
