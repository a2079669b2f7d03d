import { type MatterDto, type PermittedActionDto, type ReceiptDto, receiptSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { DangerAid } from '../assistance/danger-aid'
import { isStale } from '../matter/faults'
import { givenBefore } from '../matter/filled'
import { useDraft } from '../matter/use-draft'
import { useWords } from '../words/language'
import { ActionForm } from './action-form'
import { MatterRecord } from './matter-records'
import { WhoMay } from './who-may'

interface MatterStepProps {
  readonly matter: MatterDto
  /** As it was when its form was opened. */
  readonly action: PermittedActionDto
  /** The version that the reader's own last step on this page left behind; 0 before the first. */
  readonly own: number
  /** Somebody has begun to fill it in, or has stopped. */
  readonly onTouched: (action: PermittedActionDto | undefined) => void
  readonly onDone: (receipt: ReceiptDto) => void
}

/** What others did since the form was begun; it is sent on only when the writer has seen it. */
function Changed({
  matter,
  seen,
  mayGoOn,
  onGoOn,
  onLeave,
}: {
  readonly matter: MatterDto
  readonly seen: number
  readonly mayGoOn: boolean
  readonly onGoOn: () => void
  readonly onLeave: () => void
}) {
  const { t, say, colon } = useWords()
  return (
    <Alert
      type="warning"
      showIcon
      title={t('matter.changed')}
      description={
        <>
          <ol className="records">
            {matter.records
              .filter(({ sequence }) => sequence > seen)
              .map((record) => (
                <MatterRecord key={record.sequence} record={record} matter={matter} />
              ))}
          </ol>
          <p>
            {t('matters.state')}
            {colon}
            {say(matter.state.title)}。{mayGoOn ? t('matter.changedCure') : t('matter.overtaken')}
          </p>
          <span className="actions">
            {mayGoOn ? (
              <Button type="primary" onClick={onGoOn}>
                {t('matter.goOn')}
              </Button>
            ) : null}
            <Button onClick={onLeave}>{t('matter.discard')}</Button>
          </span>
        </>
      }
    />
  )
}

/** The form of an action on a matter, sent against the very version that the writer has seen. */
export function MatterStep({ matter, action, own, onTouched, onDone }: MatterStepProps) {
  const client = useQueryClient()
  const [read, setRead] = useState(matter.version)
  // A form may open on the matter as it was before the step that led to it.
  const seen = Math.max(read, own)
  // The stream may tell of this very step before it is answered: that is no change by others.
  const [sending, setSending] = useState(false)
  const kept = useDraft(`matter:${matter.id}`, action)
  const draft = {
    ...kept,
    change: (part: Parameters<typeof kept.change>[0]) => {
      kept.change(part)
      onTouched(action)
    },
    forget: () => {
      kept.forget()
      onTouched(undefined)
    },
  }
  const send = async (body: object, key: string): Promise<ReceiptDto> => {
    setSending(true)
    try {
      const path = `/matters/${matter.id}/actions`
      const receipt = await request(path, receiptSchema, { method: 'POST', body, revision: seen, key })
      setRead(receipt.version)
      return receipt
    } catch (thrown) {
      if (isStale(thrown)) await client.invalidateQueries({ queryKey: ['matter', matter.id] })
      throw thrown
    } finally {
      setSending(false)
    }
  }
  const now = matter.actions.find(({ id }) => id === action.id)
  const mayGoOn = now?.refusal === null
  const changed = matter.version > seen
  const hindrance = sending ? undefined : changed ? (
    <Changed
      matter={matter}
      seen={seen}
      mayGoOn={mayGoOn}
      onGoOn={() => setRead(matter.version)}
      onLeave={draft.forget}
    />
  ) : mayGoOn ? undefined : now === undefined ? null : (
    <WhoMay action={now} />
  )
  return (
    <ActionForm
      action={action}
      draft={draft}
      before={givenBefore(matter.records)}
      send={send}
      onDone={onDone}
      {...(hindrance === undefined ? {} : { hindrance })}
      {...(action.form.some(({ name }) => name === 'dangerGrade')
        ? {
            aid: <DangerAid form={draft.filled.form} onTake={(form) => draft.change({ form })} />,
          }
        : {})}
    />
  )
}
