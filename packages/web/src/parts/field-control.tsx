import { type FieldDto, TITLES } from '@hengjian/contract'
import { AutoComplete, Checkbox, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { FileField } from '../matter/file-field'
import type { FormValue } from '../matter/filled'
import { useParties } from '../matter/parties'
import { useWords } from '../words/language'
import { EvidencedField } from './evidenced-field'
import { MatterChoice } from './matter-choice'
import { DayField, MomentField } from './written-field'

interface ControlProps {
  readonly field: FieldDto
  readonly value: FormValue | undefined
  readonly onChange: (value: FormValue) => void
  /** What ties the control to its label, hints and faults. */
  readonly given: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }
}

const WIDE = { width: '100%' }

const textOf = (value: FormValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const listOf = (value: FormValue | undefined): string[] => (Array.isArray(value) ? [...value] : [])

const Text = ({ value, onChange, given }: ControlProps) => (
  <Input {...given} autoComplete="off" value={textOf(value)} onChange={({ target }) => onChange(target.value)} />
)

const Long = ({ value, onChange, given }: ControlProps) => (
  <Input.TextArea
    {...given}
    autoSize={{ minRows: 3, maxRows: 12 }}
    value={textOf(value)}
    onChange={({ target }) => onChange(target.value)}
  />
)

const Figure = ({ value, onChange, given }: ControlProps) => (
  <Input
    {...given}
    type="number"
    value={textOf(value)}
    onChange={({ target }) => onChange(target.value === '' ? '' : Number(target.value))}
  />
)

const Day = ({ value, onChange, given }: ControlProps) => (
  <DayField {...given} value={textOf(value)} onChange={onChange} />
)

/** The wall clock of Shanghai, whatever zone this machine believes to be in. */
const Moment = ({ value, onChange, given }: ControlProps) => (
  <MomentField
    {...given}
    value={textOf(value).slice(0, 16)}
    onChange={(moment) => onChange(moment === '' ? '' : `${moment.slice(0, 16)}:00+08:00`)}
  />
)

function YesNo({ value, onChange }: ControlProps) {
  const { t } = useWords()
  return (
    <Radio.Group
      value={value}
      onChange={({ target }) => onChange(target.value === true)}
      options={[
        { value: true, label: t('matter.yes') },
        { value: false, label: t('matter.no') },
      ]}
    />
  )
}

function Choice({ field, value, onChange, given }: ControlProps) {
  const { t, say } = useWords()
  return (
    <Select<string>
      {...given}
      style={WIDE}
      placeholder={t('matter.choose')}
      allowClear={!field.required}
      value={textOf(value) === '' ? null : textOf(value)}
      onChange={(chosen) => onChange(chosen ?? '')}
      options={field.options.map(({ id, title }) => ({ value: id, label: say(title) }))}
    />
  )
}

function Choices({ field, value, onChange }: ControlProps) {
  const { say } = useWords()
  return (
    <Checkbox.Group
      value={listOf(value)}
      onChange={(chosen) => onChange(chosen)}
      options={field.options.map(({ id, title }) => ({ value: id, label: say(title) }))}
    />
  )
}

/** People of the office, by name and title. */
function People({ field, value, onChange, given }: ControlProps) {
  const { t, say, listed, aside } = useWords()
  const people = useParties().data?.people ?? []
  const barred = new Set(field.barred)
  const mayBeNamed = ({ titles }: (typeof people)[number]): boolean =>
    field.titles.length === 0 || titles.some((one) => field.titles.includes(one))
  const common = {
    ...given,
    style: WIDE,
    placeholder: t('matter.choosePeople'),
    showSearch: { optionFilterProp: 'label' },
    allowClear: true,
    options: people.filter(mayBeNamed).map(({ login, name, titles }) => ({
      value: login,
      label: `${name}${aside(listed(titles.map((one) => say(TITLES[one].title))))}${barred.has(login) ? t('matter.barred') : ''}`,
      disabled: barred.has(login),
    })),
  }
  if (field.most === 1) {
    const [one = null] = listOf(value)
    return (
      <Select<string> {...common} value={one} onChange={(chosen) => onChange(chosen === undefined ? [] : [chosen])} />
    )
  }
  return <Select<string[]> {...common} mode="multiple" value={listOf(value)} onChange={(chosen) => onChange(chosen)} />
}

/** A unit that is known, or another written out. */
function Unit({ value, onChange, given }: ControlProps) {
  const { t } = useWords()
  const units = useParties().data?.units ?? []
  return (
    <AutoComplete<string>
      {...given}
      style={WIDE}
      placeholder={t('matter.chooseUnit')}
      value={textOf(value)}
      onChange={(text) => onChange(text ?? '')}
      options={units.filter((unit) => unit.includes(textOf(value))).map((unit) => ({ value: unit }))}
    />
  )
}

const Linked = ({ field, value, onChange, given }: ControlProps) => (
  <MatterChoice given={given} value={textOf(value)} onChange={onChange} toMatters={field.linkTo.includes('matter')} />
)

function Files({ field, value, onChange }: ControlProps) {
  const { say } = useWords()
  return <FileField title={say(field.title)} ids={listOf(value)} onIds={(ids) => onChange([...ids])} />
}

function Evidenced({ field, value, onChange }: ControlProps) {
  return <EvidencedField options={field.options} value={listOf(value)} onChange={onChange} />
}

const CONTROLS: Readonly<Record<FieldDto['kind'], (props: ControlProps) => ReactNode>> = {
  text: Text,
  sealed: Text,
  long: Long,
  number: Figure,
  date: Day,
  moment: Moment,
  yesNo: YesNo,
  choice: Choice,
  choices: Choices,
  evidenced: Evidenced,
  people: People,
  unit: Unit,
  link: Linked,
  attachments: Files,
}

/** What a field is filled in with, by its kind. */
export function FieldControl(props: ControlProps) {
  const Control = CONTROLS[props.field.kind]
  return <Control {...props} />
}
