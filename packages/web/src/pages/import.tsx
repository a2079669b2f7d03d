import { type ImportBatchDto, importBatchSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Progress, Steps } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { ImportProblems } from '../parts/import-problems'
import { ImportReport } from '../parts/import-report'
import { ImportResult } from '../parts/import-result'
import { ImportState, isUnderWay, sizeText } from '../parts/import-state'
import { ImportTable } from '../parts/import-table'
import { Failure, Loading } from '../parts/page-state'
import { fullTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { importsWords } from '../words/imports'
import { useWords } from '../words/language'
import './imports.css'

addWords(importsWords)

const REFRESH = 1000
const STEPS = ['mapping', 'check', 'run'] as const
const STEP_OF = {
  uploaded: 0,
  checking: 1,
  checked: 1,
  importing: 2,
  imported: 3,
  failed: 0,
  undoing: 3,
  undone: 3,
} as const

/** The worker has the batch in hand. */
function UnderWay({ batch }: { readonly batch: ImportBatchDto }) {
  const { t } = useWords()
  const { rows, rowsDone, state } = batch
  const isCounted = state === 'importing' && rows !== null && rows > 0
  return (
    <section className="import-panel" role="status">
      <ImportState state={state} />{' '}
      {isCounted ? (
        <>
          <Progress
            percent={Math.min(100, Math.floor((rowsDone / rows) * 100))}
            aria-label={t('importResult.progress')}
          />
          <p>
            {rowsDone} / {rows}
          </p>
        </>
      ) : null}
      <p className="hint">{t('importResult.working')}</p>
    </section>
  )
}

interface BodyProps {
  readonly batch: ImportBatchDto
  readonly onChange: (batch: ImportBatchDto) => void
}

/** What is to be done about the file now. */
function Body({ batch, onChange }: BodyProps) {
  const { t } = useWords()
  const [again, setAgain] = useState(false)
  const take = (changed: ImportBatchDto): void => {
    setAgain(false)
    onChange(changed)
  }
  if (isUnderWay(batch)) return <UnderWay batch={batch} />
  const isStored = batch.state === 'imported' || batch.state === 'undone' || batch.rowsDone > 0
  if (isStored) return <ImportResult batch={batch} onChange={take} />
  if (batch.state === 'checked' && !again)
    return <ImportReport batch={batch} onChange={take} onAgain={() => setAgain(true)} />
  return (
    <>
      {batch.state === 'failed' ? (
        <Alert
          type="error"
          showIcon
          title={t('importResult.failed')}
          description={<ImportProblems problems={batch.problems} />}
        />
      ) : null}
      <ImportTable batch={batch} onChange={take} />
    </>
  )
}

/** One file on its way: choose how it is read, try it, import it, and take it back if it was wrong. */
export function ImportPage() {
  const { t } = useWords()
  const { id } = useParams({ from: '/imports/$id' })
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => request(`/imports/${id}`, importBatchSchema, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? REFRESH : false),
  })
  if (query.isPending) return <Loading />
  if (query.isError)
    return (
      <>
        <h1>{t('imports.title')}</h1>
        <Failure failure={query.error} retry={() => void query.refetch()} />
      </>
    )
  const batch = query.data
  return (
    <>
      <div className="title-line">
        <h1 className="import-name">{batch.file}</h1>
        <ImportState state={batch.state} />
      </div>
      <p className="hint">
        {sizeText(batch.size)} · {batch.madeBy} · {fullTime(batch.madeAt)} ·{' '}
        <Link to="/imports">{t('imports.back')}</Link>
      </p>
      <Steps
        size="small"
        className="import-steps"
        current={STEP_OF[batch.state]}
        items={STEPS.map((step) => ({ title: t(`imports.step.${step}`) }))}
      />
      <Body batch={batch} onChange={(changed) => client.setQueryData(['import', id], changed)} />
    </>
  )
}
