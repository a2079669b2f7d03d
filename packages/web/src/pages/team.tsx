import { integritySchema, teamSchema } from '@hengjian/contract/team'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request'
import { Failure, Loading } from '../parts/page-state'
import { Exchanges } from '../team/exchanges'
import { Meddlings } from '../team/meddlings'
import { Recusals } from '../team/recusals'
import { Teams } from '../team/teams'
import { Trainings } from '../team/trainings'
import { TEAM_WORDS as WORDS } from '../team/words'
import { useWords } from '../words/language'
import '../team/team.css'

function Integrity() {
  const { say } = useWords()
  const query = useQuery({
    queryKey: ['team', 'integrity'],
    queryFn: ({ signal }) => request('/team/integrity', integritySchema, { signal }),
  })
  return (
    <section aria-labelledby="team-integrity">
      <h2 id="team-integrity">{say(WORDS.integrity)}</h2>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data === undefined ? null : (
        <>
          <Recusals integrity={query.data} />
          <Meddlings integrity={query.data} />
        </>
      )}
    </section>
  )
}

/** The team: specialised teams, training, exchanges, integrity. */
export function TeamPage() {
  const { say } = useWords()
  const query = useQuery({
    queryKey: ['team'],
    queryFn: ({ signal }) => request('/team', teamSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const team = query.data
  return (
    <>
      <h1>{say(WORDS.title)}</h1>
      <Teams team={team} />
      <Trainings team={team} />
      <Exchanges team={team} />
      <Integrity />
    </>
  )
}
