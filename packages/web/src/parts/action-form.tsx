import type { FormDto, PermittedActionDto } from '@hengjian/contract'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAct } from '../api/use-act'
import { type Fault, faultsOf, isKeyUsed } from '../matter/faults'
import { type AttemptBody, attemptOf, charactersOf, drawIn, isAsked, isRequired, mustExplain } from '../matter/filled'
import type { Draft } from '../matter/use-draft'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { ActionField, FramedField, fieldId } from './action-field'
import { FormRefusal } from './form-refusal'

interface ActionFormProps<Done> {
  readonly action: PermittedActionDto
  readonly draft: Draft
  /** What was given in the matter before, by field. */
  readonly before: FormDto
  /** Does it, under the key; whatever it throws is shown, and the form stays as it is. */
  readonly send: (body: AttemptBody, key: string) => Promise<Done>
  readonly onDone: (done: Done) => void
  /** What helps to fill it in. */
  readonly aid?: ReactNode
  /** What keeps the form from being sent for now. */
  readonly hindrance?: ReactNode
}

/** Sends under the key of the draft, and takes another where that key is used up. */
function useSending<Done>({ action, draft, before, send, onDone }: ActionFormProps<Done>) {
  const { act, busy, failure } = useAct()
  const submit = (): Promise<boolean> =>
    act(async () => {
      try {
        const done = await send(attemptOf(action, draft.filled, before), draft.key)
        draft.forget()
        onDone(done)
      } catch (thrown) {
        if (isKeyUsed(thrown)) draft.renewKey()
        throw thrown
      }
    })
  return { busy, failure, submit }
}

/** Why: a reason from the list, and words where it asks for them. */
function Reason({
  action,
  draft,
  faults,
}: Pick<ActionFormProps<unknown>, 'action' | 'draft'> & { readonly faults: readonly Fault[] }) {
  const { t, say } = useWords()
  const { reason, words } = draft.filled
  const asksWords = action.reasons.find(({ id }) => id === reason)?.words === true
  return (
    <>
      <FramedField name="reason" title={t('matter.reason')} required faults={faults}>
        <Select<string>
          id={fieldId('reason')}
          style={{ width: '100%' }}
          placeholder={t('matter.choose')}
          value={reason === '' ? null : reason}
          onChange={(chosen) => draft.change({ reason: chosen })}
          options={action.reasons.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      </FramedField>
      {asksWords ? (
        <FramedField
          name="words"
          title={t('matter.words')}
          required
          faults={[]}
          hint={`${t('matter.count').replace('{}', String(charactersOf(words)))} · ${t('matter.least').replace('{}', '4')} · ${t('matter.most').replace('{}', '2000')}`}
        >
          <Input.TextArea
            id={fieldId('words')}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={words}
            onChange={({ target }) => draft.change({ words: target.value })}
          />
        </FramedField>
      ) : null}
    </>
  )
}

/** The fields of an action. */
function Fields({
  action,
  draft,
  before,
  faults,
}: Pick<ActionFormProps<unknown>, 'action' | 'draft' | 'before'> & { readonly faults: readonly Fault[] }) {
  const { form, sealed } = draft.filled
  return action.form
    .filter((field) => isAsked(field, action.form, form, before))
    .map((field) => {
      const { name, kind } = field
      const isSealed = kind === 'sealed'
      const draw = drawIn(field, form)
      const must = isRequired(field, form, before) || mustExplain(field, action.form)
      return (
        <ActionField
          key={name}
          field={field}
          draw={draw}
          required={must && draw === undefined}
          value={isSealed ? sealed[name] : form[name]}
          faults={faults.filter(({ place }) => place === name)}
          onChange={(value) =>
            draft.change(
              isSealed ? { sealed: { ...sealed, [name]: String(value) } } : { form: { ...form, [name]: value } },
            )
          }
        />
      )
    })
}

/** The form of an action, from what the workflow asks; what is typed is kept in this browser until it is done. */
export function ActionForm<Done>(props: ActionFormProps<Done>) {
  const { t, say } = useWords()
  const { action, draft, before, hindrance, aid } = props
  const { busy, failure, submit } = useSending(props)
  const faults = faultsOf(failure)
  const titles = new Map(action.form.map(({ name, title }) => [name, say(title)]))
  return (
    <form
      className="action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FormRefusal failure={failure} titles={new Map([...titles, ['reason', t('matter.reason')]])} />
      {draft.restored === undefined ? null : (
        <p className="hint">
          {t('matter.restored').replace('{}', shortTime(draft.restored))}{' '}
          <Button size="small" onClick={draft.forget}>
            {t('matter.discard')}
          </Button>
        </p>
      )}
      <Fields action={action} draft={draft} before={before} faults={faults} />
      {action.reasons.length === 0 ? null : (
        <Reason action={action} draft={draft} faults={faults.filter(({ place }) => place === 'reason')} />
      )}
      {aid}
      {hindrance ?? (
        <p className="action-send">
          <Button type="primary" htmlType="submit" loading={busy}>
            {say(action.title)}
          </Button>
          <span className="hint">{t('matter.keptHere')}</span>
        </p>
      )}
    </form>
  )
}
