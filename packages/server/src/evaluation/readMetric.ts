import type { EvaluationFigureDto, MetricCourseDto } from '@hengjian/contract/evaluation'
import { evaluate, type Metric, monthsWithin, type Period } from '@hengjian/evaluation'
import type { ClientBase } from 'pg'
import { readPublished } from './published'
import { presentFigure, presentMetric, presentPeriod, unitsOf } from './readEvaluation'
import { kindsRead, readTallies, readTalliesByUnit, type Scope } from './tallies'

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
  const byUnit = await readTalliesByUnit(client, scope, period, kindsRead(metric))
  return {
    ...presentMetric(metric),
    period: presentPeriod(period),
    figure: await readFigure(client, scope, metric, period),
    months: months.map((month, index) => ({
      ...presentPeriod(month),
      figure: presentFigure(metric, evaluate(metric, tallies[index] ?? [])),
    })),
    units: units.map((unit) => ({ unit, figure: presentFigure(metric, evaluate(metric, byUnit.get(unit) ?? [])) })),
    own: scope.own !== null,
    published: scope.own === null ? await readPublished(client, scope.office, metric) : [],
  }
}
