import { Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { Session } from '../court/planned'
import { useWords } from '../words/language'
import { DayField, TimeField } from './written-field'

interface SessionFormProps {
  readonly session: Session
  readonly onChange: (session: Session) => void
}

const Labelled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="session-field">
    <span aria-hidden>{label}</span>
    {children}
  </div>
)

/** Day, time, courtroom and link of a session; the length for each case takes the place of every length of its own. */
export function SessionForm({ session, onChange }: SessionFormProps) {
  const { t } = useWords()
  const text = (name: 'courtroom' | 'batch' | 'link', word: string) => (
    <Labelled label={t(`hearings.${word}`)}>
      <Input
        aria-label={t(`hearings.${word}`)}
        value={session[name]}
        onChange={({ target }) => onChange({ ...session, [name]: target.value })}
      />
    </Labelled>
  )
  const written = (name: 'day' | 'start' | 'acceptedOn', Field: typeof DayField) => (
    <Labelled label={t(`hearings.${name}`)}>
      <Field
        aria-label={t(`hearings.${name}`)}
        value={session[name]}
        onChange={(value) => onChange({ ...session, [name]: value })}
      />
    </Labelled>
  )
  return (
    <div className="session-form">
      {written('day', DayField)}
      {written('start', TimeField)}
      <Labelled label={t('hearings.each')}>
        <InputNumber
          aria-label={t('hearings.each')}
          min={5}
          max={480}
          step={5}
          value={session.each}
          onChange={(each) => onChange({ ...session, each: each ?? Number.NaN, lengths: {} })}
        />
      </Labelled>
      {text('courtroom', 'courtroom')}
      {text('batch', 'batch')}
      {text('link', 'linkField')}
      {written('acceptedOn', DayField)}
    </div>
  )
}
