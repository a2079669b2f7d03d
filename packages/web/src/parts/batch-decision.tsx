import { batchResultSchema, type DecisionDto, type FindingRowDto } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useWords } from '../words/language'
import { DecisionForm } from './decision-form'

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
  const [refused, setRefused] = useState<readonly Refused[]>()
  const title = `${t(`finding.${act}`)}（${rows.length}）`
  const decide = async (decision: DecisionDto): Promise<void> => {
    const body = { findings: rows.map(({ id, revision }) => ({ id, revision })), decision }
    const results = await request('/findings/decisions', batchResultSchema, { method: 'POST', body })
    const failed = results.flatMap(({ problem }, at) => {
      const row = rows[at]
      return problem === null || row === undefined ? [] : [{ row, why: `${say(problem.message)} ${say(problem.cure)}` }]
    })
    await client.invalidateQueries({ queryKey: ['findings'] })
    await client.invalidateQueries({ queryKey: ['finding'] })
    onDone(failed.map(({ row }) => row.id))
    if (failed.length === 0) onClose()
    else setRefused(failed)
  }
  if (refused !== undefined) {
    return (
      <Modal
        open
        title={title}
        okText={t('batch.close')}
        cancelText={t('page.cancel')}
        onOk={onClose}
        onCancel={onClose}
      >
        <RefusedRows recorded={rows.length - refused.length} refused={refused} />
      </Modal>
    )
  }
  const [only, second] = rows
  return (
    <DecisionForm act={act} title={title} onDecide={decide} onClose={onClose}>
      {only !== undefined && second === undefined ? (
        <p>
          {say(only.object.label)} · {say(only.title)}
        </p>
      ) : (
        <p className="hint">{t('batch.each')}</p>
      )}
    </DecisionForm>
  )
}
