import type { EvaluationFigureDto, MetricCourseDto } from '@hengjian/contract/evaluation'
import { evaluate, type Metric, monthsWithin, type OccurrenceKind, type Period } from '@hengjian/evaluation'
import type { ClientBase } from 'pg'
import { readPublished } from './published'
import { presentFigure, presentMetric, presentPeriod, unitsOf } from './readEvaluation'
import { readTallies, type Scope } from './tallies'

/** The kinds that a metric reads. */
export const kindsRead = ({ numerator, denominator }: Metric): readonly OccurrenceKind[] => [
  ...new Set([...numerator, ...(denominator ?? [])].map((term) => term.of)),
]

/** A metric's figure in one period. */
export async function readFigure(
  client: ClientBase,
  scope: Scope,
  metric: Metric,
  period: Period,
): Promise<EvaluationFigureDto> {
  const [tallies = []] = await readTallies(client, scope, [period], kindsRead(metric))
  return presentFigure(metric, evaluate(metric, tallies))
}

/** One metric: its months, its units, and what was published of it. */
export async function readMetric(
  client: ClientBase,
  scope: Scope,
  metric: Metric,
  period: Period,
): Promise<MetricCourseDto> {
  const months = monthsWithin(period)
  const tallies = await readTallies(client, scope, months, kindsRead(metric))
  const units = scope.unit === null ? await unitsOf(client, scope.office) : [scope.unit]
  const ofUnits: MetricCourseDto['units'] = []
  for (const unit of units) ofUnits.push({ unit, figure: await readFigure(client, { ...scope, unit }, metric, period) })
  return {
    ...presentMetric(metric),
    period: presentPeriod(period),
    figure: await readFigure(client, scope, metric, period),
    months: months.map((month, index) => ({
      ...presentPeriod(month),
      figure: presentFigure(metric, evaluate(metric, tallies[index] ?? [])),
    })),
    units: ofUnits,
    own: scope.own !== null,
    published: scope.own === null ? await readPublished(client, scope.office, metric) : [],
  }
}
