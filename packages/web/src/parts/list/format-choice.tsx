import type { SheetFormat } from '@hengjian/contract'
import { Radio } from 'antd'
import { useWords } from '../../words/language'

interface FormatChoiceProps {
  readonly value: SheetFormat
  readonly onChange: (format: SheetFormat) => void
}

/** As what a list is taken along. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const { t } = useWords()
  return (
    <p>
      <Radio.Group aria-label={t('list.format')} value={value} onChange={({ target }) => onChange(target.value)}>
        <Radio value="xlsx">Excel (XLSX)</Radio>
        <Radio value="csv">CSV</Radio>
      </Radio.Group>
    </p>
  )
}
