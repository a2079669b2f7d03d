import type { FormDto } from '@hengjian/contract'
import { Button } from 'antd'
import { useWords } from '../words/language'
import { DangerResult } from './danger-result'
import { useAssistance } from './use-assistance'
import { ASSISTANCE_WORDS as WORDS } from './words'
import './assistance.css'

interface AidProps {
  readonly form: FormDto
  readonly onTake: (form: FormDto) => void
}

/** What the scale makes of the form as it stands; one click fills in points and grade. */
export function DangerAid({ form, onTake }: AidProps) {
  const { say } = useWords()
  const { data, isError, refetch } = useAssistance('danger', form)
  if (isError)
    return (
      <p className="hint">
        {say(WORDS.failed)} <Button onClick={() => void refetch()}>{say(WORDS.retry)}</Button>
      </p>
    )
  const danger = data?.danger
  if (danger == null) return null
  const { grade, score } = danger
  const isTaken = grade !== null && form['dangerGrade'] === grade.id && (form['dangerScore'] ?? 0) === (score ?? 0)
  return (
    <section className="assistance-aid" aria-label={say(WORDS.dangerNow)} aria-live="polite">
      <h3>{say(WORDS.dangerNow)}</h3>
      <DangerResult danger={danger} />
      {grade === null ? null : (
        <p>
          <Button
            disabled={isTaken}
            onClick={() => onTake({ ...form, dangerGrade: grade.id, dangerScore: score === null ? '' : score })}
          >
            {say(isTaken ? WORDS.taken : WORDS.take)}
          </Button>{' '}
          <span className="hint">{say(data?.note ?? { zh: '', en: '' })}</span>
        </p>
      )}
    </section>
  )
}
