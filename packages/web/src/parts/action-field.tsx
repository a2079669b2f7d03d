import type { FieldDto, ProposalDto } from '@hengjian/contract'
import { Input } from 'antd'
import type { ReactNode } from 'react'
import type { Fault } from '../matter/faults'
import { charactersOf, type FormValue } from '../matter/filled'
import { useWords } from '../words/language'
import { ToBeDrawn } from './drawn'
import { FieldControl } from './field-control'

/** Where a field stands on the page, for the error summary to lead there. */
export const fieldId = (name: string): string => `field-${name}`

interface FramedProps {
  readonly name: string
  readonly title: string
  readonly required: boolean
  readonly faults: readonly Fault[]
  /** Several controls under one title. */
  readonly grouped?: boolean
  /** Two of them stand side by side. */
  readonly short?: boolean
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A control with its title, its hint, and what is wrong with it. */
export function FramedField({
  name,
  title,
  required,
  faults,
  grouped = false,
  short = false,
  hint,
  children,
}: FramedProps) {
  const { t, say } = useWords()
  const id = fieldId(name)
  const titled = (
    <>
      {title}
      {required ? <span className="field-must"> {t('matter.must')}</span> : null}
    </>
  )
  const below = (
    <span id={`${id}-about`} className="field-about">
      {faults.map(({ code, message, cure }) => (
        <span key={code} className="field-fault">
          {say(message)} {say(cure)}
        </span>
      ))}
      {hint === undefined ? null : <span className="hint">{hint}</span>}
    </span>
  )
  const looks = `field${short ? ' field-short' : ''}${faults.length > 0 ? ' field-faulty' : ''}`
  if (grouped)
    return (
      <fieldset className={looks} id={id} tabIndex={-1} aria-describedby={`${id}-about`}>
        <legend>{titled}</legend>
        {children}
        {below}
      </fieldset>
    )
  return (
    <div className={looks}>
      <label htmlFor={id}>{titled}</label>
      {children}
      {below}
    </div>
  )
}

/** What the length of a text may be, and what it is. */
function Length({ field, value }: { readonly field: FieldDto; readonly value: FormValue | undefined }) {
  const { t } = useWords()
  const { least, most } = field
  const count = charactersOf(typeof value === 'string' ? value : '')
  const limits = [
    ...(least === null || least <= 1 ? [] : [t('matter.least').replace('{}', String(least))]),
    ...(most === null ? [] : [t('matter.most').replace('{}', String(most))]),
  ]
  return (
    <>
      {t('matter.count').replace('{}', String(count))}
      {limits.length === 0 ? '' : ` · ${limits.join(' · ')}`}
    </>
  )
}

interface ActionFieldProps {
  readonly field: FieldDto
  /** The draw that decides it: then it is shown and cannot be changed. */
  readonly draw?: FieldDto['draw'] | undefined
  readonly required: boolean
  readonly value: FormValue | undefined
  /** What the server said against it. */
  readonly faults: readonly Fault[]
  readonly onChange: (value: FormValue) => void
}

/** Who is proposed by roster and expertise, and who was passed over. */
function Proposed({ proposal }: { readonly proposal: ProposalDto }) {
  const { t, say, listed, aside } = useWords()
  const { person, ground, passedOver } = proposal
  const over = passedOver.map(({ name, why }) => `${name}${aside(say(why.title))}`)
  return (
    <>
      {t('matter.proposed').replace('{who}', person.name).replace('{ground}', say(ground.title))}
      {over.length === 0 ? '' : ` ${t('matter.passedOver').replace('{}', listed(over))}`}
    </>
  )
}

/** A field of an action's form. */
export function ActionField({ field, draw, required, value, faults, onChange }: ActionFieldProps) {
  const { t, say } = useWords()
  const id = fieldId(field.name)
  const { kind } = field
  const given = { id, 'aria-describedby': `${id}-about`, 'aria-invalid': faults.length > 0 }
  const hint =
    draw != null ? (
      <ToBeDrawn />
    ) : kind === 'text' || kind === 'long' ? (
      <Length field={field} value={value} />
    ) : kind === 'sealed' ? (
      t('matter.sealedHint')
    ) : field.proposal === null || field.proposal === 'each' ? undefined : (
      <Proposed proposal={field.proposal} />
    )
  return (
    <FramedField
      name={field.name}
      title={say(field.title)}
      required={required}
      faults={faults}
      grouped={kind === 'yesNo' || kind === 'choices' || kind === 'evidenced' || kind === 'attachments'}
      short={kind !== 'long' && kind !== 'choices' && kind !== 'evidenced' && kind !== 'attachments'}
      hint={hint}
    >
      {draw == null ? (
        <FieldControl field={field} value={value} onChange={onChange} given={given} />
      ) : (
        <Input {...given} readOnly />
      )}
    </FramedField>
  )
}
