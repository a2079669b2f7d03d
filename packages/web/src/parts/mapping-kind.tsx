import type { ImportPreviewDto, ImportVocabularyDto } from '@hengjian/contract'
import { Select } from 'antd'
import { useWords } from '../words/language'
import { MappingCodes } from './mapping-codes'
import { guessCodes, type KindChoice } from './mapping-draft'

interface MappingKindProps {
  readonly kind: KindChoice
  readonly columns: readonly ImportPreviewDto['columns'][number][]
  readonly kinds: ImportVocabularyDto['kinds']
  readonly onChange: (kind: KindChoice) => void
}

/** Stands among the kinds for "what a column says". */
const BY_COLUMN = ''

/** What the rows report: one kind for all of them, or what a column says. */
export function MappingKind({ kind, kinds, columns, onChange }: MappingKindProps) {
  const { t, say } = useWords()
  const byColumn = (name: string): void => {
    const samples = columns.find((column) => column.name === name)?.samples ?? []
    const values = kinds.map(({ name: value, title }) => ({ value, title }))
    onChange({ column: name, codes: guessCodes(samples, values) })
  }
  return (
    <div>
      <span>{t('mapping.kind')}</span>
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('mapping.kind')}
        value={'name' in kind ? kind.name : BY_COLUMN}
        onChange={(name) => (name === BY_COLUMN ? byColumn(columns[0]?.name ?? '') : onChange({ name }))}
        options={[
          { value: BY_COLUMN, label: t('mapping.byColumn') },
          ...kinds.map(({ name, title }) => ({ value: name, label: say(title) })),
        ]}
      />
      {'name' in kind ? null : (
        <>
          <Select<string>
            aria-label={t('mapping.kindColumn')}
            value={kind.column}
            onChange={byColumn}
            options={columns.map(({ name }) => ({ value: name, label: name }))}
          />
          <MappingCodes
            key={kind.column}
            column={kind.column}
            samples={columns.find(({ name }) => name === kind.column)?.samples ?? []}
            codes={kind.codes}
            values={kinds.map(({ name: value, title }) => ({ value, title }))}
            onChange={(codes) => onChange({ ...kind, codes })}
          />
        </>
      )}
    </div>
  )
}
