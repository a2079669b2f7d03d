import { Button, Input, Select } from 'antd'
import { useWords } from '../words/language'
import type { Meaning } from './mapping-draft'

interface MappingConstantsProps {
  readonly constants: Readonly<Record<string, string>>
  /** Everything that may stand in rows. */
  readonly meanings: readonly Meaning[]
  /** What may still be fixed. */
  readonly free: readonly Meaning[]
  readonly onChange: (constants: Readonly<Record<string, string>>) => void
}

/** What is the same for every row and stands in no column: the track of all cases, the kind of all measures. */
export function MappingConstants({ constants, meanings, free, onChange }: MappingConstantsProps) {
  const { t, say } = useWords()
  const titleOf = ({ group, title }: Meaning): string => `${say(group)} · ${say(title)}`
  const fixed = meanings.filter(({ key }) => constants[key] !== undefined)
  const remove = (key: string): void => {
    const { [key]: _, ...others } = constants
    onChange(others)
  }
  return (
    <section aria-label={t('mapping.fixed')} className="mapping-constants">
      <h3>{t('mapping.fixed')}</h3>
      {fixed.map((meaning) => {
        const { key, values } = meaning
        const value = constants[key] ?? ''
        return (
          <div key={key} className="mapping-constant">
            <span>{titleOf(meaning)}</span>
            {values.length === 0 ? (
              <Input
                aria-label={titleOf(meaning)}
                value={value}
                maxLength={200}
                onChange={({ target }) => onChange({ ...constants, [key]: target.value })}
              />
            ) : (
              <Select<string>
                aria-label={titleOf(meaning)}
                value={value === '' ? null : value}
                onChange={(chosen) => onChange({ ...constants, [key]: chosen })}
                options={values.map((one) => ({ value: one.value, label: say(one.title) }))}
              />
            )}
            <Button onClick={() => remove(key)} aria-label={`${t('mapping.remove')} ${titleOf(meaning)}`}>
              {t('mapping.remove')}
            </Button>
          </div>
        )
      })}
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('mapping.fix')}
        placeholder={t('mapping.fix')}
        style={{ width: 260 }}
        value={null}
        onChange={(key) => onChange({ ...constants, [key]: '' })}
        options={free.map((meaning) => ({ value: meaning.key, label: titleOf(meaning) }))}
      />{' '}
      <span className="hint">{t('mapping.fixedHint')}</span>
    </section>
  )
}
