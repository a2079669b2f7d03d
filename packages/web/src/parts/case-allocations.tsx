import { allocationsSchema } from '@hengjian/contract/card'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { useWords } from '../words/language'
import { Drawn } from './drawn'
import { Failure } from './page-state'

/** Words of the log: they come with it. */
const WORDS = {
  title: { zh: '分案记录', en: 'Allocations' },
  proposed: { zh: '建议', en: 'proposed' },
  named: { zh: '确定', en: 'named' },
  because: { zh: '不按建议的理由', en: 'another because' },
} as const

/** Who was proposed in the matters of a case, by what, who was named, and why another. */
export function CaseAllocations({ caseId }: { readonly caseId: string }) {
  const { say, colon } = useWords()
  const { data, error } = useQuery({
    queryKey: ['case', caseId, 'allocations'],
    queryFn: ({ signal }) => request(`/cases/${encodeURIComponent(caseId)}/allocations`, allocationsSchema, { signal }),
  })
  if (error !== null) return <Failure failure={error} />
  if (data === undefined || data.allocations.length === 0) return null
  return (
    <section className="panel" aria-label={say(WORDS.title)}>
      <h2>{say(WORDS.title)}</h2>
      <ul>
        {data.allocations.map(({ matter, at, proposed, ground, among, named, change, words }) => (
          <li key={`${matter.id} ${at}`}>
            {at.slice(0, 16).replace('T', ' ')}{' '}
            <Link to="/matters/$id" params={{ id: matter.id }}>
              {matter.number}
            </Link>{' '}
            {among.length > 0 ? (
              <Drawn proposal={{ person: proposed, among }} />
            ) : (
              <>
                {say(WORDS.proposed)} {proposed.name} <span className="hint">{say(ground.title)}</span> ·{' '}
                {say(WORDS.named)} {named.name}
              </>
            )}
            {change === null ? null : (
              <span>
                {' '}
                · {say(WORDS.because)}
                {colon}
                {say(change)} {words ?? ''}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
