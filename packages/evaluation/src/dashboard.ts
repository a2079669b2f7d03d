import type { Bilingual } from '@hengjian/law'
import type { Metric } from './metric'
import { METRICS } from './metrics'
import { type OccurrenceKind, recurs } from './occurrences/kinds'

/** How a chart is laid out: metrics month by month, or metrics side by side of the whole period. */
export type MetricChart = {
  readonly id: string
  readonly title: Bilingual
  readonly unit: Bilingual
} & (
  | { readonly kind: 'course'; readonly metrics: readonly string[] }
  | {
      readonly kind: 'beside'
      readonly categories: readonly Bilingual[]
      /** A metric for each category, null where there is none. */
      readonly series: readonly { readonly title: Bilingual; readonly metrics: readonly (string | null)[] }[]
    }
)

/** One of the four modules of the office, and what is drawn of it. */
export interface DashboardModule {
  readonly id: 'information' | 'standards' | 'supervision' | 'team'
  readonly title: Bilingual
  readonly charts: readonly MetricChart[]
}

const PERCENT: Bilingual = { zh: '%', en: '%' }
const DAYS: Bilingual = { zh: '天', en: 'days' }
const MATTERS: Bilingual = { zh: '件', en: 'matters' }

/** 信息、规范、监督、队伍: the dashboard as data. What is drawn of findings and of people stands beside it. */
export const DASHBOARD: readonly DashboardModule[] = [
  {
    id: 'information',
    title: { zh: '信息', en: 'Information' },
    charts: [
      {
        ...{ id: 'coverage', kind: 'course', unit: PERCENT, metrics: ['coverageRate'] },
        title: { zh: '监督覆盖', en: 'Coverage' },
      },
      {
        ...{ id: 'goldenDay', kind: 'course', unit: PERCENT, metrics: ['goldenDayRate'] },
        title: { zh: '黄金24小时合规', en: 'Golden-day compliance' },
      },
    ],
  },
  {
    id: 'standards',
    title: { zh: '规范', en: 'Standards' },
    charts: [
      {
        ...{ id: 'stages', kind: 'beside', unit: DAYS },
        title: { zh: '各环节平均用时', en: 'Average days of each stage' },
        categories: [
          { zh: '侦查', en: 'Investigation' },
          { zh: '审查起诉', en: 'Review' },
          { zh: '审理', en: 'Trial' },
          { zh: '交付执行', en: 'Execution' },
        ],
        series: [
          {
            title: { zh: '全部案件', en: 'All cases' },
            metrics: ['averageInvestigationDays', 'averageReviewDays', 'averageTrialDays', null],
          },
          {
            title: { zh: '速裁案件', en: 'Fast-track cases' },
            metrics: [
              'averageFastTrackInvestigationDays',
              'averageFastTrackReviewDays',
              'averageFastTrackTrialDays',
              null,
            ],
          },
          {
            title: { zh: '快车道事项', en: 'Matters of the fast lane' },
            metrics: ['laneInvestigationDays', 'laneReviewDays', 'laneTrialDays', 'laneExecutionDays'],
          },
        ],
      },
      {
        ...{ id: 'paths', kind: 'beside', unit: MATTERS },
        title: { zh: '退回补充侦查和延期的路径', en: 'Ways of returns and extensions' },
        categories: [
          { zh: '一次办结', en: 'In one go' },
          { zh: '只延期', en: 'Extended' },
          { zh: '只退一次', en: 'Returned once' },
          { zh: '只退两次', en: 'Returned twice' },
          { zh: '一退有延', en: 'Once, extended' },
          { zh: '两退有延', en: 'Twice, extended' },
          { zh: '三延两退', en: 'Three and two' },
        ],
        series: [
          {
            title: { zh: '件数', en: 'Matters' },
            metrics: [
              ...['pathStraight', 'pathExtended', 'pathReturnedOnce', 'pathReturnedTwice', 'pathOnceAndExtended'],
              ...['pathTwiceAndExtended', 'longestPaths'],
            ],
          },
        ],
      },
      {
        ...{ id: 'interventionPaths', kind: 'beside', unit: PERCENT },
        title: { zh: '提前介入与退查延期', en: 'Early intervention, returns and extensions' },
        categories: [
          { zh: '退回或延期', en: 'Returned or extended' },
          { zh: '退回两次', en: 'Returned twice' },
          { zh: '三延两退', en: 'Three and two' },
        ],
        series: [
          {
            title: { zh: '提前介入案件', en: 'Cases joined early' },
            metrics: ['joinedDetourRate', 'joinedReturnedTwiceRate', 'joinedLongestRate'],
          },
          {
            title: { zh: '未介入的重点案件', en: 'Cases in focus not joined' },
            metrics: ['notJoinedDetourRate', 'notJoinedReturnedTwiceRate', 'notJoinedLongestRate'],
          },
        ],
      },
    ],
  },
  {
    id: 'supervision',
    title: { zh: '监督', en: 'Supervision' },
    charts: [
      {
        ...{ id: 'replies', kind: 'course', unit: PERCENT },
        title: { zh: '回复和闭环', en: 'Replies and closed loops' },
        metrics: ['clueReplyRate', 'documentFeedbackRate', 'documentOnTimeRate', 'correctionAdoptionRate'],
      },
    ],
  },
  { id: 'team', title: { zh: '队伍', en: 'Team' }, charts: [] },
]

/** The metrics that a chart draws. */
export const metricsOfChart = (chart: MetricChart): readonly string[] =>
  chart.kind === 'course' ? chart.metrics : chart.series.flatMap(({ metrics }) => metrics.filter((id) => id !== null))

/** The metrics of the dashboard by name. */
export const dashboardMetrics: ReadonlyMap<string, Metric> = new Map(
  DASHBOARD.flatMap(({ charts }) => charts.flatMap(metricsOfChart)).flatMap((id) =>
    METRICS.filter((metric) => metric.id === id).map((metric) => [id, metric] as const),
  ),
)

/** The kinds that these metrics count; none of them recurs, so that months add up to their period. */
export const dashboardKinds: readonly OccurrenceKind[] = [
  ...new Set(
    [...dashboardMetrics.values()].flatMap(({ numerator, denominator }) =>
      [...numerator, ...(denominator ?? [])].map((term) => term.of),
    ),
  ),
].filter((kind) => !recurs(kind))
