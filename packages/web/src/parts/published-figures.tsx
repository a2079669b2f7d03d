import type { PublishedFigureDto } from '@hengjian/contract/evaluation'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Empty } from './page-state'

/** What was published of a metric as it was then, and what it would be now. */
export function PublishedFigures({ published }: { readonly published: readonly PublishedFigureDto[] }) {
  const { t } = useWords()
  if (published.length === 0) return <Empty text={t('evaluation.publishNone')} />
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
              {one.restatement === 'unchanged' ? '' : one.now.written}
              <div className="hint">{t(`evaluation.restatement.${one.restatement}`)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
