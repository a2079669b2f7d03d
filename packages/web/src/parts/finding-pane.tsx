import { findingSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { request } from '../api/request'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Steps } from './derivation'
import { Failure, Loading } from './page-state'

/** The same value once it has stood still for a moment: who runs through a list has not read what they ran past. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** A finding in brief, beside the list: what happened, the law, the count, and the way to all of it. */
export function FindingPane({ id, list }: { readonly id: string | undefined; readonly list: readonly string[] }) {
  const { t, say, colon, listed } = useWords()
  const settled = useSettled(id)
  const query = useQuery({
    queryKey: ['finding', settled],
    queryFn: ({ signal }) => request(`/findings/${encodeURIComponent(settled ?? '')}`, findingSchema, { signal }),
    enabled: settled !== undefined,
  })
  if (settled === undefined) return null
  return (
    <aside className="panel finding-pane" aria-label={t('findings.pane')}>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data === undefined ? null : (
        <>
          <p className="sentence">{say(query.data.sentence)}</p>
          {query.data.quote === null ? null : <p className="quote">“{query.data.quote.text}”</p>}
          {query.data.derivation.length === 0 ? null : (
            <>
              <h2>{t('finding.derivation')}</h2>
              <Steps steps={query.data.derivation} />
            </>
          )}
          {query.data.verdict.missing.length === 0 ? null : (
            <p>
              {t('finding.missing')}
              {colon}
              {listed(query.data.verdict.missing.map(say))}
            </p>
          )}
          <h2>{t('finding.cure')}</h2>
          <p>{say(query.data.cure)}</p>
          <p>
            {t('finding.remedies')}
            {colon}
            {listed(query.data.remedies.map(({ name }) => say(name)))}
          </p>
          <p className="hint">
            {t('finding.known')} {fullTime(query.data.found)} · {t('finding.evidence')} {query.data.evidence.length}
          </p>
          <Link to="/findings/$id" params={{ id: query.data.id }} state={{ list }}>
            {t('findings.whole')}
          </Link>
        </>
      )}
    </aside>
  )
}
