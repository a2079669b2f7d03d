import { type MatterPageDto, QUEUE_TITLES } from '@hengjian/contract'
import { Button, Input } from 'antd'
import { useParties } from '../matter/parties'
import { useWorkflows } from '../matter/workflows'
import { useWords } from '../words/language'
import { Choice } from './finding-filters'
import { countText } from './list/count-text'
import { UnitLink } from './unit-link'

const LOOPS = ['open', 'answered', 'overdue', 'closed'] as const

/** What matters can be narrowed by; texts, as the address holds them. */
export interface MatterFilter {
  readonly q?: string | undefined
  readonly workflow?: string | undefined
  readonly loop?: string | undefined
  readonly mine?: string | undefined
  readonly turn?: string | undefined
  readonly unit?: string | undefined
  readonly queue?: string | undefined
  readonly handler?: string | undefined
  readonly answeredFrom?: string | undefined
  readonly answeredTo?: string | undefined
}

interface FilterProps {
  readonly filter: MatterFilter
  readonly onFilter: (change: MatterFilter) => void
}

const NONE: MatterFilter = {
  q: undefined,
  workflow: undefined,
  loop: undefined,
  mine: undefined,
  turn: undefined,
  unit: undefined,
  queue: undefined,
  handler: undefined,
  answeredFrom: undefined,
  answeredTo: undefined,
}

/** How many matters stand open, answered and overdue; a press narrows the list to them. */
export function LoopCounts({
  filter,
  counts,
  onFilter,
}: FilterProps & { readonly counts: MatterPageDto['counts'] | undefined }) {
  const { t } = useWords()
  const chip = (loop: (typeof LOOPS)[number] | undefined) => (
    <button
      key={loop ?? ''}
      type="button"
      className="chip"
      aria-pressed={filter.loop === loop}
      onClick={() => onFilter({ loop })}
    >
      {loop === undefined ? t('matters.all') : t(`loop.${loop}`)}
      {loop === undefined || loop === 'closed' || counts === undefined ? null : (
        <strong> {countText(counts[loop])}</strong>
      )}
    </button>
  )
  return (
    <fieldset className="chips" aria-label={t('matters.loop')}>
      {chip(undefined)}
      {LOOPS.map(chip)}
    </fieldset>
  )
}

/** The other filters of matters. */
export function MatterFilters({ filter, onFilter }: FilterProps) {
  const { t, say } = useWords()
  const workflows = useWorkflows().data ?? []
  const { units = [], people = [] } = useParties().data ?? {}
  const { answeredFrom, answeredTo } = filter
  const isMine = filter.mine === 'yes'
  const isTurn = filter.turn === 'mine'
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <button
        type="button"
        className="chip"
        aria-pressed={isMine}
        onClick={() => onFilter({ mine: isMine ? undefined : 'yes' })}
      >
        {t('matters.mine')}
      </button>
      <button
        type="button"
        className="chip"
        aria-pressed={isTurn}
        onClick={() => onFilter({ turn: isTurn ? undefined : 'mine' })}
      >
        {t('matters.myTurn')}
      </button>
      <Choice
        label={t('matters.queue')}
        width={140}
        value={filter.queue}
        options={Object.entries(QUEUE_TITLES).map(([id, title]) => ({ value: id, label: say(title) }))}
        onChoose={(queue) => onFilter({ queue })}
      />
      <Choice
        label={t('matters.workflow')}
        width={180}
        value={filter.workflow}
        options={workflows.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChoose={(workflow) => onFilter({ workflow })}
      />
      <Choice
        label={t('matters.unit')}
        width={180}
        value={filter.unit}
        options={units.map((unit) => ({ value: unit, label: unit }))}
        onChoose={(unit) => onFilter({ unit })}
      />
      {filter.unit === undefined ? null : <UnitLink unit={filter.unit} />}
      <Choice
        label={t('matters.handler')}
        width={140}
        value={filter.handler}
        options={people.map(({ login, name }) => ({ value: login, label: name }))}
        onChoose={(handler) => onFilter({ handler })}
      />
      {answeredFrom === undefined && answeredTo === undefined ? null : (
        <Button size="small" onClick={() => onFilter({ answeredFrom: undefined, answeredTo: undefined })}>
          {t('loop.answered')} {answeredFrom} – {answeredTo} ×
        </Button>
      )}
      <Input.Search
        key={filter.q ?? ''}
        style={{ width: 220 }}
        aria-label={t('matters.search')}
        placeholder={t('matters.search')}
        defaultValue={filter.q ?? ''}
        allowClear
        maxLength={64}
        onSearch={(q) => onFilter({ q: q.trim() === '' ? undefined : q.trim() })}
      />
      {isNarrowed ? <Button onClick={() => onFilter(NONE)}>{t('matters.clear')}</Button> : null}
    </>
  )
}
