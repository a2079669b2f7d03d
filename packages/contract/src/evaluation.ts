import { z } from 'zod'
import { factSchema } from './fact'
import { matterSheetSchema } from './list'
import { bilingualSchema, labelSchema } from './problem'
import { dateSchema, instantSchema } from './time'
import { citationSchema, statusSchema } from './verdict'

/** Days, both included. */
const periodSchema = z.object({ from: dateSchema, to: dateSchema })
export type PeriodDto = z.infer<typeof periodSchema>

/** A figure as it stands in a period: written, and null for the value where there is nothing to divide by. */
const figureSchema = z.object({
  numerator: z.number().int(),
  denominator: z.number().int().nullable(),
  written: z.string(),
  /** For charts alone, which need no exactness. */
  value: z.number().nullable(),
})
export type EvaluationFigureDto = z.infer<typeof figureSchema>

const metricSchema = z.object({
  id: z.string(),
  code: z.string(),
  version: z.number().int(),
  title: bilingualSchema,
  meaning: bilingualSchema,
  unit: bilingualSchema,
  shape: z.enum(['percent', 'ratio', 'days', 'count']),
  source: z.object({ status: statusSchema, words: bilingualSchema, basis: z.array(citationSchema) }),
})
export type MetricDto = z.infer<typeof metricSchema>

const comparedSchema = z.object({
  now: figureSchema,
  base: figureSchema,
  /** Percentage points for a rate; null where one of both has no value. */
  change: z.string().nullable(),
})

/** What figures are asked of: a period, the past beside it, and whose cases. Without a period the last twelve months of what there is. */
export const evaluationQuerySchema = z.object({
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  /** The period just before, the same days a year earlier, or days of one's own. */
  base: z.enum(['before', 'yearBefore', 'chosen']).default('before'),
  baseFrom: z.string().max(10).optional(),
  baseTo: z.string().max(10).optional(),
  unit: z.string().max(100).optional(),
})
export type EvaluationQueryDto = z.output<typeof evaluationQuerySchema>

/** GET /api/v1/evaluation : every metric of a period with the office's own past beside it. */
export const evaluationSchema = z.object({
  period: periodSchema,
  base: periodSchema,
  /** Whether only matters of the reader's own are counted. */
  own: z.boolean(),
  /** The police units there are. */
  units: z.array(z.string()),
  groups: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      metrics: z.array(metricSchema.extend(comparedSchema.shape)),
    }),
  ),
})
export type EvaluationDto = z.infer<typeof evaluationSchema>
export type ComparedMetricDto = EvaluationDto['groups'][number]['metrics'][number]

const chartSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  /** What its numbers are measured in. */
  unit: bilingualSchema,
  shape: z.enum(['line', 'bar']),
  /** What it says of the whole period; none where its bars say that themselves. */
  heads: z.array(comparedSchema.extend({ title: bilingualSchema })),
  categories: z.array(bilingualSchema),
  series: z.array(
    z.object({
      title: bilingualSchema,
      /** Whether it is of the period that lies beside. */
      past: z.boolean(),
      /** One a category; no value is a gap. */
      cells: z.array(
        z.object({
          value: z.number().nullable(),
          written: z.string(),
          /** The figure that it is, whose rows can be read. */
          opens: z.object({ metric: z.string(), from: dateSchema, to: dateSchema }).nullable(),
        }),
      ),
    }),
  ),
})
export type ChartDto = z.infer<typeof chartSchema>

/** GET /api/v1/evaluation/dashboard : four modules, drawn; asked for as the figures are. */
export const dashboardSchema = z.object({
  period: periodSchema,
  base: periodSchema,
  own: z.boolean(),
  units: z.array(z.string()),
  modules: z.array(z.object({ id: z.string(), title: bilingualSchema, charts: z.array(chartSchema) })),
  /** What was found, by stage, as many numbers as there are stages; null for whoever sees only their own. */
  findings: z
    .object({
      stages: z.array(z.string()),
      months: z.array(periodSchema.extend({ counts: z.array(z.number().int()) })),
      units: z.array(z.object({ unit: z.string().nullable(), counts: z.array(z.number().int()) })),
    })
    .nullable(),
  /** What each handler has in hand and brought to an answer, by name; null for whoever sees only their own. */
  loads: z
    .array(
      z.object({
        login: z.string(),
        name: z.string(),
        open: z.number().int(),
        overdue: z.number().int(),
        answered: z.number().int(),
      }),
    )
    .nullable(),
})
export type DashboardDto = z.infer<typeof dashboardSchema>

/** POST /api/v1/evaluation/sheet : the table of a period as a file. */
export const evaluationSheetSchema = matterSheetSchema.pick({ format: true, language: true, reason: true }).extend({
  query: evaluationQuerySchema.extend({ from: z.string().max(10), to: z.string().max(10) }),
})
export type EvaluationSheetDto = z.output<typeof evaluationSheetSchema>

/** A figure that left the office, and what it would be now. */
const publishedSchema = z.object({
  period: periodSchema,
  sequence: z.number().int(),
  version: z.number().int(),
  numerator: z.number().int(),
  denominator: z.number().int().nullable(),
  written: z.string(),
  by: z.string(),
  at: instantSchema,
  now: figureSchema,
  /** What became of it; `same` where the number is what it was and the rows behind it were not looked at. */
  restatement: z.enum(['unchanged', 'same', 'rows', 'value', 'definition']),
})
export type PublishedFigureDto = z.infer<typeof publishedSchema>

/** GET /api/v1/evaluation/:metric : one metric, month by month and unit by unit, and what was published of it. */
export const metricCourseSchema = metricSchema.extend({
  period: periodSchema,
  figure: figureSchema,
  /** Whether only matters of the reader's own are counted. */
  own: z.boolean(),
  months: z.array(periodSchema.extend({ figure: figureSchema })),
  units: z.array(z.object({ unit: z.string(), figure: figureSchema })),
  published: z.array(publishedSchema),
})
export type MetricCourseDto = z.infer<typeof metricCourseSchema>

/** GET /api/v1/evaluation/:metric/published : the same figures with the rows behind them compared. */
export const publishedFiguresSchema = z.object({ published: z.array(publishedSchema) })

/** POST /api/v1/evaluation/:metric/published : freezes the figure of a period as it is now. */
export const publishOrderSchema = z.object({ from: z.string().max(10), to: z.string().max(10) })

/** GET /api/v1/evaluation/:metric/rows?side=&from=&to=&unit=&cursor=&limit= : what stands behind a figure. */
export const evaluationRowsQuerySchema = evaluationQuerySchema.pick({ from: true, to: true, unit: true }).extend({
  side: z.enum(['numerator', 'denominator']).default('numerator'),
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const rowSchema = z.object({
  id: z.string(),
  day: dateSchema,
  what: bilingualSchema,
  marks: z.array(bilingualSchema),
  amount: z.number().int().nullable(),
  unit: z.string().nullable(),
  case: z.object({ id: z.string(), label: labelSchema }).nullable(),
  person: z.object({ id: z.string(), label: labelSchema }).nullable(),
  matter: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** Of a matter that is not the reader's to read: it counts, and says no more. */
  closed: z.boolean(),
})
export type EvaluationRowDto = z.infer<typeof rowSchema>
export const evaluationRowsSchema = z.object({ rows: z.array(rowSchema), next: z.string().nullable() })
export type EvaluationRowsDto = z.infer<typeof evaluationRowsSchema>

/** GET /api/v1/matters/:id/review-paths : how the reviews went of the cases that an intervention concerns, by their records, the earliest first. */
export const reviewPathsSchema = z.array(
  z.object({ case: z.object({ id: z.string(), label: labelSchema }), facts: z.array(factSchema) }),
)
export type ReviewPathsDto = z.infer<typeof reviewPathsSchema>

const numbersSchema = z.array(z.number().int())
/** A rule, and how often it was confirmed to be broken. */
const problemSchema = z.object({ title: bilingualSchema, count: z.number().int() })
/** GET /api/v1/bulletins/:month (`2021-06`) : the eight groups of numbers for the police, unit by unit, in the order of the lines. */
export const bulletinSchema = z.object({
  month: z.string(),
  period: periodSchema,
  groups: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      lines: z.array(z.object({ id: z.string(), title: bilingualSchema, unit: bilingualSchema })),
    }),
  ),
  units: z.array(
    z.object({
      unit: z.string(),
      month: numbersSchema,
      /** From January to the end of the month. */
      year: numbersSchema,
      /** What was confirmed most, by its rule alone. */
      problems: z.array(problemSchema),
    }),
  ),
  /** What was confirmed most in all units: what a lecture could be about. */
  topics: z.array(problemSchema.extend({ units: z.number().int() })),
})
export type BulletinDto = z.infer<typeof bulletinSchema>

/** GET /api/v1/performance?from=&to= : what each handler brought to an answer; one's own for everybody, all of them by name for the heads. */
export const performanceQuerySchema = evaluationQuerySchema.pick({ from: true, to: true })
export const performanceSchema = z.object({
  period: periodSchema,
  statements: z.array(
    z.object({
      login: z.string(),
      name: z.string(),
      points: z.number().int(),
      lines: z.array(
        z.object({
          workflow: z.string(),
          title: bilingualSchema,
          count: z.number().int(),
          weight: z.number().int(),
          reason: bilingualSchema,
          points: z.number().int(),
        }),
      ),
    }),
  ),
})
export type PerformanceDto = z.infer<typeof performanceSchema>

/** POST /api/v1/performance/weights : proposes another weight for matters of a workflow; another head approves it. */
export const weightOrderSchema = z.object({
  workflow: z.string().max(64),
  points: z.number().int().min(0).max(100),
  reason: z.string().trim().min(2).max(200),
})
/** GET /api/v1/performance/weights : what a matter of each workflow weighs, and how that came about. */
export const weightsSchema = z.object({
  /** Whether the reader proposes and approves. */
  maySet: z.boolean(),
  weights: z.array(
    z.object({
      workflow: z.string(),
      title: bilingualSchema,
      points: z.number().int(),
      reason: bilingualSchema,
      /** Every proposal, the last first. */
      history: z.array(
        z.object({
          id: z.string(),
          points: z.number().int(),
          reason: z.string(),
          by: z.string(),
          at: instantSchema,
          approved: z.object({ by: z.string(), at: instantSchema }).nullable(),
          /** Whether the reader may approve it: a head, and another than who proposed it. */
          mayApprove: z.boolean(),
        }),
      ),
    }),
  ),
})
export type WeightsDto = z.infer<typeof weightsSchema>
