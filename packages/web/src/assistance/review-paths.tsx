import type { MatterDto } from '@hengjian/contract'
import { type ReviewPathsDto, reviewPathsSchema } from '@hengjian/contract/evaluation'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { factTime } from '../parts/fact-card'
import { Empty, Failure, Loading } from '../parts/page-state'
import { useWords } from '../words/language'
import { ASSISTANCE_WORDS as WORDS } from './words'

function Path({ path }: { readonly path: ReviewPathsDto[number] }) {
  const { say, listed } = useWords()
  const many = (kind: string): number => path.facts.filter((fact) => fact.kind === kind).length
  return (
    <>
      <h3>
        <Link to="/cases/$id" params={{ id: path.case.id }}>
          {say(path.case.label)}
        </Link>{' '}
        <span className="hint">
          {say(WORDS.returns)} {many('supplementReturned')} · {say(WORDS.extensions)}{' '}
          {many('prosecutionReviewExtended')}
        </span>
      </h3>
      {path.facts.length === 0 ? <Empty text={say(WORDS.noReviewYet)} /> : null}
      <ul>
        {path.facts.map((fact) => (
          <li key={fact.id}>
            {factTime(fact)} <b>{say(fact.kindName)}</b>{' '}
            {listed(fact.data.map(({ label, value }) => `${say(label)} ${say(value)}`))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How the reviews went of the cases that an intervention concerns: returns and extensions with their causes, as the records of the case tell them. */
export function ReviewPaths({ matter }: { readonly matter: MatterDto }) {
  const { say } = useWords()
  const query = useQuery({
    queryKey: ['matter', matter.id, 'reviewPaths'],
    queryFn: ({ signal }) => request(`/matters/${matter.id}/review-paths`, reviewPathsSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <section className="panel assistance-table" aria-label={say(WORDS.reviewPaths)}>
      <h2>{say(WORDS.reviewPaths)}</h2>
      {query.data.length === 0 ? <Empty text={say(WORDS.noCaseMet)} /> : null}
      {query.data.map((path) => (
        <Path key={path.case.id} path={path} />
      ))}
      <p className="hint">
        {say(WORDS.reviewPathsNote)}{' '}
        <Link to="/evaluation/$metric" params={{ metric: 'joinedDetourRate' }}>
          {say(WORDS.reviewPathsMetric)}
        </Link>
      </p>
    </section>
  )
}
