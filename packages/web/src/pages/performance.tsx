import { type PerformanceDto, performanceSchema } from '@hengjian/contract/evaluation'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { DayFilter } from '../parts/list/day-filter'
import { Empty, Failure, Loading } from '../parts/page-state'
import { Weights } from '../parts/weights'
import { addWords } from '../words/addWords'
import { evaluationWords } from '../words/evaluation'
import { useWords } from '../words/language'
import './evaluation.css'

addWords(evaluationWords)

type Statement = PerformanceDto['statements'][number]

function StatementOf({ statement }: { readonly statement: Statement }) {
  const { t, say } = useWords()
  const { login, name, lines, points } = statement
  return (
    <section aria-labelledby={`statement-${login}`}>
      <h2 id={`statement-${login}`}>{name}</h2>
      {lines.length === 0 ? (
        <Empty text={t('performance.none')} />
      ) : (
        <table className="metrics">
          <thead>
            <tr>
              <th scope="col">{t('performance.work')}</th>
              <th scope="col">{t('performance.count')}</th>
              <th scope="col">{t('performance.weight')}</th>
              <th scope="col">{t('performance.points')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.workflow}>
                <th scope="row">
                  {say(line.title)} <span className="hint">{say(line.reason)}</span>
                </th>
                <td className="number">{line.count}</td>
                <td className="number">× {line.weight}</td>
                <td className="number">{line.points}</td>
              </tr>
            ))}
            <tr className="metric-group">
              <th scope="row">{t('performance.sum')}</th>
              <td />
              <td />
              <td className="number">{points}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What somebody brought to an answer, weighed the same for all: one's own, and everybody's for the heads, by name. */
export function PerformancePage() {
  const { t } = useWords()
  const search = useSearch({ from: '/performance' })
  const [isShowing, setShowing] = useState(false)
  const navigate = useNavigate({ from: '/performance' })
  const query = useQuery({
    queryKey: ['performance', search],
    queryFn: ({ signal }) => request(`/performance?${queryOf(search)}`, performanceSchema, { signal }),
    placeholderData: (before) => before,
  })
  const told = query.data
  const period = { from: search.from ?? told?.period.from, to: search.to ?? told?.period.to }
  const change = (changed: Partial<typeof period>): void => void navigate({ search: { ...period, ...changed } })
  return (
    <>
      <div className="title-line">
        <h1>{t('performance.title')}</h1>
        <Button size="small" className="evaluation-print" onClick={() => window.print()}>
          {t('evaluation.print')}
        </Button>
      </div>
      <p className="hint">{t('performance.note')}</p>
      <div className="evaluation-filter">
        <DayFilter label={t('evaluation.from')} value={period.from} onChoose={(from) => change({ from })} />
        <DayFilter label={t('evaluation.to')} value={period.to} onChoose={(to) => change({ to })} />
      </div>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {told === undefined || query.isError ? null : (
        <>
          {told.statements.length === 0 ? <Empty text={t('performance.none')} /> : null}
          {told.statements.map((statement) => (
            <StatementOf key={statement.login} statement={statement} />
          ))}
        </>
      )}
      <details className="weights" onToggle={({ currentTarget }) => setShowing(currentTarget.open)}>
        <summary>{t('performance.weights')}</summary>
        {isShowing ? <Weights /> : null}
      </details>
    </>
  )
}
