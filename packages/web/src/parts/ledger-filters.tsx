import type { LedgerDto } from '@hengjian/contract'
import { Button, Input } from 'antd'
import { useParties } from '../matter/parties'
import { useWords } from '../words/language'
import { Choice } from './finding-filters'
import { DayFilter } from './list/day-filter'

/** What a ledger can be narrowed by; texts, as the address holds them. */
export interface LedgerFilter {
  readonly q?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly unit?: string | undefined
  readonly state?: string | undefined
}

interface LedgerFiltersProps {
  readonly book: LedgerDto
  readonly filter: LedgerFilter
  readonly onFilter: (change: LedgerFilter) => void
}

const NONE: LedgerFilter = { q: undefined, from: undefined, to: undefined, unit: undefined, state: undefined }

/** Unit and state, which only matters have. */
function MatterFilters({ book, filter, onFilter }: LedgerFiltersProps) {
  const { t, say } = useWords()
  const units = useParties().data?.units ?? []
  return (
    <>
      <Choice
        label={t('ledger.unit')}
        width={150}
        value={filter.unit}
        options={units.map((unit) => ({ value: unit, label: unit }))}
        onChoose={(unit) => onFilter({ unit })}
      />
      <Choice
        label={t('ledger.state')}
        width={150}
        value={filter.state}
        options={book.states.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChoose={(state) => onFilter({ state })}
      />
    </>
  )
}

/** The filters of a ledger: period, unit, state, words. */
export function LedgerFilters(props: LedgerFiltersProps) {
  const { book, filter, onFilter } = props
  const { t } = useWords()
  const search = t(book.rows === 'days' ? 'ledger.searchDays' : 'ledger.search')
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const day = (name: 'from' | 'to') => (
    <DayFilter label={t(`ledger.${name}`)} value={filter[name]} onChoose={(chosen) => onFilter({ [name]: chosen })} />
  )
  return (
    <>
      {day('from')}
      {day('to')}
      {book.rows === 'matters' ? <MatterFilters {...props} /> : null}
      <Input.Search
        key={filter.q ?? ''}
        style={{ width: 200 }}
        aria-label={search}
        placeholder={search}
        defaultValue={filter.q ?? ''}
        allowClear
        maxLength={64}
        onSearch={(q) => onFilter({ q: q.trim() === '' ? undefined : q.trim() })}
      />
      {isNarrowed ? <Button onClick={() => onFilter(NONE)}>{t('ledger.clear')}</Button> : null}
    </>
  )
}
