import { type EvaluationRowDto, evaluationRowsSchema, type MetricCourseDto } from '@hengjian/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useWords } from '../words/language'
import { Empty, Failure, Loading } from './page-state'

type Side = 'numerator' | 'denominator'

interface MetricRowsProps {
  readonly metric: MetricCourseDto
  readonly unit: string | undefined
}

function Row({ row }: { readonly row: EvaluationRowDto }) {
  const { t, say, listed } = useWords()
  const { day, what, marks, amount, unit, closed } = row
  return (
    <tr>
      <td>{day}</td>
      <td>
        {row.case === null ? null : (
          <Link to="/cases/$id" params={{ id: row.case.id }}>
            {say(row.case.label)}
          </Link>
        )}
        {row.matter === null ? null : (
          <Link to="/matters/$id" params={{ id: row.matter.id }}>
            {row.matter.number}
          </Link>
        )}
        {closed ? <span className="hint">{t('evaluation.closed')}</span> : null}
      </td>
      <td>
        {row.person === null ? null : (
          <Link to="/people/$id" params={{ id: row.person.id }}>
            {say(row.person.label)}
          </Link>
        )}
      </td>
      <td>{say(what)}</td>
      <td>{listed(marks.map(say))}</td>
      <td className="number">{amount ?? ''}</td>
      <td>{unit}</td>
    </tr>
  )
}

/** What stands behind a metric's figure: those that it counts, and those among whom it counts them. */
export function MetricRows({ metric, unit }: MetricRowsProps) {
  const { t } = useWords()
  const { id, period, shape } = metric
  const [side, setSide] = useState<Side>(shape === 'days' ? 'denominator' : 'numerator')
  const asked = { side, from: period.from, to: period.to, unit }
  const query = useInfiniteQuery({
    queryKey: ['evaluation', id, 'rows', asked],
    queryFn: ({ signal, pageParam }) =>
      request(`/evaluation/${id}/rows?${queryOf({ ...asked, cursor: pageParam })}`, evaluationRowsSchema, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const count = (one: Side): number | null => metric.figure[one]
  return (
    <section aria-labelledby="metric-rows">
      <h2 id="metric-rows">{t('evaluation.behind')}</h2>
      {metric.figure.denominator === null ? null : (
        <p className="metric-tools">
          <Radio.Group
            aria-label={t('evaluation.behind')}
            value={side}
            onChange={({ target }) => setSide(target.value)}
          >
            {(['numerator', 'denominator'] as const).map((one) => (
              <Radio key={one} value={one}>
                {t(`evaluation.${one}`)} {shape === 'days' && one === 'numerator' ? '' : count(one)}
              </Radio>
            ))}
          </Radio.Group>
        </p>
      )}
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty text={t('evaluation.noRows')} /> : null}
      {rows.length === 0 ? null : (
        <table className="metrics">
          <thead>
            <tr>
              {(['day', 'case', 'person', 'what', 'marks', 'amount', 'unit'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`evaluation.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage ? (
        <p className="metric-tools">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('evaluation.more')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
