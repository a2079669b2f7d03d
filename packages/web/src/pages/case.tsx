import { caseSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { request } from '../api/request'
import { CaseAssistance } from '../assistance/case-assistance'
import { CaseHead } from '../parts/case-head'
import { ClockSection, CourseSection, FindingSection } from '../parts/course'
import { KnownAt, PastBand } from '../parts/known-at'
import { MattersOf } from '../parts/matters-of'
import { Failure, Loading } from '../parts/page-state'
import { SimilarMatters } from '../similar/similar-matters'
import { DeclareRecusal } from '../team/declare-recusal'
import { PastInstant, setServerNow } from '../time/server-clock'
import { useWords } from '../words/language'

/** A case: who, under which measures and clocks, and everything that was reported, as known now or then. */
export function CasePage() {
  const { t } = useWords()
  const { id } = useParams({ from: '/cases/$id' })
  const { knownAt, view } = useSearch({ from: '/cases/$id' })
  const navigate = useNavigate({ from: '/cases/$id' })
  const show = (next: { knownAt?: string | undefined; view?: string | undefined }): void =>
    void navigate({ search: { knownAt, view, ...next }, replace: true })
  const query = useQuery({
    queryKey: ['case', id, knownAt],
    queryFn: async ({ signal }) => {
      const at = knownAt === undefined ? '' : `?knownAt=${encodeURIComponent(knownAt)}`
      const found = await request(`/cases/${encodeURIComponent(id)}${at}`, caseSchema, { signal })
      setServerNow(found.now)
      return found
    },
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { data } = query
  const time = { data, at: knownAt, onChange: (at: string | undefined) => show({ knownAt: at }) }
  return (
    <PastInstant.Provider value={knownAt === undefined ? undefined : Date.parse(knownAt)}>
      <PastBand {...time} />
      <CaseHead data={data} />
      <CourseSection
        course={data}
        title={t('case.timeline')}
        now={Date.parse(knownAt ?? data.now)}
        asList={view === 'list'}
        onList={(list) => show({ view: list ? 'list' : undefined })}
      >
        <KnownAt {...time} />
      </CourseSection>
      <FindingSection findings={data.findings} />
      {knownAt === undefined ? <MattersOf rows={data.matters} /> : null}
      <ClockSection clocks={data.clocks} />
      {knownAt === undefined ? <CaseAssistance caseId={id} /> : null}
      {knownAt === undefined ? (
        <SimilarMatters words={data.attributes.find(({ name }) => name === 'charge')?.value.zh ?? ''} />
      ) : null}
      {knownAt === undefined ? <DeclareRecusal caseId={id} /> : null}
    </PastInstant.Provider>
  )
}
