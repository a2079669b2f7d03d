import { type CaseDto, type ClockDto, caseSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { request } from '../api/request'
import { CaseHead } from '../parts/case-head'
import { ChosenMarks } from '../parts/chosen-marks'
import { Clock } from '../parts/clock'
import { FactList } from '../parts/fact-list'
import { FindingLine } from '../parts/finding-line'
import { KnownAt, PastBand } from '../parts/known-at'
import { Empty, Failure, Loading } from '../parts/page-state'
import { Timeline } from '../parts/timeline'
import { PastInstant, setServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import './case.css'

/** Clocks that somebody must still beat come before those that stand still. */
const RUNNING: ReadonlySet<ClockDto['state']> = new Set(['pending', 'unknown'])

function Clocks({ clocks }: { readonly clocks: readonly ClockDto[] }) {
  const { t } = useWords()
  const running = clocks.filter(({ state }) => RUNNING.has(state))
  const stopped = clocks.filter(({ state }) => !RUNNING.has(state))
  const grid = (some: readonly ClockDto[]) => (
    <div className="clock-grid">
      {some.map((clock) => (
        <Clock key={clock.id} clock={clock} />
      ))}
    </div>
  )
  return (
    <section aria-labelledby="case-clocks">
      <h2 id="case-clocks">
        {t('case.clocks')} {running.length}
      </h2>
      {running.length === 0 ? <Empty text={t('case.noClock')} /> : grid(running)}
      {stopped.length === 0 ? null : (
        <details className="clocks-stopped">
          <summary>
            {t('case.stopped')} {stopped.length}
          </summary>
          {grid(stopped)}
        </details>
      )}
    </section>
  )
}

function Findings({ findings }: Pick<CaseDto, 'findings'>) {
  const { t } = useWords()
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="case-findings">
      <h2 id="case-findings">
        {t('case.findings')} {findings.length}
      </h2>
      {findings.map((finding) => (
        <FindingLine key={finding.id} finding={finding} />
      ))}
    </section>
  )
}

/** Paper shows the list, whatever the screen shows. */
function useListOnPaper(show: () => void): void {
  useEffect(() => {
    const onPrint = (): void => flushSync(show)
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  })
}

/** A case: who, under which measures and clocks, and everything that was reported, as known now or then. */
export function CasePage() {
  const { t } = useWords()
  const { id } = useParams({ from: '/cases/$id' })
  const { knownAt, view } = useSearch({ from: '/cases/$id' })
  const navigate = useNavigate({ from: '/cases/$id' })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const show = (next: { knownAt?: string | undefined; view?: string | undefined }): void =>
    void navigate({ search: { knownAt, view, ...next }, replace: true })
  useListOnPaper(() => show({ view: 'list' }))
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
      <section aria-labelledby="case-timeline">
        <h2 id="case-timeline">{t('case.timeline')}</h2>
        <div className="query">
          <Segmented
            aria-label={t('case.view')}
            value={view === 'list' ? 'list' : 'drawing'}
            onChange={(value) => show({ view: value === 'list' ? 'list' : undefined })}
            options={[
              { value: 'drawing', label: t('case.drawing') },
              { value: 'list', label: t('case.list') },
            ]}
          />
          <KnownAt {...time} />
        </div>
        {data.facts.length === 0 ? (
          <Empty text={t('case.empty')} />
        ) : view === 'list' ? (
          <FactList facts={data.facts} onChoose={(fact) => setChosen([fact])} />
        ) : (
          <Timeline course={data} now={Date.parse(knownAt ?? data.now)} onChoose={setChosen} />
        )}
      </section>
      <Findings findings={data.findings} />
      <Clocks clocks={data.clocks} />
      <ChosenMarks course={data} chosen={chosen} onClose={() => setChosen([])} />
    </PastInstant.Provider>
  )
}
