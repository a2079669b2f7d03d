import { type EvaluationRowDto, evaluationRowsSchema, type MetricCourseDto } from '@hengjian/contract/evaluation'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { queryOf, request } from '../api/request'
import { useWords, type Words } from '../words/language'
import { Empty, Failure, Loading } from './page-state'

type Side = 'numerator' | 'denominator'

interface MetricRowsProps {
  readonly metric: MetricCourseDto
  readonly unit: string | undefined
}

/** What a column shows of a row; null where it has nothing to show. */
const CELLS = {
  day: ({ row }) => row.day,
  case: ({ row, t, say }) =>
    row.closed ? (
      <span className="hint">{t('evaluation.closed')}</span>
    ) : row.matter !== null ? (
      <Link to="/matters/$id" params={{ id: row.matter.id }}>
        {row.matter.number}
      </Link>
    ) : row.case === null ? null : (
      <Link to="/cases/$id" params={{ id: row.case.id }}>
        {say(row.case.label)}
      </Link>
    ),
  person: ({ row, say }) =>
    row.person === null ? null : (
      <Link to="/people/$id" params={{ id: row.person.id }}>
        {say(row.person.label)}
      </Link>
    ),
  what: ({ row, say }) => say(row.what),
  marks: ({ row, say, listed }) => (row.marks.length === 0 ? null : listed(row.marks.map(say))),
  amount: ({ row }) => row.amount,
  unit: ({ row }) => row.unit,
} as const satisfies Record<string, (shown: Words & { readonly row: EvaluationRowDto }) => ReactNode>
type Column = keyof typeof CELLS
const COLUMNS: readonly Column[] = ['day', 'case', 'person', 'what', 'marks', 'amount', 'unit']

/** The rows, in the columns in which any of them has something to show. */
function Rows({ rows }: { readonly rows: readonly EvaluationRowDto[] }) {
  const words = useWords()
  const columns = COLUMNS.filter((column) => rows.some((row) => CELLS[column]({ ...words, row }) !== null))
  return (
    <table className="metrics metric-rows">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.t(`evaluation.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column}>{CELLS[column]({ ...words, row })}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
      {rows.length === 0 ? null : <Rows rows={rows} />}
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
