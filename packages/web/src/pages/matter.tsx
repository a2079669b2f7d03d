import { type MatterDto, matterSchema, type ReceiptDto } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { MatterAssistance } from '../assistance/matter-assistance'
import { ReviewPaths } from '../assistance/review-paths'
import { PoliceWords } from '../matter/police-words'
import { SealedParts } from '../matter/sealed-parts'
import { ArchiveVolume } from '../parts/archive-volume'
import { FlowDrawing } from '../parts/flow-drawing'
import { MatterActions } from '../parts/matter-actions'
import { MatterClocks } from '../parts/matter-clocks'
import { MatterDocuments } from '../parts/matter-documents'
import { MatterLink } from '../parts/matter-link'
import { MatterRecords } from '../parts/matter-records'
import { MatterState } from '../parts/matter-state'
import { OpenMatter } from '../parts/open-matter'
import { Empty, Failure, Loading } from '../parts/page-state'
import { useIsOffice, useIsServed } from '../shell/session'
import { SimilarMatters } from '../similar/similar-matters'
import { useWords } from '../words/language'
import './matters.css'
import './matter.css'

/** The matters that something is said of beside their forms. */
const ASSISTED: readonly string[] = ['diversion', 'pleaLeniency']

/** What a matter hangs together with. */
function Links({ matter }: { readonly matter: MatterDto }) {
  const { t } = useWords()
  return (
    <section className="panel">
      <h2>{t('matter.links')}</h2>
      {matter.links.length === 0 ? <Empty text={t('matter.noLinks')} /> : null}
      <ul className="matter-links">
        {matter.links.map(({ type, id, label }) => (
          <li key={`${type}:${id}`}>
            <MatterLink link={`${type}:${id}`} label={label} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Matter({ matter }: { readonly matter: MatterDto }) {
  const { t, say, colon } = useWords()
  const { act } = useSearch({ from: '/matters/$id' })
  const navigate = useNavigate({ from: '/matters/$id' })
  const isOffice = useIsOffice()
  const [done, setDone] = useState<ReceiptDto>()
  const client = useQueryClient()
  const choose = (action: string | undefined): void => void navigate({ search: { act: action } })
  return (
    <>
      <div className="title-line">
        <h1>
          {matter.number} {matter.title}
        </h1>
        <span className="actions">
          <span className="hint matter-kind" title={say(matter.meaning)}>
            {say(matter.workflow.title)}
          </span>
          <FlowDrawing
            workflow={matter.workflow.id}
            version={String(matter.workflowVersion)}
            title={say(matter.workflow.title)}
            here={matter.state.id}
            visited={matter.records.map(({ after }) => after.id)}
          />
          <OpenMatter origin={`matter:${matter.id}`} />
        </span>
      </div>
      <MatterState matter={matter} />
      {done === undefined || done.version !== matter.version ? null : (
        <Alert type="success" showIcon closable title={`${t('matter.done')}${colon}${say(done.state.title)}`} />
      )}
      <div className="matter-columns">
        <div>
          <MatterActions
            matter={matter}
            chosen={act}
            onChoose={choose}
            onDone={(receipt) => {
              setDone(receipt)
              choose(undefined)
              void client.invalidateQueries({ queryKey: ['matter', matter.id] })
            }}
          />
          {isOffice && ASSISTED.includes(matter.workflow.id) ? <MatterAssistance matter={matter} /> : null}
          {isOffice && matter.workflow.id === 'earlyIntervention' ? <ReviewPaths matter={matter} /> : null}
          <MatterDocuments matter={matter} />
          <PoliceWords matter={matter} />
          <MatterRecords matter={matter} />
          <SimilarMatters matter={matter.id} />
        </div>
        <div>
          <MatterClocks matter={matter} onPropose={choose} />
          <SealedParts matter={matter} />
          {isOffice ? <Links matter={matter} /> : null}
          {matter.loop === 'closed' ? <ArchiveVolume matter={matter} /> : null}
        </div>
      </div>
    </>
  )
}

/** A matter: where it stands and whose turn it is, the one next action with its form, its clocks, and everything that was done. */
export function MatterPage() {
  const { id } = useParams({ from: '/matters/$id' })
  const isServed = useIsServed()
  const query = useQuery({
    queryKey: ['matter', id],
    queryFn: ({ signal }) => request(`/matters/${encodeURIComponent(id)}`, matterSchema, { signal }),
  })
  if (isServed) return <Navigate to="/served/$id" params={{ id }} replace />
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return <Matter key={id} matter={query.data} />
}
