import { type CaseDto, caseSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { request } from '../api/request'
import { CaseAssistance } from '../assistance/case-assistance'
import { CaseFocus } from '../assistance/case-focus'
import { CaseAllocations } from '../parts/case-allocations'
import { CaseCard } from '../parts/case-card'
import { CaseHead } from '../parts/case-head'
import { type CasePart, CaseParts, isCasePart } from '../parts/case-parts'
import { ClockSection, CourseSection, FindingSection } from '../parts/course'
import { KnownAt, PastBand } from '../parts/known-at'
import { MattersOf } from '../parts/matters-of'
import { Failure, Loading } from '../parts/page-state'
import { SimilarMatters } from '../similar/similar-matters'
import { DeclareRecusal } from '../team/declare-recusal'
import { PastInstant, setServerNow } from '../time/server-clock'
import { useWords } from '../words/language'

/** What stands beside the course of a case as it is now: allocation, what helps to decide, ended matters like it, the card, recusal. */
function Beside({
  data,
  shows,
}: {
  readonly data: CaseDto
  readonly shows: (...parts: readonly CasePart[]) => boolean
}) {
  const { id, number, attributes } = data
  const charge = attributes.find(({ name }) => name === 'charge')?.value.zh ?? ''
  return (
    <>
      {shows('allocate') ? <CaseAllocations caseId={id} /> : null}
      {shows('handle') ? <CaseAssistance caseId={id} charge={charge} /> : null}
      {shows('handle') ? <SimilarMatters words={charge} /> : null}
      {shows('accept') ? <CaseCard caseId={id} number={number} /> : null}
      {shows('allocate') ? <DeclareRecusal caseId={id} /> : null}
    </>
  )
}

/** A case: who, under which measures and clocks, and everything that was reported, as known now or then. */
export function CasePage() {
  const { t } = useWords()
  const { id } = useParams({ from: '/cases/$id' })
  const { knownAt, view, part: asked } = useSearch({ from: '/cases/$id' })
  const navigate = useNavigate({ from: '/cases/$id' })
  const part = asked !== undefined && isCasePart(asked) ? asked : undefined
  const shows = (...parts: readonly CasePart[]): boolean => part === undefined || parts.includes(part)
  const show = (next: { knownAt?: string | undefined; view?: string | undefined; part?: string | undefined }): void =>
    void navigate({ search: { knownAt, view, part, ...next }, replace: true })
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
      {knownAt === undefined ? <CaseParts part={part} onPart={(next) => show({ part: next })} /> : null}
      {knownAt === undefined && shows('handle') ? <CaseFocus caseId={id} /> : null}
      {shows('handle') ? (
        <CourseSection
          course={data}
          title={t('case.timeline')}
          now={Date.parse(knownAt ?? data.now)}
          asList={view === 'list'}
          onList={(list) => show({ view: list ? 'list' : undefined })}
        >
          <KnownAt key={knownAt} {...time} />
        </CourseSection>
      ) : null}
      {shows('supervise') ? <FindingSection findings={data.findings} /> : null}
      {knownAt === undefined && shows('supervise', 'allocate') ? <MattersOf rows={data.matters} /> : null}
      {shows('handle') ? <ClockSection clocks={data.clocks} /> : null}
      {knownAt === undefined ? <Beside data={data} shows={shows} /> : null}
    </PastInstant.Provider>
  )
}
