import {
  type DocumentDto,
  documentsSchema,
  type MatterDto,
  matterSchema,
  type PermittedActionDto,
  type ReceiptDto,
} from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { eased } from '../matter/eased'
import { isAcknowledging, type ServedSteps, servedSteps } from '../matter/served-steps'
import { MatterRecord, MatterRecords } from '../parts/matter-records'
import { MatterStep } from '../parts/matter-step'
import { Empty, Failure, Loading } from '../parts/page-state'
import { TimeLeft } from '../parts/time-left'
import { useSession } from '../shell/session'
import { serverTime } from '../time/server-clock'
import { useWords } from '../words/language'
import './matters.css'
import './matter.css'
import './served.css'

/** What the unit has to do first: to acknowledge what has come, then the regular way on. */
function stepOf({ actions, next }: MatterDto): PermittedActionDto | undefined {
  const find = (id: string | null) => actions.find((action) => action.id === id)
  return actions.find(({ id }) => isAcknowledging(id)) ?? find(next) ?? actions[0]
}

/** The steps, and which of them is now. */
function Steps({ steps, done }: ServedSteps) {
  const { t } = useWords()
  return (
    <ol className="served-steps" aria-label={t('served.steps')}>
      {steps.map((word, index) => (
        <li
          key={word}
          className={index < done ? 'done' : ''}
          {...(index === done ? { 'aria-current': 'step' as const } : {})}
        >
          {index < done ? '✓' : index + 1} {t(`served.${word}`)}
        </li>
      ))}
    </ol>
  )
}

interface DoProps {
  readonly matter: MatterDto
  readonly step: PermittedActionDto
  readonly onDone: (receipt: ReceiptDto) => void
}

/** Where somebody who disagrees is heard, by the action that asks for it. */
const CHALLENGES: ReadonlyMap<string, string> = new Map([
  ['object', 'served.objectHint'],
  ['askReconsideration', 'served.reconsiderHint'],
  ['askHigherReview', 'served.higherHint'],
])

/** The one step with its form; what else may be done stands below it. */
function Do({ matter, step, onDone }: DoProps) {
  const { t, say } = useWords()
  const name = useSession().data?.user?.name ?? ''
  const [chosen, setChosen] = useState<string>()
  const [touched, setTouched] = useState<PermittedActionDto>()
  const [own, setOwn] = useState(0)
  const action = touched ?? matter.actions.find(({ id }) => id === chosen) ?? step
  const others = matter.actions.filter(({ id }) => id !== action.id)
  const choose = (id: string): void => {
    setTouched(undefined)
    setChosen(id)
  }
  return (
    <>
      <h2>
        {t('served.now')} · {say(action.title)}
      </h2>
      <MatterStep
        key={action.id}
        matter={matter}
        action={eased(action, { today: serverTime().slice(0, 10), name })}
        own={own}
        onTouched={setTouched}
        onDone={(receipt) => {
          setTouched(undefined)
          setChosen(undefined)
          setOwn(receipt.version)
          onDone(receipt)
        }}
      />
      {others.length === 0 ? null : (
        <div className="served-others">
          <span>{t('served.others')}</span>{' '}
          {others.map(({ id, title }) => (
            <Button key={id} onClick={() => choose(id)}>
              {id === step.id ? `${t('served.backToStep')} ${say(title)}` : say(title)}
            </Button>
          ))}
          {matter.actions.map(({ id }) => {
            const hint = CHALLENGES.get(id)
            return hint === undefined ? null : (
              <p className="hint" key={id}>
                {t(hint)}
              </p>
            )
          })}
        </div>
      )}
    </>
  )
}

/** The documents as they were served; what is asked in words where there is none. */
function Documents({ matter, documents }: { readonly matter: MatterDto; readonly documents: readonly DocumentDto[] }) {
  const { t, say } = useWords()
  const [chosen, setChosen] = useState<string>()
  const served = [...documents].reverse().filter(({ state }) => state === 'served')
  const shown = served.find(({ id }) => id === chosen) ?? served[0]
  if (shown === undefined)
    return (
      <section className="panel">
        <p className="hint">{t('served.noDocument')}</p>
        <ol className="records">
          {matter.records
            .filter(({ fields }) => fields.length > 0)
            .map((record) => (
              <MatterRecord key={record.sequence} record={record} matter={matter} />
            ))}
        </ol>
      </section>
    )
  return (
    <section className="panel">
      <div className="title-line">
        <h2>{t('served.preview')}</h2>
        <span className="actions">
          {served.length < 2
            ? null
            : served.map(({ id, title, number }) => (
                <Button key={id} size="small" disabled={id === shown.id} onClick={() => setChosen(id)}>
                  {say(title)} {number ?? ''}
                </Button>
              ))}
          <Button size="small" href={`/api/v1/documents/${shown.id}/file`} download>
            {t('served.word')}
          </Button>
        </span>
      </div>
      <div className="served-document">
        <iframe sandbox="" title={say(shown.title)} src={`/api/v1/documents/${shown.id}/preview`} />
      </div>
    </section>
  )
}

function Served({ matter, documents }: { readonly matter: MatterDto; readonly documents: readonly DocumentDto[] }) {
  const { t, say, colon } = useWords()
  const client = useQueryClient()
  const [done, setDone] = useState<ReceiptDto>()
  const step = stepOf(matter)
  const [document] = documents.filter(({ state }) => state === 'served').reverse()
  const way = servedSteps(matter, step, document)
  const due = matter.clocks.find(({ state }) => ['running', 'alert', 'overdue'].includes(state))?.latest
  const finish = (receipt: ReceiptDto): void => {
    setDone(receipt)
    for (const queryKey of [['matter', matter.id], ['documents', matter.id], ['served']])
      void client.invalidateQueries({ queryKey })
  }
  return (
    <>
      <div className="title-line">
        <h1>
          {document === undefined ? say(matter.workflow.title) : `${say(document.title)} ${document.number ?? ''}`}
        </h1>
        <Link to="/served">{t('served.back')}</Link>
      </div>
      <p className="served-facts">
        {matter.unit === null ? null : (
          <span>
            {t('served.unit')}
            {colon}
            {matter.unit}
          </span>
        )}
        <span>
          {t('served.due')}
          {colon}
          {due === undefined ? (
            t(matter.clocks.length === 0 ? 'served.noDue' : 'served.noMoreDue')
          ) : (
            <TimeLeft due={due} />
          )}
        </span>
      </p>
      {way.steps.length === 0 ? null : <Steps {...way} />}
      {done === undefined || done.version !== matter.version ? null : (
        <Alert
          type="success"
          showIcon
          closable
          title={`${t('served.sent')}${colon}${matter.records
            .filter(({ sequence }) => sequence === done.version)
            .map(({ action }) => say(action.title))
            .join('')}`}
        />
      )}
      <div className="served-columns">
        <div>
          <Documents matter={matter} documents={documents} />
        </div>
        <div>
          <section className="panel served-now">
            {step === undefined ? (
              <Empty text={t('served.nothing')} />
            ) : (
              <Do matter={matter} step={step} onDone={finish} />
            )}
          </section>
          <MatterRecords matter={matter} />
        </div>
      </div>
    </>
  )
}

/** One matter that was served on the reader's unit: the document, the one next step, and what was done. */
export function ServedMatterPage() {
  const { id } = useParams({ from: '/served/$id' })
  const path = `/matters/${encodeURIComponent(id)}`
  const matter = useQuery({
    queryKey: ['matter', id],
    queryFn: ({ signal }) => request(path, matterSchema, { signal }),
  })
  const documents = useQuery({
    queryKey: ['documents', id],
    queryFn: ({ signal }) => request(`${path}/documents`, documentsSchema, { signal }),
  })
  const failed = [matter, documents].find(({ isLoadingError }) => isLoadingError)
  if (failed !== undefined) return <Failure failure={failed.error} retry={() => void failed.refetch()} />
  if (matter.data === undefined || documents.data === undefined) return <Loading />
  return <Served key={id} matter={matter.data} documents={documents.data} />
}
