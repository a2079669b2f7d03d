import { type ModelRowDto, modelRowSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { request } from '../api/request'
import { FindingsOf } from '../parts/findings-of'
import type { ListColumn } from '../parts/list/column'
import { List } from '../parts/list/list'
import { STAGES } from '../parts/stages'
import { StandingTag } from '../parts/state-tag'
import { useWords, type Words } from '../words/language'
import './models.css'

/** What the list can be narrowed to beside stage and words. */
const SHOWN = ['violated', 'unknown', 'unverified', 'local'] as const
const rowsSchema = modelRowSchema.array()

const applicable = ({ counts }: ModelRowDto): number =>
  counts.violated + counts.satisfied + counts.pending + counts.unknown

const isShown = (row: ModelRowDto, show: string | undefined): boolean => {
  if (show === 'violated' || show === 'unknown') return row.counts[show] > 0
  return show === undefined || row.status === show
}

/** The models that a search leaves. */
function chosen(
  rows: readonly ModelRowDto[],
  {
    stage,
    show,
    q = '',
  }: { readonly stage?: string | undefined; readonly show?: string | undefined; readonly q?: string | undefined },
): readonly ModelRowDto[] {
  const sought = q.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (stage === undefined || row.stage === stage) &&
      isShown(row, show) &&
      `${row.id} ${row.title.zh} ${row.title.en} ${row.law.zh} ${row.law.en}`.toLowerCase().includes(sought),
  )
}

type Column = ListColumn<ModelRowDto>

/** A figure, by which the list can be ordered under its column's name. */
const number = (name: string, title: string): Column => ({
  name,
  title,
  width: 84,
  numeric: true,
  sort: name,
  usual: true,
  render: (row) => FIGURES[name]?.(row),
})

/** What the list can be ordered by. */
const FIGURES: Readonly<Record<string, (row: ModelRowDto) => number>> = {
  applicable,
  violated: ({ counts }) => counts.violated,
  pending: ({ counts }) => counts.pending,
  recent: ({ recent }) => recent,
  unknown: ({ counts }) => counts.unknown,
}

/** In the order that the address names, else in that of the catalogue. */
function ordered(rows: readonly ModelRowDto[], sort = ''): readonly ModelRowDto[] {
  const [by = '', direction] = sort.split('-')
  const figure = FIGURES[by]
  if (figure === undefined) return rows
  const sign = direction === 'asc' ? 1 : -1
  return [...rows].sort((left, right) => sign * (figure(left) - figure(right)))
}

const columns = ({ t, say, listed }: Words): readonly Column[] => [
  {
    name: 'title',
    title: t('findings.model'),
    usual: true,
    render: ({ id, title, law }) => (
      <>
        <Link to="/models/$id" params={{ id }}>
          {say(title)}
        </Link>
        <div className="hint">{[id, say(law)].filter((one) => one !== '').join(' · ')}</div>
      </>
    ),
  },
  { name: 'stage', title: t('models.stage'), width: 96, usual: true, render: ({ stage }) => t(`stage.${stage}`) },
  {
    name: 'severity',
    title: t('findings.severity'),
    width: 84,
    usual: true,
    render: ({ severity }) => <StandingTag standing={severity} />,
  },
  {
    name: 'status',
    title: t('models.status'),
    width: 116,
    usual: true,
    render: ({ status }) => (
      <span className={status === 'verified' ? '' : 'status-mark'}>
        {status === 'verified' ? '' : '! '}
        {t(`status.${status}`)}
      </span>
    ),
  },
  number('applicable', t('models.applicable')),
  {
    ...number('violated', t('models.violated')),
    render: ({ id, counts }) =>
      counts.violated === 0 ? (
        0
      ) : (
        <FindingsOf model={id} otherwise={counts.violated}>
          {counts.violated}
        </FindingsOf>
      ),
  },
  number('pending', t('models.pending')),
  number('recent', t('models.recent')),
  {
    name: 'unknown',
    title: t('models.unknown'),
    width: 190,
    sort: 'unknown',
    usual: true,
    render: ({ counts, unknown }) =>
      counts.unknown === 0 ? (
        0
      ) : (
        <>
          <strong>{counts.unknown}</strong>{' '}
          <span className="hint">
            {listed(unknown.slice(0, 2).map(({ reason, count }) => `${say(reason)} ×${count}`))}
          </span>
        </>
      ),
  },
]

/** The models in force: each with its law, how its verdicts stand, and why it cannot tell where it cannot. */
export function ModelsPage() {
  const words = useWords()
  const { t, say } = words
  const search = useSearch({ from: '/models' })
  const navigate = useNavigate({ from: '/models' })
  const query = useQuery({ queryKey: ['models'], queryFn: ({ signal }) => request('/models', rowsSchema, { signal }) })
  const rows = query.data === undefined ? undefined : ordered(chosen(query.data, search), search.sort)
  const narrow = (change: typeof search): void => void navigate({ search: { ...search, ...change } })
  return (
    <List
      list="models"
      title={t('models.title')}
      empty={t('models.empty')}
      columns={columns(words)}
      search={search}
      asked={search}
      usualSort=""
      // All models come at once: what is asked for is left of them here.
      query={{ ...query, data: rows === undefined ? undefined : { rows, next: null, total: rows.length } }}
      idOf={({ id }) => id}
      nameOf={({ title }) => say(title)}
      filters={
        <>
          <Select<string>
            aria-label={t('models.stage')}
            placeholder={t('models.stage')}
            allowClear
            style={{ width: 140 }}
            value={search.stage ?? null}
            onChange={(stage) => narrow({ stage })}
            options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          />
          <Select<string>
            aria-label={t('models.show')}
            placeholder={t('models.show')}
            allowClear
            style={{ width: 170 }}
            value={search.show ?? null}
            onChange={(show) => narrow({ show })}
            options={SHOWN.map((value) => ({ value, label: t(`models.show_${value}`) }))}
          />
          <Input.Search
            key={search.q ?? ''}
            aria-label={t('models.search')}
            placeholder={t('models.search')}
            style={{ width: 260 }}
            allowClear
            defaultValue={search.q ?? ''}
            onSearch={(q) => narrow({ q: q.trim() === '' ? undefined : q.trim() })}
          />
        </>
      }
      onSearch={(next) => void navigate({ search: next })}
      onOpenView={(view) => void navigate({ search: view })}
      onOpen={({ id }) => void navigate({ to: '/models/$id', params: { id } })}
    />
  )
}
