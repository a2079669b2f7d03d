import { type BatchResultDto, batchResultSchema, type DecisionDto, type FindingRowDto } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useWords } from '../words/language'
import { BatchRefused } from './batch-refused'
import { DecisionForm } from './decision-form'

/** Confirming or dismissing many at once. */
export type BatchAct = 'confirm' | 'dismiss'

interface BatchDecisionProps {
  readonly rows: readonly FindingRowDto[]
  readonly act: BatchAct
  /** Called with the ids of those that could not be decided. */
  readonly onDone: (left: readonly string[]) => void
  readonly onClose: () => void
}

/** One decision with one reason on all the rows; each is recorded by itself, and what could not be is told row by row. */
export function BatchDecision({ rows, act, onDone, onClose }: BatchDecisionProps) {
  const { t, say, aside } = useWords()
  const client = useQueryClient()
  const [results, setResults] = useState<BatchResultDto>()
  const title = `${t(`finding.${act}`)}${aside(String(rows.length))}`
  const decide = async (decision: DecisionDto): Promise<void> => {
    const body = { findings: rows.map(({ id, revision }) => ({ id, revision })), decision }
    const told = await request('/findings/decisions', batchResultSchema, { method: 'POST', body })
    const left = told.filter(({ problem }) => problem !== null).map(({ id }) => id)
    await client.invalidateQueries({ queryKey: ['findings'] })
    await client.invalidateQueries({ queryKey: ['finding'] })
    onDone(left)
    if (left.length === 0) onClose()
    else setResults(told)
  }
  const nameOf = (id: string): string => {
    const row = rows.find((one) => one.id === id)
    return row === undefined ? id : `${say(row.object.label)} · ${say(row.title)}`
  }
  if (results !== undefined) {
    return (
      <Modal
        open
        title={title}
        okText={t('batch.close')}
        cancelText={t('page.cancel')}
        onOk={onClose}
        onCancel={onClose}
      >
        <BatchRefused results={results} nameOf={nameOf} />
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
