import { type FindingPageDto, modelRowSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { request } from '../api/request'
import { useOffice } from '../shell/office'
import { useWords } from '../words/language'
import { countText } from './list/count-text'
import { DayFilter } from './list/day-filter'
import { STAGES } from './stages'
import { UnitLink } from './unit-link'

const STATES = ['open', 'confirmed', 'dismissed', 'withdrawn'] as const
const SEVERITIES = ['illegal', 'irregular', 'advisory'] as const
const modelsSchema = modelRowSchema.array()

/** What findings can be narrowed by; texts, as the address holds them. */
export interface FindingFilter {
  readonly state?: string | undefined
  readonly severity?: string | undefined
  readonly stage?: string | undefined
  readonly model?: string | undefined
  readonly unit?: string | undefined
  readonly backlog?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly q?: string | undefined
}

interface FilterProps {
  readonly filter: FindingFilter
  readonly onFilter: (change: FindingFilter) => void
}

/** How many findings stand in each state; a press narrows the list to one of them. */
export function StateCounts({ filter, counts, onFilter }: FilterProps & { readonly counts: FindingPageDto['counts'] }) {
  const { t } = useWords()
  const all = STATES.reduce((sum, state) => sum + counts[state], 0)
  const chip = (state: string | undefined, word: string, count: number) => (
    <button
      key={word}
      type="button"
      className="chip"
      aria-pressed={filter.state === state}
      onClick={() => onFilter({ state })}
    >
      {word} <strong>{countText(count)}</strong>
    </button>
  )
  return (
    <fieldset className="chips" aria-label={t('findings.state')}>
      {chip(undefined, t('findings.all'), all)}
      {STATES.map((state) => chip(state, t(`state.${state}`), counts[state]))}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly width: number
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string | undefined) => void
}

/** One choice of a list, or none. */
export const Choice = ({ label, width, value, options, onChoose }: ChoiceProps) => (
  <Select<string>
    aria-label={label}
    placeholder={label}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    style={{ width }}
    value={value ?? null}
    onChange={(chosen) => onChoose(chosen)}
    options={[...options]}
  />
)

/** Narrows to what was over long before it was reported, and back. */
export function BacklogFilter({ filter, onFilter }: FilterProps) {
  const { t } = useWords()
  const isOn = filter.backlog === 'yes'
  return (
    <Button size="small" aria-pressed={isOn} onClick={() => onFilter({ backlog: isOn ? undefined : 'yes' })}>
      {t('backlog.link')}
    </Button>
  )
}

/** The filters of findings but their state. */
export function FindingFilters({ filter, onFilter }: FilterProps) {
  const { t, say } = useWords()
  const office = useOffice()
  const models = useQuery({
    queryKey: ['models'],
    queryFn: ({ signal }) => request('/models', modelsSchema, { signal }),
  })
  const day = (name: 'from' | 'to') => (
    <DayFilter label={t(`findings.${name}`)} value={filter[name]} onChoose={(chosen) => onFilter({ [name]: chosen })} />
  )
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <Choice
        label={t('findings.severity')}
        width={96}
        value={filter.severity}
        options={SEVERITIES.map((value) => ({ value, label: t(`standing.${value}`) }))}
        onChoose={(severity) => onFilter({ severity })}
      />
      <Choice
        label={t('models.stage')}
        width={128}
        value={filter.stage}
        options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        onChoose={(stage) => onFilter({ stage })}
      />
      <Choice
        label={t('findings.model')}
        width={220}
        value={filter.model}
        options={(models.data ?? []).map(({ id, title }) => ({ value: id, label: `${say(title)} ${id}` }))}
        onChoose={(model) => onFilter({ model })}
      />
      <Choice
        label={t('findings.unit')}
        width={150}
        value={filter.unit}
        options={(office.data?.units ?? []).map((unit) => ({ value: unit, label: unit }))}
        onChoose={(unit) => onFilter({ unit })}
      />
      {filter.unit === undefined ? null : <UnitLink unit={filter.unit} />}
      {day('from')}
      {day('to')}
      <Input.Search
        key={filter.q ?? ''}
        aria-label={t('findings.search')}
        placeholder={t('findings.search')}
        style={{ width: 190 }}
        allowClear
        defaultValue={filter.q ?? ''}
        onSearch={(q) => onFilter({ q: q.trim() === '' ? undefined : q.trim() })}
      />
      {isNarrowed ? (
        <Button onClick={() => onFilter(Object.fromEntries(Object.keys(filter).map((name) => [name, undefined])))}>
          {t('findings.clear')}
        </Button>
      ) : null}
    </>
  )
}
