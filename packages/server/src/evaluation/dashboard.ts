import type { DashboardDto, EvaluationQueryDto } from '@hengjian/contract/evaluation'
import {
  DASHBOARD,
  dashboardKinds,
  dashboardMetrics,
  evaluate,
  type Metric,
  type MetricChart,
  monthsWithin,
  type Period,
  type Tally,
  writeChange,
} from '@hengjian/evaluation'
import { type Bilingual, formatDate, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { readFindingCounts } from './findingCounts'
import { readLoads } from './loads'
import { askedPeriod, basePeriod, presentFigure, presentPeriod, unitsOf } from './readEvaluation'
import { readTallies, type Scope } from './tallies'

type ChartDto = DashboardDto['modules'][number]['charts'][number]
type SeriesDto = ChartDto['series'][number]

/** A stretch of days with what was counted in each of its months, and in all of them. */
interface Counted {
  readonly period: Period
  readonly months: readonly Period[]
  readonly byMonth: readonly (readonly Tally[])[]
  readonly whole: readonly Tally[]
}

async function counted(client: ClientBase, scope: Scope, period: Period): Promise<Counted> {
  const months = monthsWithin(period)
  const byMonth = await readTallies(client, scope, months, dashboardKinds)
  // Nothing of it recurs: what its months count adds up to what the period counts.
  return { period, months, byMonth, whole: byMonth.flat() }
}

const gap = { value: null, written: '', opens: null } as const

function cellOf(metric: Metric, tallies: readonly Tally[], { from, to }: Period): SeriesDto['cells'][number] {
  const { value, written } = presentFigure(metric, evaluate(metric, tallies))
  return {
    value: value !== null && metric.shape === 'percent' ? value * 100 : value,
    written,
    opens: { metric: metric.id, from: formatDate(from), to: formatDate(to) },
  }
}

const metricNamed = (id: string): Metric => {
  const metric = dashboardMetrics.get(id)
  if (metric === undefined) throw new Error(`the dashboard draws ${id}, which is no metric`)
  return metric
}

/** A metric month by month; a shorter stretch ends in gaps. */
const courseOf = (metric: Metric, { months, byMonth }: Counted, length: number): SeriesDto['cells'] =>
  Array.from({ length }, (_, place) => {
    const month = months[place]
    return month === undefined ? gap : cellOf(metric, byMonth[place] ?? [], month)
  })

const same = (text: string): Bilingual => ({ zh: text, en: text })

function courseChart(metrics: readonly Metric[], now: Counted, past: Counted) {
  const length = now.months.length
  const lines = metrics.map((metric) => ({
    ...{ title: metric.title, past: false },
    cells: courseOf(metric, now, length),
  }))
  // One line has its own past beside it; of several, that would be too many to read: their table has it.
  const before = metrics.map((metric) => ({
    ...{ title: metric.title, past: true },
    cells: courseOf(metric, past, length),
  }))
  const categories = now.months.map(({ from }) => same(formatDate(from).slice(0, 7)))
  return { shape: 'line' as const, categories, series: [...lines, ...before] }
}

function besideChart({ categories, series }: MetricChart & { kind: 'beside' }, now: Counted, past: Counted) {
  const cells = (metrics: readonly (string | null)[], { whole, period }: Counted) =>
    metrics.map((id) => (id === null ? gap : cellOf(metricNamed(id), whole, period)))
  return {
    shape: 'bar' as const,
    categories: [...categories],
    series: series.flatMap(({ title, metrics }) => [
      { title, past: false, cells: cells(metrics, now) },
      { title, past: true, cells: cells(metrics, past) },
    ]),
  }
}

function chartOf(chart: MetricChart, now: Counted, past: Counted): ChartDto {
  const { id, title, unit } = chart
  if (chart.kind === 'beside') return { id, title, unit, heads: [], ...besideChart(chart, now, past) }
  const metrics = chart.metrics.map(metricNamed)
  const heads = metrics.map((metric) => {
    const [figure, base] = [evaluate(metric, now.whole), evaluate(metric, past.whole)]
    return {
      title: metric.title,
      now: presentFigure(metric, figure),
      base: presentFigure(metric, base),
      change: writeChange(metric, figure, base),
    }
  })
  return { id, title, unit, heads, ...courseChart(metrics, now, past) }
}

/** The dashboard of a period with the office's own past beside it: figures for whoever sees them, findings and loads for whoever sees the office. */
export async function readDashboard(
  client: ClientBase,
  scope: Scope,
  query: EvaluationQueryDto,
  now: Instant,
): Promise<DashboardDto> {
  const period = await askedPeriod(client, scope.office, query, now)
  const base = basePeriod(period, query)
  const [current, past] = [await counted(client, scope, period), await counted(client, scope, base)]
  const isWhole = scope.own === null
  return {
    ...{ period: presentPeriod(period), base: presentPeriod(base), own: !isWhole },
    units: await unitsOf(client, scope.office),
    modules: DASHBOARD.map(({ id, title, charts }) => ({
      ...{ id, title },
      charts: charts.map((chart) => chartOf(chart, current, past)),
    })),
    findings: isWhole ? await readFindingCounts(client, scope, current.months) : null,
    loads: isWhole ? await readLoads(client, scope.office, period, now) : null,
  }
}
