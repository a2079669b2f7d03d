import { UNMASKING_REASONS, type UnmaskingReasonDto } from '@hengjian/contract'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { Failure } from './page-state'

interface AskReasonProps {
  /** What is to be shown. */
  readonly label: string
  /** Fetches it for the reason, and shows it. */
  readonly onReason: (why: UnmaskingReasonDto) => Promise<void>
  readonly onClose: () => void
}

/** Asks why something is to be shown in full; only with a reason it is fetched. */
export function AskReason({ label, onReason, onClose }: AskReasonProps) {
  const { t } = useWords()
  const [reason, setReason] = useState<UnmaskingReasonDto['reason']>()
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct()
  const enough = reason !== undefined && (reason !== 'other' || text.trim().length >= 4)
  const submit = async (): Promise<void> => {
    if (reason === undefined) return
    await act(async () => {
      await onReason({ reason, text: text.trim() })
    })
  }
  return (
    <Modal
      open
      title={`${t('unmask.title')} · ${label}`}
      okText={t('unmask.show')}
      cancelText={t('page.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: !enough }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p>{t('unmask.logged')}</p>
      <Select<UnmaskingReasonDto['reason']>
        aria-label={t('unmask.why')}
        placeholder={t('unmask.why')}
        style={{ width: '100%', marginBottom: 8 }}
        {...(reason === undefined ? {} : { value: reason })}
        onChange={setReason}
        options={UNMASKING_REASONS.map((value) => ({ value, label: t(`unmaskReason.${value}`) }))}
      />
      <Input.TextArea
        aria-label={t('unmask.text')}
        placeholder={t('unmask.text')}
        rows={2}
        maxLength={500}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </Modal>
  )
}
