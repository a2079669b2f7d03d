import { type ChartDto, type DashboardDto, dashboardSchema } from '@hengjian/contract/evaluation'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { queryOf, request } from '../api/request'
import { type ChartColumn, ChartPanel } from '../parts/chart-panel'
import { EvaluationFilter, type EvaluationSearch } from '../parts/evaluation-filter'
import { Failure, Loading } from '../parts/page-state'
import { usePrintWide } from '../shell/print-wide'
import { addWords } from '../words/addWords'
import { evaluationWords } from '../words/evaluation'
import { useWords } from '../words/language'
import './evaluation.css'

addWords(evaluationWords)

/** What a chart says of the whole period: each figure with the office's own past. */
function Says({ chart }: { readonly chart: ChartDto }) {
  const { t, say, colon } = useWords()
  if (chart.heads.length === 0) return null
  return (
    <ul className="dashboard-says">
      {chart.heads.map(({ title, now, base, change }) => (
        <li key={title.zh}>
          {say(title)}
          {colon}
          <strong>{now.written}</strong>{' '}
          <span className="hint">
            {t('evaluation.past')} {base.written}
            {change === null ? '' : ` · ${t('evaluation.change')} ${change}${t('evaluation.points')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A chart of figures: this period, and beside it the past; of several lines the past stands in the table alone. */
function FigureChart({ chart, unit }: { readonly chart: ChartDto; readonly unit: string | undefined }) {
  const { t, say } = useWords()
  const categories = useMemo(() => chart.categories.map(say), [chart, say])
  const columns = useMemo(
    () =>
      chart.series.map(
        ({ title, past, cells }): ChartColumn => ({
          title: past ? `${say(title)} (${t('evaluation.past')})` : say(title),
          past,
          values: cells.map(({ value }) => value),
          cells: cells.map(({ written, opens }) => ({
            written,
            opens:
              opens === null
                ? null
                : { page: 'metric', metric: opens.metric, search: { from: opens.from, to: opens.to, unit } },
          })),
        }),
      ),
    [chart, say, t, unit],
  )
  const isCrowded = chart.shape === 'line' && chart.heads.length > 1
  const drawn = useMemo(() => (isCrowded ? columns.filter(({ past }) => !past) : columns), [columns, isCrowded])
  return (
    <ChartPanel
      title={`${say(chart.title)} (${say(chart.unit)})`}
      shape={chart.shape}
      categories={categories}
      columns={columns}
      drawn={drawn}
      says={<Says chart={chart} />}
      withNumbers={chart.heads.length === 0}
    />
  )
}

type Findings = NonNullable<DashboardDto['findings']>
interface FindingsProps {
  readonly findings: Findings
  readonly period: DashboardDto['period']
  readonly unit: string | undefined
}

/** What was found, by the stage of its rule: month by month, and unit by unit. */
function FindingCharts({ findings, period, unit }: FindingsProps) {
  const { t } = useWords()
  const { stages, months, units } = findings
  const byMonth = useMemo(
    () =>
      stages.map(
        (stage, place): ChartColumn => ({
          ...{ title: t(`stage.${stage}`), past: false },
          values: months.map(({ counts }) => counts[place] ?? 0),
          cells: months.map(({ from, to, counts }) => ({
            written: String(counts[place] ?? 0),
            opens: { page: 'findings', search: { stage, unit, from, to } },
          })),
        }),
      ),
    [stages, months, t, unit],
  )
  const byUnit = useMemo(
    () =>
      stages.map(
        (stage, place): ChartColumn => ({
          ...{ title: t(`stage.${stage}`), past: false },
          values: units.map(({ counts }) => counts[place] ?? 0),
          cells: units.map(({ unit: name, counts }) => ({
            written: String(counts[place] ?? 0),
            opens: name === null ? null : { page: 'findings', search: { stage, unit: name, ...period } },
          })),
        }),
      ),
    [stages, units, t, period],
  )
  const monthNames = useMemo(() => months.map(({ from }) => from.slice(0, 7)), [months])
  const unitNames = useMemo(() => units.map((one) => one.unit ?? t('dashboard.noUnit')), [units, t])
  return (
    <>
      <ChartPanel title={t('dashboard.findingMonths')} shape="stacked" categories={monthNames} columns={byMonth} />
      <ChartPanel title={t('dashboard.findingUnits')} shape="stacked" categories={unitNames} columns={byUnit} />
    </>
  )
}

type Loads = NonNullable<DashboardDto['loads']>
type Load = 'open' | 'overdue' | 'answered'

/** The list of matters that a number of somebody's counts. */
const listOf = (what: Load, handler: string, { from, to }: DashboardDto['period']) => ({
  handler,
  ...(what === 'answered' ? { answeredFrom: from, answeredTo: to } : { loop: what }),
})

/** What each has in hand and brought to an answer, by name. */
function LoadChart({ loads, period }: { readonly loads: Loads; readonly period: DashboardDto['period'] }) {
  const { t } = useWords()
  const names = useMemo(() => loads.map(({ name }) => name), [loads])
  const columns = useMemo(
    () =>
      (['open', 'overdue', 'answered'] as const).map(
        (what): ChartColumn => ({
          ...{ title: t(`dashboard.load.${what}`), past: false },
          values: loads.map((one) => one[what]),
          cells: loads.map((one) => ({
            written: String(one[what]),
            opens: { page: 'matters', search: listOf(what, one.login, period) },
          })),
        }),
      ),
    [loads, period, t],
  )
  return (
    <ChartPanel
      title={t('dashboard.loads')}
      shape="bar"
      categories={names}
      columns={columns}
      says={<p className="hint">{t('dashboard.loadNote')}</p>}
    />
  )
}

function Modules({ answer, search }: { readonly answer: DashboardDto; readonly search: EvaluationSearch }) {
  const { t, say } = useWords()
  const { findings, loads, period } = answer
  const besides: Readonly<Record<string, ReactNode>> = {
    supervision: findings === null ? null : <FindingCharts findings={findings} period={period} unit={search.unit} />,
    team: loads === null ? null : <LoadChart loads={loads} period={period} />,
  }
  return answer.modules.map(({ id, title, charts }) => {
    const beside = besides[id] ?? null
    return charts.length === 0 && beside === null ? null : (
      <section key={id} aria-label={say(title)}>
        <h2>
          {say(title)}
          {id === 'team' ? (
            <span className="dashboard-links">
              <Link to="/team">{t('dashboard.teamPage')}</Link> <Link to="/performance">{t('performance.link')}</Link>
            </span>
          ) : null}
        </h2>
        <div className="dashboard-grid">
          {charts.map((chart) => (
            <FigureChart key={chart.id} chart={chart} unit={search.unit} />
          ))}
          {beside}
        </div>
      </section>
    )
  })
}

/** The dashboard: information, standards, supervision, team, each drawn with its numbers behind it and the office's own past beside it. */
export function DashboardPage() {
  const { t } = useWords()
  const search = useSearch({ from: '/evaluation/dashboard' })
  const navigate = useNavigate({ from: '/evaluation/dashboard' })
  usePrintWide()
  const query = useQuery({
    queryKey: ['evaluation', 'dashboard', search],
    queryFn: ({ signal }) => request(`/evaluation/dashboard?${queryOf(search)}`, dashboardSchema, { signal }),
    placeholderData: (before) => before,
  })
  const answer = query.data
  if (query.isPending) return <Loading />
  const shown = query.isError ? undefined : answer
  return (
    <>
      <p className="metric-tools">
        <Link to="/evaluation" search={search}>
          {t('evaluation.back')}
        </Link>
      </p>
      <div className="title-line">
        <h1>{t('dashboard.title')}</h1>
        {shown === undefined ? null : (
          <Button size="small" className="evaluation-print" onClick={() => window.print()}>
            {t('evaluation.print')}
          </Button>
        )}
      </div>
      <p className="hint">{t('dashboard.note')}</p>
      <EvaluationFilter answer={answer} search={search} onSearch={(next) => void navigate({ search: next })} />
      {shown === undefined ? (
        <Failure failure={query.error} retry={() => void query.refetch()} />
      ) : (
        <>
          {shown.own ? <p className="hint">{t('evaluation.own')}</p> : null}
          <p>
            {t('evaluation.printed')
              .replace('{}', `${shown.period.from} – ${shown.period.to}`)
              .replace('{}', `${shown.base.from} – ${shown.base.to}`)}
          </p>
          <Modules answer={shown} search={{ ...search, ...shown.period }} />
        </>
      )}
    </>
  )
}
