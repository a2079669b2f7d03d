import { type DecisionDto, type FindingDto, findingSchema, TAKE_BACK_REASONS } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { RequestFailure, request } from '../api/request'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import { Failure } from './page-state'

type Reason = (typeof TAKE_BACK_REASONS)[number]

/** Takes a confirmation or a dismissal back, for a reason from the list, which the history keeps. */
export function TakeBack({ finding }: { readonly finding: FindingDto }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState<Reason>('mistaken')
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const mayDecide = useSession().data?.user?.permissions.includes('findings.decide') === true
  if (!mayDecide || (finding.state !== 'confirmed' && finding.state !== 'dismissed')) return null
  const submit = async (): Promise<void> => {
    const decision: DecisionDto =
      text.trim() === '' ? { action: 'takeBack', reason } : { action: 'takeBack', reason, text }
    try {
      const path = `/findings/${encodeURIComponent(finding.id)}/decisions`
      const changed = await request(path, findingSchema, { method: 'POST', body: decision, revision: finding.revision })
      setAsking(false)
      setFailure(undefined)
      client.setQueryData(['finding', finding.id], changed)
    } catch (thrown) {
      setFailure(thrown)
      if (thrown instanceof RequestFailure && thrown.status === 412)
        await client.invalidateQueries({ queryKey: ['finding', finding.id] })
    }
  }
  const conflict = failure instanceof RequestFailure && failure.status === 412
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('takeBack.action')}</Button>
      <Modal
        open={asking}
        title={t(`takeBack.${finding.state}`)}
        okText={t('page.submit')}
        cancelText={t('page.cancel')}
        onOk={() => void submit()}
        onCancel={() => setAsking(false)}
        okButtonProps={{ disabled: reason === 'other' && text.trim() === '' }}
      >
        {conflict ? (
          <Alert type="warning" showIcon title={t('finding.conflict')} />
        ) : failure === undefined ? null : (
          <Failure failure={failure} />
        )}
        <p>{t('takeBack.note')}</p>
        <Select<Reason>
          aria-label={t('finding.reason')}
          style={{ width: '100%', marginBottom: 8 }}
          value={reason}
          onChange={setReason}
          options={TAKE_BACK_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <Input.TextArea
          aria-label={t('finding.text')}
          placeholder={t('finding.text')}
          rows={3}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Modal>
    </>
  )
}
