import { type Metric, metricNamed } from '@hengjian/evaluation'
import { HttpProblem } from '../http/problem'

/** The metric that an address names; 404 METRIC_UNKNOWN. */
export function metricOf(id: string): Metric {
  const metric = metricNamed(id)
  if (metric === undefined) throw new HttpProblem('METRIC_UNKNOWN', { found: id, place: 'metric' })
  return metric
}
