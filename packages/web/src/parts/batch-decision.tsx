import { batchResultSchema, type DecisionDto, DISMISSAL_REASONS, type FindingRowDto } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useWords } from '../words/language'
import { Failure } from './page-state'

type Reason = (typeof DISMISSAL_REASONS)[number]
type Refused = { readonly row: FindingRowDto; readonly why: string }

/** Confirming or dismissing many at once. */
export type BatchAct = 'confirm' | 'dismiss'

interface BatchDecisionProps {
  readonly rows: readonly FindingRowDto[]
  readonly act: BatchAct
  /** Called with the ids of those that could not be decided. */
  readonly onDone: (left: readonly string[]) => void
  readonly onClose: () => void
}

/** What could not be recorded, row by row, and why. */
function RefusedRows({ recorded, refused }: { readonly recorded: number; readonly refused: readonly Refused[] }) {
  const { t, say, colon } = useWords()
  return (
    <div role="status">
      <p>
        {t('batch.recorded')} {recorded} · {t('batch.refused')} {refused.length}
      </p>
      <ul className="batch-refused">
        {refused.map(({ row, why }) => (
          <li key={row.id}>
            {say(row.object.label)} · {say(row.title)}
            {colon}
            {why}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One decision with one reason on all the rows; each is recorded by itself, and what could not be is told row by row. */
export function BatchDecision({ rows, act, onDone, onClose }: BatchDecisionProps) {
  const { t, say } = useWords()
  const client = useQueryClient()
  const [reason, setReason] = useState<Reason>('recordError')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [refused, setRefused] = useState<readonly Refused[]>()
  const decision: DecisionDto = act === 'dismiss' ? { action: act, reason, text } : { action: act, text }
  const submit = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const body = { findings: rows.map(({ id, revision }) => ({ id, revision })), decision }
      const results = await request('/findings/decisions', batchResultSchema, { method: 'POST', body })
      const failed = results.flatMap(({ problem }, at) => {
        const row = rows[at]
        return problem === null || row === undefined
          ? []
          : [{ row, why: `${say(problem.message)} ${say(problem.cure)}` }]
      })
      await client.invalidateQueries({ queryKey: ['findings'] })
      await client.invalidateQueries({ queryKey: ['finding'] })
      onDone(failed.map(({ row }) => row.id))
      if (failed.length === 0) onClose()
      else setRefused(failed)
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }
  const over = refused !== undefined
  return (
    <Modal
      open
      title={`${t(`finding.${act}`)}（${rows.length}）`}
      okText={over ? t('batch.close') : t('page.submit')}
      cancelText={t('page.cancel')}
      confirmLoading={busy}
      onOk={() => (over ? onClose() : void submit())}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      {over ? (
        <RefusedRows recorded={rows.length - refused.length} refused={refused} />
      ) : (
        <>
          {rows.length === 1 && rows[0] !== undefined ? (
            <p>
              {say(rows[0].object.label)} · {say(rows[0].title)}
            </p>
          ) : (
            <p className="hint">{t('batch.each')}</p>
          )}
          {act === 'dismiss' ? (
            <Select<Reason>
              aria-label={t('finding.reason')}
              style={{ width: '100%', marginBottom: 8 }}
              value={reason}
              onChange={setReason}
              options={DISMISSAL_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
            />
          ) : null}
          <Input.TextArea
            aria-label={t('finding.text')}
            placeholder={t('finding.text')}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </>
      )}
    </Modal>
  )
}
