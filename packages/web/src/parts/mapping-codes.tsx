import type { BilingualDto } from '@hengjian/contract'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/language'

type Codes = Readonly<Record<string, string>>

interface MappingCodesProps {
  /** The column in which the words stand. */
  readonly column: string
  /** Words of the system that were seen; more may be added. */
  readonly samples: readonly string[]
  readonly codes: Codes
  readonly values: readonly { readonly value: string; readonly title: BilingualDto }[]
  readonly onChange: (codes: Codes) => void
}

/** Which word of the system stands for which value. The beginning of a file does not show all its words: others are added by hand. */
export function MappingCodes({ column, samples, codes, values, onChange }: MappingCodesProps) {
  const { t, say } = useWords()
  const [added, setAdded] = useState<readonly string[]>([])
  const [word, setWord] = useState('')
  const words = [...new Set([...samples, ...Object.keys(codes), ...added])]
  const add = (): void => {
    if (word.trim() !== '') setAdded([...added, word.trim()])
    setWord('')
  }
  const choose = (one: string, value: string | undefined): void => {
    const { [one]: _, ...others } = codes
    onChange(value === undefined ? others : { ...others, [one]: value })
  }
  return (
    <div className="mapping-codes">
      {words.map((one) => (
        <span key={one} className="mapping-code">
          <span>{one} →</span>
          <Select<string>
            size="small"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={`${column} ${one}`}
            style={{ width: 170 }}
            value={codes[one] ?? null}
            onChange={(value: string | undefined) => choose(one, value)}
            options={values.map(({ value, title }) => ({ value, label: say(title) }))}
          />
        </span>
      ))}
      <span className="mapping-code">
        <Input
          size="small"
          aria-label={`${t('mapping.word')} ${column}`}
          placeholder={t('mapping.word')}
          style={{ width: 120 }}
          value={word}
          maxLength={200}
          onChange={({ target }) => setWord(target.value)}
          onPressEnter={add}
        />
        <Button size="small" disabled={word.trim() === ''} onClick={add}>
          {t('mapping.add')}
        </Button>
      </span>
    </div>
  )
}
