import { type DecisionDto, DISMISSAL_REASONS, TAKE_BACK_REASONS } from '@hengjian/contract'
import { Alert, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { RequestFailure } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { Failure } from './page-state'

type DismissalReason = (typeof DISMISSAL_REASONS)[number]
type TakeBackReason = (typeof TAKE_BACK_REASONS)[number]

interface ReasonListProps<Reason extends string> {
  readonly reasons: readonly Reason[]
  readonly value: Reason | undefined
  readonly onChange: (reason: Reason) => void
}

/** A reason from the list; none stands there before somebody chose it. */
function ReasonList<Reason extends string>({ reasons, value, onChange }: ReasonListProps<Reason>) {
  const { t } = useWords()
  return (
    <Select<Reason>
      aria-label={t('finding.reason')}
      style={{ width: '100%', marginBottom: 8 }}
      placeholder={t('finding.reason')}
      value={value ?? null}
      onChange={onChange}
      options={reasons.map((one) => ({ value: one, label: t(`reason.${one}`) }))}
    />
  )
}

/** Why a decision was not recorded; that somebody else was faster is told as what it is. */
function Refusal({ failure }: { readonly failure: unknown }) {
  const { t } = useWords()
  if (failure === undefined) return null
  return failure instanceof RequestFailure && failure.status === 412 ? (
    <Alert type="warning" showIcon title={t('finding.conflict')} />
  ) : (
    <Failure failure={failure} />
  )
}

interface DecisionFormProps {
  readonly act: DecisionDto['action']
  readonly title: string
  /** Stands above the fields: what is decided on, or what follows. */
  readonly children?: ReactNode
  /** Records the decision; whatever it throws is shown, and the form stays. */
  readonly onDecide: (decision: DecisionDto) => Promise<void>
  readonly onClose: () => void
}

/** Asks for a decision on a finding, or on many: a reason from the list where the act needs one, and a text. */
export function DecisionForm({ act, title, children, onDecide, onClose }: DecisionFormProps) {
  const { t } = useWords()
  const [dismissal, setDismissal] = useState<DismissalReason>()
  const [takeBack, setTakeBack] = useState<TakeBackReason>()
  const [text, setText] = useState('')
  const { act: run, busy, failure } = useAct()
  const said = text.trim() === '' ? {} : { text: text.trim() }
  const decisions: { readonly [Act in DecisionDto['action']]: DecisionDto | undefined } = {
    confirm: { action: 'confirm', ...said },
    dismiss: dismissal === undefined ? undefined : { action: 'dismiss', reason: dismissal, ...said },
    takeBack: takeBack === undefined ? undefined : { action: 'takeBack', reason: takeBack, ...said },
  }
  const decision = decisions[act]
  const isOther = decision !== undefined && 'reason' in decision && decision.reason === 'other'
  const submit = (): Promise<boolean> =>
    run(async () => {
      if (decision !== undefined) await onDecide(decision)
    })
  return (
    <Modal
      open
      title={title}
      okText={t('page.submit')}
      cancelText={t('page.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: decision === undefined || (isOther && text.trim() === '') }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <Refusal failure={failure} />
      {children}
      {act === 'dismiss' ? <ReasonList reasons={DISMISSAL_REASONS} value={dismissal} onChange={setDismissal} /> : null}
      {act === 'takeBack' ? <ReasonList reasons={TAKE_BACK_REASONS} value={takeBack} onChange={setTakeBack} /> : null}
      <Input.TextArea
        aria-label={t('finding.text')}
        placeholder={t('finding.text')}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </Modal>
  )
}
