import {
  type BatchResultDto,
  batchResultSchema,
  commonActionsSchema,
  type MatterRowDto,
  type PermittedActionDto,
} from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useDraft } from '../matter/use-draft'
import '../pages/matter.css'
import { useWords } from '../words/language'
import { ActionForm } from './action-form'
import { BatchRefused } from './batch-refused'
import { Failure } from './page-state'

const NOTHING_BEFORE = {}

interface StepProps {
  readonly rows: readonly MatterRowDto[]
  readonly action: PermittedActionDto
  /** Called with the ids of those on which it could not be done. */
  readonly onDone: (left: readonly string[]) => void
  readonly onClose: () => void
}

/** One form for all that are picked; each is done by itself, and what could not be is told row by row. */
function BatchStep({ rows, action, onDone, onClose }: StepProps) {
  const { t, say, aside } = useWords()
  const client = useQueryClient()
  const draft = useDraft('matters', action)
  const [results, setResults] = useState<BatchResultDto>()
  const send = (attempt: object, key: string): Promise<BatchResultDto> => {
    const body = { ...attempt, sealed: undefined, matters: rows.map(({ id, version }) => ({ id, version })) }
    return request('/matters/actions', batchResultSchema, { method: 'POST', body, key })
  }
  const finish = (told: BatchResultDto): void => {
    const left = told.filter(({ problem }) => problem !== null).map(({ id }) => id)
    void client.invalidateQueries({ queryKey: ['matters'] })
    onDone(left)
    if (left.length === 0) onClose()
    else setResults(told)
  }
  return (
    <Modal
      open
      title={`${say(action.title)}${aside(String(rows.length))}`}
      footer={null}
      width={640}
      onCancel={onClose}
    >
      {results === undefined ? (
        <>
          <p className="hint">{t('batch.each')}</p>
          <ActionForm action={action} draft={draft} before={NOTHING_BEFORE} send={send} onDone={finish} />
        </>
      ) : (
        <>
          <BatchRefused
            results={results}
            nameOf={(id) => {
              const row = rows.find((one) => one.id === id)
              return row === undefined ? id : `${row.number} ${row.title}`
            }}
          />
          <Button type="primary" onClick={onClose}>
            {t('batch.close')}
          </Button>
        </>
      )}
    </Modal>
  )
}

interface MatterBatchProps {
  readonly rows: readonly MatterRowDto[]
  readonly onPick: (ids: readonly string[]) => void
}

/** What can be done to all the matters that are picked, with one form. */
export function MatterBatch({ rows, onPick }: MatterBatchProps) {
  const { t, say } = useWords()
  const [doing, setDoing] = useState<Pick<StepProps, 'rows' | 'action'>>()
  const ids = rows.map(({ id }) => id).join('.')
  const versions = rows.map(({ version }) => version).join('.')
  const query = useQuery({
    queryKey: ['matters', 'actions', ids, versions],
    queryFn: ({ signal }) => request(`/matters/actions?ids=${ids}`, commonActionsSchema, { signal }),
    enabled: rows.length > 0,
  })
  const { data: actions } = query
  return (
    <>
      {rows.length === 0 ? null : (
        <div className="batch-bar" role="toolbar" aria-label={t('batch.label')}>
          <span>
            {t('batch.picked')} <strong>{rows.length}</strong>
          </span>
          {actions?.map((action) => (
            <Button key={action.id} size="small" onClick={() => setDoing({ rows, action })}>
              {say(action.title)}
            </Button>
          ))}
          {actions?.length === 0 ? <span className="hint">{t('batch.nothing')}</span> : null}
          {query.error === null ? null : <Failure failure={query.error} retry={() => void query.refetch()} />}
          <Button size="small" type="text" onClick={() => onPick([])}>
            {t('batch.none')}
          </Button>
        </div>
      )}
      {doing === undefined ? null : (
        <BatchStep key={doing.action.id} {...doing} onDone={onPick} onClose={() => setDoing(undefined)} />
      )}
    </>
  )
}
