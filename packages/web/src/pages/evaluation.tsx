import { type ComparedMetricDto, type EvaluationDto, evaluationSchema } from '@hengjian/contract/evaluation'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { queryOf, request } from '../api/request'
import { EvaluationFilter, type EvaluationSearch } from '../parts/evaluation-filter'
import { SheetButton } from '../parts/list/sheet-dialog'
import { Failure, Loading } from '../parts/page-state'
import { usePrintWide } from '../shell/print-wide'
import { addWords } from '../words/addWords'
import { evaluationWords } from '../words/evaluation'
import { useWords } from '../words/language'
import './evaluation.css'

addWords(evaluationWords)

/** What the file holds of each metric. */
const COLUMNS = ['metric', 'now', 'parts', 'past', 'change', 'why', 'source'] as const

type Group = EvaluationDto['groups'][number]

interface RowProps {
  readonly metric: ComparedMetricDto
  readonly search: EvaluationSearch
}

/** Numerator and denominator with their unit; a number that stands alone has none. */
const partsOf = ({ now, unit }: ComparedMetricDto, say: (text: ComparedMetricDto['unit']) => string): string =>
  now.denominator === null ? say(unit) : `${now.numerator} / ${now.denominator} ${say(unit)}`

function Row({ metric, search }: RowProps) {
  const { t, say } = useWords()
  const { code, title, now, base, change, shape, id } = metric
  const points = shape === 'percent' ? ` ${t('evaluation.points')}` : ''
  return (
    <tr>
      <th scope="row">
        <span className="metric-code">{code}</span> {say(title)}
      </th>
      <td className="number">
        <Link
          to="/evaluation/$metric"
          params={{ metric: id }}
          search={search}
          title={now.value === null ? t('evaluation.none') : t('evaluation.rowsOf')}
        >
          {now.written}
        </Link>
      </td>
      <td className="number hint">{partsOf(metric, say)}</td>
      <td className="number">{base.written}</td>
      <td className="number">{change === null ? '—' : `${change}${points}`}</td>
    </tr>
  )
}

function Groups({ groups, search }: { readonly groups: readonly Group[]; readonly search: EvaluationSearch }) {
  const { t, say } = useWords()
  return (
    <table className="metrics">
      <thead>
        <tr>
          <th scope="col">{t('evaluation.metric')}</th>
          <th scope="col">{t('evaluation.now')}</th>
          <th scope="col">{t('evaluation.parts')}</th>
          <th scope="col">{t('evaluation.past')}</th>
          <th scope="col">{t('evaluation.change')}</th>
        </tr>
      </thead>
      {groups.map(({ id, title, metrics }) => (
        <tbody key={id}>
          <tr className="metric-group">
            <th scope="rowgroup" colSpan={5}>
              {say(title)}
            </th>
          </tr>
          {metrics.map((metric) => (
            <Row key={metric.id} metric={metric} search={search} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const spoken = ({ from, to }: EvaluationDto['period']): string => `${from} – ${to}`

/** Every metric of a period with the office's own past beside it; each number opens what it counts. */
export function EvaluationPage() {
  const { t } = useWords()
  const search = useSearch({ from: '/evaluation' })
  const navigate = useNavigate({ from: '/evaluation' })
  usePrintWide()
  const query = useQuery({
    queryKey: ['evaluation', search],
    queryFn: ({ signal }) => request(`/evaluation?${queryOf(search)}`, evaluationSchema, { signal }),
    placeholderData: (before) => before,
  })
  const answer = query.data
  if (query.isPending) return <Loading />
  const shown = query.isError ? undefined : answer
  const asked = { ...search, ...shown?.period }
  return (
    <>
      <div className="title-line">
        <h1>{t('evaluation.title')}</h1>
        <span className="actions evaluation-print">
          <Link to="/evaluation/dashboard" search={search}>
            {t('dashboard.link')}
          </Link>
          {answer === undefined || answer.own ? null : <Link to="/bulletin">{t('evaluation.bulletin')}</Link>}
          <Link to="/performance">{t('performance.link')}</Link>
          {shown === undefined ? null : (
            <>
              <SheetButton
                list="evaluation"
                title={t('evaluation.title')}
                total={shown.groups.reduce((count, { metrics }) => count + metrics.length, 0)}
                asked={asked}
                columns={COLUMNS.map((name) => ({ name, title: t(`evaluation.${name}`) }))}
              />
              <Button size="small" onClick={() => window.print()}>
                {t('evaluation.print')}
              </Button>
            </>
          )}
        </span>
      </div>
      <p className="hint">{t('evaluation.note')}</p>
      <EvaluationFilter answer={answer} search={search} onSearch={(next) => void navigate({ search: next })} />
      {shown === undefined ? (
        <Failure failure={query.error} retry={() => void query.refetch()} />
      ) : (
        <>
          {shown.own ? <p className="hint">{t('evaluation.own')}</p> : null}
          <p>{t('evaluation.printed').replace('{}', spoken(shown.period)).replace('{}', spoken(shown.base))}</p>
          <Groups groups={shown.groups} search={asked} />
        </>
      )}
    </>
  )
}
