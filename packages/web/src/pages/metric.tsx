import { type MetricCourseDto, metricCourseSchema } from '@hengjian/contract/evaluation'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { queryOf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { Articles } from '../parts/derivation'
import { DrawnChart } from '../parts/drawn-chart'
import { MetricRows } from '../parts/metric-rows'
import { Failure, Loading } from '../parts/page-state'
import { PublishedFigures } from '../parts/published-figures'
import { addWords } from '../words/addWords'
import { evaluationWords } from '../words/evaluation'
import { useWords } from '../words/language'
import './evaluation.css'

addWords(evaluationWords)

/** How a metric is counted, in words, and where that comes from. */
function Definition({ metric }: { readonly metric: MetricCourseDto }) {
  const { t, say, colon, aside } = useWords()
  const { meaning, source, version } = metric
  return (
    <section aria-labelledby="metric-why">
      <h2 id="metric-why">{t('evaluation.why')}</h2>
      <p>{say(meaning)}</p>
      <p className="hint">
        {t('evaluation.source')}
        {colon}
        {say(source.words)}
        {aside(t(`evaluation.status.${source.status}`))} · {t('evaluation.version')} {version}
      </p>
      <Articles basis={source.basis} />
    </section>
  )
}

/** Figures in a line each: of months or of units, in their own order. */
function Figures({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly figure: MetricCourseDto['months'][number]['figure'] }[]
}) {
  const { t } = useWords()
  return (
    <table className="metrics">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('evaluation.value')}</th>
          <th scope="col">{t('evaluation.parts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figure }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{figure.written}</td>
            <td className="number hint">
              {figure.denominator === null ? '' : `${figure.numerator} / ${figure.denominator}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Metric({ metric, unit }: { readonly metric: MetricCourseDto; readonly unit: string | undefined }) {
  const { t, say } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const { period } = metric
  const publish = (): Promise<boolean> =>
    act(async () => {
      await request(`/evaluation/${metric.id}/published`, metricCourseSchema, { method: 'POST', body: period })
      await client.invalidateQueries({ queryKey: ['evaluation', metric.id] })
    })
  // One array for as long as the answer stands: the chart is drawn anew with another.
  const months = useMemo(
    () => metric.months.map(({ from, figure }) => ({ name: from.slice(0, 7), figure })),
    [metric.months],
  )
  const title = say(metric.title)
  const drawn = useMemo(() => {
    const scale = metric.shape === 'percent' ? 100 : 1
    const values = months.map(({ figure }) => (figure.value === null ? null : figure.value * scale))
    return { categories: months.map(({ name }) => name), series: [{ name: title, past: false, values }] }
  }, [months, metric.shape, title])
  return (
    <>
      <div className="metric-grid">
        <div>
          <p className="metric-figure">
            {metric.figure.written}{' '}
            <span className="hint">
              {metric.figure.denominator === null
                ? say(metric.unit)
                : `${metric.figure.numerator} / ${metric.figure.denominator} ${say(metric.unit)}`}
            </span>
          </p>
          <Definition metric={metric} />
        </div>
        <section aria-labelledby="metric-course">
          <h2 id="metric-course">{t('evaluation.course')}</h2>
          <DrawnChart
            title={title}
            shape="line"
            categories={drawn.categories}
            series={drawn.series}
            scaled={metric.shape === 'ratio'}
          />
        </section>
      </div>
      <MetricRows key={metric.id} metric={metric} unit={unit} />
      <div className="metric-grid">
        <section aria-labelledby="metric-table">
          <h2 id="metric-table">{t('evaluation.monthTable')}</h2>
          <Figures title={t('evaluation.monthOf')} rows={months} />
        </section>
        <div>
          {unit === undefined ? (
            <section aria-labelledby="metric-units">
              <h2 id="metric-units">{t('evaluation.units')}</h2>
              <Figures
                title={t('evaluation.unit')}
                rows={metric.units.map(({ unit: name, figure }) => ({ name, figure }))}
              />
            </section>
          ) : null}
          {metric.own ? null : (
            <section aria-labelledby="metric-published">
              <h2 id="metric-published">{t('evaluation.published')}</h2>
              {failure === undefined ? null : <Failure failure={failure} />}
              <PublishedFigures metric={metric.id} published={metric.published} />
              {unit === undefined ? (
                <p className="metric-tools">
                  <Button loading={busy} onClick={() => void publish()}>
                    {t('evaluation.publish')}
                  </Button>{' '}
                  <span className="hint">{t('evaluation.publishNote')}</span>
                </p>
              ) : null}
            </section>
          )}
        </div>
      </div>
    </>
  )
}

/** One metric: its figure, the rows behind it, how it is counted, its months and units, and what was published. */
export function MetricPage() {
  const { t, say } = useWords()
  const { metric } = useParams({ from: '/evaluation/$metric' })
  const search = useSearch({ from: '/evaluation/$metric' })
  const navigate = useNavigate({ from: '/evaluation/$metric' })
  const { from, to, unit } = search
  const query = useQuery({
    queryKey: ['evaluation', metric, { from, to, unit }],
    queryFn: ({ signal }) =>
      request(`/evaluation/${metric}?${queryOf({ from, to, unit })}`, metricCourseSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  const back = (
    <p className="metric-tools">
      <Link to="/evaluation" search={search}>
        {t('evaluation.back')}
      </Link>
    </p>
  )
  if (query.isError) {
    return (
      <>
        {back}
        <Failure failure={query.error} retry={() => void navigate({ search: {} })} />
      </>
    )
  }
  const { code, title, period } = query.data
  return (
    <>
      {back}
      <div className="title-line">
        <h1>
          <span className="metric-code">{code}</span> {say(title)}
        </h1>
        <Button size="small" className="evaluation-print" onClick={() => window.print()}>
          {t('evaluation.print')}
        </Button>
      </div>
      <p>
        {t('evaluation.period')} {period.from} – {period.to}
        {unit === undefined ? '' : ` · ${unit}`}
      </p>
      <Metric metric={query.data} unit={unit} />
    </>
  )
}
