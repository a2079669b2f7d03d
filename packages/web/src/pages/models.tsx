import { type ModelRowDto, modelRowSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select, Table, type TableColumnType } from 'antd'
import { request } from '../api/request'
import { FindingsOf } from '../parts/findings-of'
import { EmptyOf, Failure } from '../parts/page-state'
import { STAGES } from '../parts/stages'
import { StandingTag } from '../parts/state-tag'
import { usePrintWide } from '../shell/print-wide'
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

type Column = TableColumnType<ModelRowDto>

const number = (key: string, title: string, value: (row: ModelRowDto) => number): Column => ({
  title,
  key,
  width: 84,
  align: 'right',
  sorter: (left, right) => value(left) - value(right),
  sortDirections: ['descend', 'ascend'],
  render: (_, row) => value(row),
})

const columns = ({ t, say }: Words): Column[] => [
  {
    title: t('findings.model'),
    key: 'title',
    render: (_, { id, title, law }) => (
      <>
        <Link to="/models/$id" params={{ id }}>
          {say(title)}
        </Link>
        <div className="hint">{[id, say(law)].filter((one) => one !== '').join(' · ')}</div>
      </>
    ),
  },
  { title: t('models.stage'), key: 'stage', width: 96, render: (_, row) => t(`stage.${row.stage}`) },
  {
    title: t('findings.severity'),
    key: 'severity',
    width: 84,
    render: (_, row) => <StandingTag standing={row.severity} />,
  },
  {
    title: t('models.status'),
    key: 'status',
    width: 116,
    render: (_, { status }) => (
      <span className={status === 'verified' ? '' : 'status-mark'}>
        {status === 'verified' ? '' : '! '}
        {t(`status.${status}`)}
      </span>
    ),
  },
  number('applicable', t('models.applicable'), applicable),
  {
    ...number('violated', t('state.violated'), ({ counts }) => counts.violated),
    render: (_, { id, counts }) =>
      counts.violated === 0 ? (
        0
      ) : (
        <FindingsOf model={id} otherwise={counts.violated}>
          {counts.violated}
        </FindingsOf>
      ),
  },
  number('pending', t('state.running'), ({ counts }) => counts.pending),
  number('recent', t('models.recent'), ({ recent }) => recent),
  {
    ...number('unknown', t('state.unknown'), ({ counts }) => counts.unknown),
    width: 190,
    align: 'left',
    render: (_, { counts, unknown }) =>
      counts.unknown === 0 ? (
        0
      ) : (
        <>
          <strong>{counts.unknown}</strong>{' '}
          <span className="hint">
            {unknown
              .slice(0, 2)
              .map(({ reason, count }) => `${say(reason)} ×${count}`)
              .join('；')}
          </span>
        </>
      ),
  },
]

/** The models in force: each with its law, how its verdicts stand, and why it cannot tell where it cannot. */
export function ModelsPage() {
  const words = useWords()
  const { t } = words
  const search = useSearch({ from: '/models' })
  const navigate = useNavigate({ from: '/models' })
  const query = useQuery({ queryKey: ['models'], queryFn: ({ signal }) => request('/models', rowsSchema, { signal }) })
  usePrintWide()
  const rows = chosen(query.data ?? [], search)
  const narrow = (change: typeof search): void => void navigate({ search: { ...search, ...change } })
  return (
    <>
      <div className="title-line">
        <h1>{t('models.title')}</h1>
        <span className="actions">
          <Button size="small" onClick={() => window.print()}>
            {t('list.print')}
          </Button>
        </span>
      </div>
      <div className="query">
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
        <span className="hint">{t('list.total').replace('{}', String(rows.length))}</span>
      </div>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <div className="list-table">
        <Table<ModelRowDto>
          size="small"
          rowKey="id"
          loading={query.isPending}
          dataSource={[...rows]}
          pagination={false}
          showSorterTooltip={false}
          locale={{ emptyText: <EmptyOf query={query} text={t('models.empty')} /> }}
          columns={columns(words)}
        />
      </div>
    </>
  )
}
