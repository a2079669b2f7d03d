import type { MetricCourseDto } from '@hengjian/contract/evaluation'
import { evaluate, type Metric, monthsWithin, type Period } from '@hengjian/evaluation'
import type { ClientBase } from 'pg'
import { readPublished } from './published'
import { presentFigure, presentMetric, presentPeriod, unitsOf } from './readEvaluation'
import { kindsRead, readCourse, type Scope } from './tallies'

/** One metric: its months, its units, and what was published of it. */
export async function readMetric(
  client: ClientBase,
  scope: Scope,
  metric: Metric,
  period: Period,
): Promise<MetricCourseDto> {
  const months = monthsWithin(period)
  const course = await readCourse(client, scope, months, kindsRead(metric))
  const figureOf = (tallies: (typeof course)['whole'] = []) => presentFigure(metric, evaluate(metric, tallies))
  const units = scope.unit === null ? await unitsOf(client, scope.office) : [scope.unit]
  return {
    ...presentMetric(metric),
    period: presentPeriod(period),
    figure: figureOf(course.whole),
    months: months.map((month, index) => ({ ...presentPeriod(month), figure: figureOf(course.parts[index]) })),
    units: units.map((unit) => ({ unit, figure: figureOf(course.units.get(unit)) })),
    own: scope.own !== null,
    published: scope.own === null ? await readPublished(client, scope.office, metric, false) : [],
  }
}
