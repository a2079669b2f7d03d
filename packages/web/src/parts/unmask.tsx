import { UNMASKED_ATTRIBUTES, type UnmaskingDto, unmaskedSchema } from '@hengjian/contract'
import { useState } from 'react'
import { request } from '../api/request'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import { AskReason } from './ask-reason'
import { usePassing } from './passing'
import './unmask.css'

type Attribute = UnmaskingDto['attribute']
const attributeOf = (name: string): Attribute | undefined => UNMASKED_ATTRIBUTES.find((one) => one === name)

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
  const [shown, setShown] = usePassing<string>()
  const attribute = attributeOf(name)
  const may = session.data?.user?.permissions.includes('persons.unmask') === true
  if (attribute === undefined || !may) return <>{masked}</>
  if (shown !== undefined) {
    return (
      <>
        <span className="unmasked">{shown}</span>{' '}
        <button
          type="button"
          className="plain-link unmask"
          onClick={() => setShown(undefined)}
          title={t('unmask.soon')}
        >
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
        className="plain-link unmask"
        aria-label={`${t('unmask.show')} ${label}`}
        onClick={() => setAsked(true)}
      >
        {t('unmask.show')}
      </button>
      {asked ? (
        <AskReason
          label={label}
          onClose={() => setAsked(false)}
          onReason={async (why) => {
            const path = `/people/${encodeURIComponent(person)}/unmask`
            const body: UnmaskingDto = { attribute, ...why }
            const { values } = await request(path, unmaskedSchema, { method: 'POST', body })
            setAsked(false)
            setShown(values.join('、'))
          }}
        />
      ) : null}
    </>
  )
}
