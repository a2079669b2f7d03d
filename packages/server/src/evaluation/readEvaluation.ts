import type {
  EvaluationDto,
  EvaluationFigureDto,
  EvaluationQueryDto,
  MetricDto,
  PeriodDto,
} from '@hengjian/contract/evaluation'
import {
  evaluate,
  type Figure,
  METRIC_GROUPS,
  type Metric,
  type Period,
  periodBefore,
  UNITS,
  writeChange,
  writeFigure,
  yearBefore,
} from '@hengjian/evaluation'
import {
  addDays,
  addMonths,
  dateOf,
  formatDate,
  type Instant,
  type PlainDate,
  partsOf,
  plainDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf, rowsOf } from '../database/rows'
import { presentCitation } from '../models/citations'
import { periodOf } from './periodOf'
import { readTallies, type Scope } from './tallies'

export const presentPeriod = ({ from, to }: Period): PeriodDto => ({ from: formatDate(from), to: formatDate(to) })

export const presentFigure = (metric: Metric, figure: Figure): EvaluationFigureDto => ({
  numerator: figure.numerator,
  denominator: figure.denominator,
  written: writeFigure(metric, figure),
  value: figure.value === null ? null : figure.value.numerator / figure.value.denominator,
})

export const presentMetric = ({ id, code, version, title, meaning, unit, shape, source }: Metric): MetricDto => ({
  ...{ id, code, version, title, meaning, shape },
  unit: UNITS[unit],
  source: { status: source.status, words: source.words, basis: source.basis.map(presentCitation) },
})

const lastSchema = z.object({ last: z.int().nullable() })

/** The twelve months that end with that of the last occurrence, or of today where nothing occurred yet. */
async function usualPeriod(client: ClientBase, office: string, now: Instant): Promise<Period> {
  const today = dateOf(now, SHANGHAI_OFFSET)
  const row = await rowOf(
    client,
    lastSchema,
    `select max(last) as last from unnest($3::text[]) as kind cross join lateral (
       select max(day) as last from occurrence where office = $1 and occurrence.kind = kind and day <= $2) as latest`,
    [office, today, ['criminalMatter', 'caseFiled', 'clueDue', 'documentDue']],
  )
  const { year, month } = partsOf((row?.last ?? today) as PlainDate)
  const first = plainDate(year, month, 1) ?? today
  const next = addMonths(first, 1)
  return { from: addMonths(first, -11), to: addDays(next, -1) }
}

/** The period asked for; the usual one where none is. */
export const askedPeriod = (
  client: ClientBase,
  office: string,
  { from, to }: Pick<EvaluationQueryDto, 'from' | 'to'>,
  now: Instant,
): Promise<Period> | Period =>
  from === undefined || to === undefined ? usualPeriod(client, office, now) : periodOf(from, to, 'from', 'to')

/** The past that is laid beside a period. */
export function basePeriod(period: Period, { base, baseFrom = '', baseTo = '' }: EvaluationQueryDto): Period {
  switch (base) {
    case 'before':
      return periodBefore(period)
    case 'yearBefore':
      return yearBefore(period)
    case 'chosen':
      return periodOf(baseFrom, baseTo, 'baseFrom', 'baseTo')
  }
}

const unitSchema = z.object({ unit: z.string() })

/** The units whose cases count: each is looked up once, not each case. */
export async function unitsOf(client: ClientBase, office: string): Promise<string[]> {
  const next = (after: string): string =>
    `select unit from object_card where office = $1 and type = 'case' and unit is not null ${after} order by unit limit 1`
  const rows = await rowsOf(
    client,
    unitSchema,
    `with recursive known (unit) as (
       (${next('')}) union all select (${next('and unit > known.unit')}) from known where known.unit is not null
     ) select unit from known where unit is not null order by unit limit 500`,
    [office],
  )
  return rows.map(({ unit }) => unit)
}

/** Every metric of the period, with that of the base beside it. */
export async function readEvaluation(
  client: ClientBase,
  scope: Scope,
  query: EvaluationQueryDto,
  now: Instant,
): Promise<EvaluationDto> {
  const period = await askedPeriod(client, scope.office, query, now)
  const base = basePeriod(period, query)
  const [tallies = []] = await readTallies(client, scope, [period])
  const [before = []] = await readTallies(client, scope, [base])
  return {
    period: presentPeriod(period),
    base: presentPeriod(base),
    own: scope.own !== null,
    units: await unitsOf(client, scope.office),
    groups: METRIC_GROUPS.map(({ id, title, metrics }) => ({
      id,
      title,
      metrics: metrics.map((metric) => {
        const [figure, past] = [evaluate(metric, tallies), evaluate(metric, before)]
        return {
          ...presentMetric(metric),
          now: presentFigure(metric, figure),
          base: presentFigure(metric, past),
          change: writeChange(metric, figure, past),
        }
      }),
    })),
  }
}
