import { Button, Input } from 'antd'
import { useOffice } from '../shell/office'
import { useWords } from '../words/language'
import { Choice } from './finding-filters'
import { UnitLink } from './unit-link'

/** What cases can be narrowed by; texts, as the address holds them. */
export interface CaseFilter {
  readonly q?: string | undefined
  readonly unit?: string | undefined
  readonly running?: string | undefined
  readonly open?: string | undefined
  readonly focus?: string | undefined
}

interface FilterProps {
  readonly filter: CaseFilter
  readonly onFilter: (change: CaseFilter) => void
}

/** The filters of cases. */
export function CaseFilters({ filter, onFilter }: FilterProps) {
  const { t } = useWords()
  const office = useOffice()
  const chip = (name: 'running' | 'open' | 'focus', word: string) => (
    <button
      type="button"
      className="chip"
      aria-pressed={filter[name] === 'yes'}
      onClick={() => onFilter({ [name]: filter[name] === 'yes' ? undefined : 'yes' })}
    >
      {word}
    </button>
  )
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <Input.Search
        key={filter.q ?? ''}
        style={{ width: 280 }}
        aria-label={t('cases.search')}
        placeholder={t('cases.search')}
        defaultValue={filter.q ?? ''}
        allowClear
        onSearch={(q) => onFilter({ q: q.trim() === '' ? undefined : q.trim() })}
      />
      {chip('running', t('cases.withClock'))}
      {chip('open', t('cases.withFinding'))}
      {chip('focus', t('cases.inFocus'))}
      <Choice
        label={t('cases.unit')}
        width={220}
        value={filter.unit}
        options={(office.data?.units ?? []).map((unit) => ({ value: unit, label: unit }))}
        onChoose={(unit) => onFilter({ unit })}
      />
      {filter.unit === undefined ? null : <UnitLink unit={filter.unit} />}
      {isNarrowed ? (
        <Button
          onClick={() =>
            onFilter({ q: undefined, unit: undefined, running: undefined, open: undefined, focus: undefined })
          }
        >
          {t('cases.clear')}
        </Button>
      ) : null}
    </>
  )
}
