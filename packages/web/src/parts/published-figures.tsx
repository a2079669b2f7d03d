import { type PublishedFigureDto, publishedFiguresSchema } from '@hengjian/contract/evaluation'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../api/request'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Empty, Failure } from './page-state'

interface PublishedFiguresProps {
  readonly metric: string
  readonly published: readonly PublishedFigureDto[]
}

/** What was published of a metric as it was then, and what it would be now; the rows behind equal numbers are compared when asked for. */
export function PublishedFigures({ metric, published }: PublishedFiguresProps) {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['evaluation', metric, 'published', published],
    queryFn: ({ signal }) => request(`/evaluation/${metric}/published`, publishedFiguresSchema, { signal }),
    enabled: false,
  })
  const shown = query.data?.published ?? published
  if (published.length === 0) return <Empty text={t('evaluation.publishNone')} />
  return (
    <>
      <PublishedTable published={shown} />
      {query.error === null ? null : <Failure failure={query.error} />}
      {shown.some(({ restatement }) => restatement === 'same') ? (
        <p className="metric-tools">
          <Button size="small" loading={query.isFetching} onClick={() => void query.refetch()}>
            {t('evaluation.compare')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

function PublishedTable({ published }: Pick<PublishedFiguresProps, 'published'>) {
  const { t } = useWords()
  return (
    <table className="metrics">
      <thead>
        <tr>
          <th scope="col">{t('evaluation.period')}</th>
          <th scope="col">{t('evaluation.value')}</th>
          <th scope="col">{t('evaluation.restated')}</th>
        </tr>
      </thead>
      <tbody>
        {published.map((one) => (
          <tr key={`${one.period.from} ${one.period.to} ${one.sequence}`}>
            <th scope="row">
              {one.period.from} – {one.period.to}
              <div className="hint">
                {t('evaluation.publishedBy')} {one.by} {fullTime(one.at).slice(0, 16)}
              </div>
            </th>
            <td className="number">
              {one.written}
              <div className="hint">{one.denominator === null ? '' : `${one.numerator} / ${one.denominator}`}</div>
            </td>
            <td className="number">
              {one.restatement === 'unchanged' || one.restatement === 'same' ? '' : one.now.written}
              <div className="hint">{t(`evaluation.restatement.${one.restatement}`)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
