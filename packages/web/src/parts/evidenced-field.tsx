import { type Evidenced, evidencedOf, evidencedValue, type FieldDto } from '@hengjian/contract'
import { Checkbox, Input } from 'antd'
import { useWords } from '../words/language'
import './evidenced-field.css'

/** Words of this control alone: they come with it, not with the first screen. */
const WORDS = {
  evidence: { zh: '证据（卷册、页码或者来源）', en: 'evidence: volume, page or source' },
  withoutEvidence: { zh: '没有证据的不计分。', en: 'Without evidence it counts nothing.' },
} as const

interface EvidencedProps {
  readonly options: FieldDto['options']
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

/** Choices, each with the evidence that shows it: without any it counts nothing, and says so. */
export function EvidencedField({ options, value, onChange }: EvidencedProps) {
  const { say } = useWords()
  const ticked = evidencedOf(value)
  const change = (next: readonly Evidenced[]): void => onChange([...evidencedValue(next)])
  return (
    <div className="evidenced">
      {options.map(({ id, title }) => {
        const own = ticked.find(({ option }) => option === id)
        const others = ticked.filter(({ option }) => option !== id)
        return (
          <div key={id} className="evidenced-line">
            <Checkbox
              checked={own !== undefined}
              onChange={({ target }) => change(target.checked ? [...others, { option: id, evidence: '' }] : others)}
            >
              {say(title)}
            </Checkbox>
            {own === undefined ? null : (
              <Input
                aria-label={`${say(title)} ${say(WORDS.evidence)}`}
                placeholder={say(WORDS.evidence)}
                maxLength={300}
                value={own.evidence}
                status={own.evidence === '' ? 'warning' : ''}
                onChange={({ target }) => change([...others, { option: id, evidence: target.value }])}
              />
            )}
            {own !== undefined && own.evidence === '' ? (
              <span className="evidenced-without">{say(WORDS.withoutEvidence)}</span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
