import { Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { Session } from '../court/planned'
import { useWords } from '../words/language'

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
  const text = (name: 'day' | 'start' | 'courtroom' | 'batch' | 'link' | 'acceptedOn', word: string, type = 'text') => (
    <Labelled label={t(`hearings.${word}`)}>
      <Input
        type={type}
        aria-label={t(`hearings.${word}`)}
        value={session[name]}
        onChange={({ target }) => onChange({ ...session, [name]: target.value })}
      />
    </Labelled>
  )
  return (
    <div className="session-form">
      {text('day', 'day', 'date')}
      {text('start', 'start', 'time')}
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
      {text('acceptedOn', 'acceptedOn', 'date')}
    </div>
  )
}
