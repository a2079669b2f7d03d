import { type VerdictReasonDto, verdictReasonSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { queryOf, request } from '../api/request'
import { fullTime } from '../time/clock-face'
import { usePastInstant } from '../time/server-clock'
import { useWords } from '../words/language'
import { Articles, Steps } from './derivation'
import { FactCard } from './fact-card'
import { Failure, Loading } from './page-state'
import './verdict-reason.css'

const Recompute = lazy(async () => ({ default: (await import('./recompute')).Recompute }))

/** What was concluded, in one line: the limit, or what could not be known. */
function Conclusion({ reason }: { readonly reason: VerdictReasonDto }) {
  const { t, say, colon, listed } = useWords()
  if (reason.missing.length > 0) {
    return (
      <p>
        {t('reasons.missing')}
        {colon}
        {listed(reason.missing.map(say))}
      </p>
    )
  }
  if (reason.latest === null) return null
  return (
    <p>
      {reason.alert === null ? '' : `${t('clock.alert')} ${fullTime(reason.alert)} · `}
      {t('clock.latest')} {fullTime(reason.latest)}
      {reason.inclusive ? t('clock.inclusive') : ''}
      {reason.provisional ? ` · ${t('clock.provisional')}` : ''}
    </p>
  )
}

/** Why a verdict says what it says: the count step by step, the articles, the records it rests on. */
export function VerdictReason({ id }: { readonly id: string }) {
  const { t } = useWords()
  const knownAt = usePastInstant()
  const query = useQuery({
    queryKey: ['verdict', id, knownAt],
    queryFn: ({ signal }) =>
      request(`/verdicts/${encodeURIComponent(id)}?${queryOf({ knownAt })}`, verdictReasonSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const reason = query.data
  return (
    <div className="reason">
      <Steps steps={reason.derivation} />
      <Conclusion reason={reason} />
      {reason.finding === null ? null : (
        <p>
          <Link to="/findings/$id" params={{ id: reason.finding }}>
            {t('reasons.finding')}
          </Link>
        </p>
      )}
      <details>
        <summary>{t('reasons.articles')}</summary>
        {reason.basis.length === 0 ? <p className="empty">{t('reasons.noArticle')}</p> : null}
        <Articles basis={reason.basis} />
      </details>
      <details>
        <summary>
          {t('reasons.evidence')} ({reason.evidence.length})
        </summary>
        {reason.evidence.map((fact) => (
          <FactCard key={fact.id} fact={fact} />
        ))}
      </details>
      <Suspense fallback={null}>
        <Recompute id={id} />
      </Suspense>
    </div>
  )
}
