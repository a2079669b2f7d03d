import { UNMASKED_ATTRIBUTES, UNMASKING_REASONS, type UnmaskingDto, unmaskedSchema } from '@hengjian/contract'
import { Input, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import { request } from '../api/request'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import { Failure } from './page-state'
import './unmask.css'

/** A value in full stands so long. */
const SHOWN_FOR = 30_000

type Attribute = UnmaskingDto['attribute']
const attributeOf = (name: string): Attribute | undefined => UNMASKED_ATTRIBUTES.find((one) => one === name)

/** A text that is gone after a while, when the window is left, and before anything is printed. It is nowhere but in this state. */
function usePassing(): readonly [string | undefined, (text: string | undefined) => void] {
  const [text, setText] = useState<string>()
  useEffect(() => {
    if (text === undefined) return
    const forget = (): void => setText(undefined)
    const timer = setTimeout(forget, SHOWN_FOR)
    document.addEventListener('visibilitychange', forget)
    window.addEventListener('beforeprint', forget)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', forget)
      window.removeEventListener('beforeprint', forget)
    }
  }, [text])
  return [text, setText]
}

interface AskProps {
  readonly person: string
  readonly attribute: Attribute
  readonly label: string
  readonly onShown: (text: string) => void
  readonly onClose: () => void
}

/** Asks for the reason, and for the value only with it. */
function AskReason({ person, attribute, label, onShown, onClose }: AskProps) {
  const { t } = useWords()
  const [reason, setReason] = useState<UnmaskingDto['reason']>()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const enough = reason !== undefined && (reason !== 'other' || text.trim().length >= 4)
  const submit = async (): Promise<void> => {
    if (reason === undefined) return
    try {
      const path = `/people/${encodeURIComponent(person)}/unmask`
      const body: UnmaskingDto = { attribute, reason, text: text.trim() }
      const { values } = await request(path, unmaskedSchema, { method: 'POST', body })
      onShown(values.join('、'))
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  return (
    <Modal
      open
      title={`${t('unmask.title')} · ${label}`}
      okText={t('unmask.show')}
      cancelText={t('page.cancel')}
      okButtonProps={{ disabled: !enough }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p>{t('unmask.logged')}</p>
      <Select<UnmaskingDto['reason']>
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

interface Props {
  readonly person: string
  /** The attribute's name, what it is called, and the value as masked. */
  readonly name: string
  readonly label: string
  readonly masked: string
}

/** A masked value; who may, sees it in full for a reason and a short while. */
export function Masked({ person, name, label, masked }: Props) {
  const { t } = useWords()
  const session = useSession()
  const [asked, setAsked] = useState(false)
  const [shown, setShown] = usePassing()
  const attribute = attributeOf(name)
  const may = session.data?.user?.permissions.includes('persons.unmask') === true
  if (attribute === undefined || !may) return <>{masked}</>
  if (shown !== undefined) {
    return (
      <>
        <span className="unmasked">{shown}</span>{' '}
        <button type="button" className="plain-link" onClick={() => setShown(undefined)} title={t('unmask.soon')}>
          {t('unmask.hide')}
        </button>
      </>
    )
  }
  return (
    <>
      {masked}{' '}
      <button
        type="button"
        className="plain-link"
        aria-label={`${t('unmask.show')} ${label}`}
        onClick={() => setAsked(true)}
      >
        {t('unmask.show')}
      </button>
      {asked ? (
        <AskReason
          person={person}
          attribute={attribute}
          label={label}
          onClose={() => setAsked(false)}
          onShown={(text) => {
            setAsked(false)
            setShown(text)
          }}
        />
      ) : null}
    </>
  )
}
