import { CalendarOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Popover } from 'antd'
import { useId, useRef, useState } from 'react'
import { serverTime } from '../time/server-clock'
import { readDay, readMoment, readMonth, readTime } from '../time/written'
import { addWords } from '../words/addWords'
import { fieldWords } from '../words/field'
import { useWords } from '../words/language'
import { MonthSheet } from './month-sheet'
import './written-field.css'

addWords(fieldWords)

/** What is written: how it is read, shown, and how wide it is. */
const KINDS = {
  day: { read: readDay, width: 140, example: '2026-05-06' },
  moment: { read: readMoment, width: 186, example: '2026-05-06 14:20' },
  month: { read: readMonth, width: 96, example: '2026-05' },
  time: { read: readTime, width: 72, example: '08:30' },
} as const

export interface WrittenFieldProps {
  /** `2026-05-06`, `2026-05-06T14:20`, `2026-05` or `08:30`; empty for none. */
  readonly value: string
  /** Told each time that what stands can be read, and empty while it cannot. */
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly max?: string
  readonly id?: string
  /** What is written here; without it the field is named by what stands about it. */
  readonly label?: string
  readonly wide?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: boolean
}

const shown = (value: string): string => value.replace('T', ' ')

/** The fault of what stands in a field, in words; undefined where there is none. */
function faultOf(kind: keyof typeof KINDS, text: string, { min, max }: WrittenFieldProps, t: (key: string) => string) {
  if (text.trim() === '') return undefined
  const { read, example } = KINDS[kind]
  const value = read(text)
  if (value === undefined)
    return t('field.unreadable')
      .replace('{}', t(`field.form.${kind}`))
      .replace('{}', example)
  if (min !== undefined && value < min) return t('field.tooEarly').replace('{}', shown(min))
  if (max !== undefined && value > max) return t('field.tooLate').replace('{}', shown(max))
  return undefined
}

interface CalendarButtonProps {
  readonly value: string
  readonly min: string | undefined
  readonly max: string | undefined
  readonly onChoose: (day: string) => void
  /** Told when the calendar was closed without a choice. */
  readonly onClose: () => void
}

/** Opens a calendar to choose the day from. */
function CalendarButton({ value, min, max, onChoose, onClose }: CalendarButtonProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const done = (then: () => void): void => {
    setOpen(false)
    then()
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      getPopupContainer={(button) => button.closest<HTMLElement>('main, [role=dialog]') ?? document.body}
      destroyOnHidden
      // Not before it can be seen: what is hidden takes no focus.
      afterOpenChange={(opened) => opened && sheet.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
      content={
        <MonthSheet
          ref={sheet}
          value={value.slice(0, 10)}
          min={min?.slice(0, 10)}
          max={max?.slice(0, 10)}
          onChoose={(day) => done(() => onChoose(day))}
          onClose={() => done(onClose)}
        />
      }
    >
      <Button type="text" size="small" aria-label={t('field.open')} icon={<CalendarOutlined aria-hidden />} />
    </Popover>
  )
}

/**
 * A field in which a time is written by its figures. It looks the same whatever language and country the browser is set to, whose own fields
 * ask for days and hours in their own order.
 */
function WrittenField({ kind, ...props }: WrittenFieldProps & { readonly kind: keyof typeof KINDS }) {
  const { t } = useWords()
  const { value, onChange, min, max, label, wide = false } = props
  const { read, width } = KINDS[kind]
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)
  const input = useRef<InputRef>(null)
  const [ownId, faultId] = [useId(), useId()]
  const id = props.id ?? ownId
  const text = typed ?? shown(value)
  const fault = left ? faultOf(kind, text, props, t) : undefined
  const type = (next: string): void => {
    setTyped(next)
    const known = faultOf(kind, next, props, t) === undefined ? (read(next) ?? '') : ''
    if (known !== value) onChange(known)
  }
  const focus = (): void => input.current?.focus()
  const choose = (day: string): void => {
    setTyped(undefined)
    onChange(kind === 'moment' ? `${day}T${value === '' ? serverTime().slice(11, 16) : value.slice(11)}` : day)
    focus()
  }
  const hasDays = kind === 'day' || kind === 'moment'
  const described = [props['aria-describedby'], fault === undefined ? undefined : faultId].filter(Boolean).join(' ')
  const field = (
    <span className="written-field" style={{ width: wide ? '100%' : width }}>
      <Input
        ref={input}
        id={id}
        autoComplete="off"
        value={text}
        placeholder={t(`field.form.${kind}`)}
        {...(props['aria-label'] === undefined ? {} : { 'aria-label': props['aria-label'] })}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        aria-invalid={props['aria-invalid'] === true || fault !== undefined}
        {...(fault === undefined ? {} : { status: 'error' as const })}
        onChange={({ target }) => type(target.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true)
          if (faultOf(kind, text, props, t) === undefined) setTyped(undefined)
        }}
        suffix={hasDays ? <CalendarButton value={value} min={min} max={max} onChoose={choose} onClose={focus} /> : null}
      />
      {fault === undefined ? null : (
        <span className="written-fault" id={faultId} role="alert">
          {fault}
        </span>
      )}
    </span>
  )
  return label === undefined ? (
    field
  ) : (
    <span className="written-label">
      <label htmlFor={id}>{label}</label> {field}
    </span>
  )
}

/** A day, as `2026-05-06`. */
export const DayField = (props: WrittenFieldProps) => <WrittenField kind="day" {...props} />
/** A day with a time of day by the wall clock of Shanghai, whatever zone this machine believes to be in: `2026-05-06T14:20`. */
export const MomentField = (props: WrittenFieldProps) => <WrittenField kind="moment" {...props} />
/** A month, as `2026-05`. */
export const MonthField = (props: WrittenFieldProps) => <WrittenField kind="month" {...props} />
/** A time of day, as `08:30`. */
export const TimeField = (props: WrittenFieldProps) => <WrittenField kind="time" {...props} />
