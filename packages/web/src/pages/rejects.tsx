import { type RejectRowDto, rejectListSchema, rejectStateSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select, Table } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { placeText } from '../parts/import-place'
import { Pager } from '../parts/list/pager'
import { Empty, Failure } from '../parts/page-state'
import { RejectDrawer } from '../parts/reject-drawer'
import { fullTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { importsWords } from '../words/imports'
import { useWords } from '../words/language'
import './imports.css'

addWords(importsWords)

const HOUR = 3_600_000
const LOOK = { open: ['urgent', '!'], mended: ['satisfied', '✓'], dropped: ['unknown', '–'] } as const

/** How long a row has waited. */
function Age({ since, now }: { readonly since: string; readonly now: string }) {
  const { t } = useWords()
  const hours = Math.floor((Date.parse(now) - Date.parse(since)) / HOUR)
  const text =
    hours < 1
      ? t('rejects.less')
      : hours < 48
        ? `${hours} ${t('rejects.hours')}`
        : `${Math.floor(hours / 24)} ${t('rejects.days')}`
  return <time title={fullTime(since)}>{text}</time>
}

/** Rows that could not be stored, the latest first, to be mended, taken over or let go. */
export function RejectsPage() {
  const { t, say, language } = useWords()
  const search = useSearch({ from: '/rejects' })
  const navigate = useNavigate({ from: '/rejects' })
  const [opened, setOpened] = useState<string>()
  const query = useQuery({
    queryKey: ['rejects', search],
    queryFn: ({ signal }) => request(`/rejects?${queryOf({ ...search })}`, rejectListSchema, { signal }),
  })
  const rows = query.data?.rows ?? []
  const choose = (change: Partial<typeof search>): void =>
    void navigate({ search: { ...search, cursor: undefined, ...change } })
  return (
    <>
      <h1>{t('rejects.title')}</h1>
      <p className="hint">{t('rejects.note')}</p>
      <div className="query">
        <Select<string>
          aria-label={t('rejects.stateTitle')}
          style={{ width: 150 }}
          value={search.state ?? 'open'}
          onChange={(state) => choose({ state: state === 'open' ? undefined : state })}
          options={rejectStateSchema.options.map((value) => ({ value, label: t(`rejects.state.${value}`) }))}
        />
        <Select<string>
          aria-label={t('rejects.owner')}
          style={{ width: 150 }}
          value={search.owner ?? ''}
          onChange={(owner) => choose({ owner: owner === '' ? undefined : owner })}
          options={[
            { value: '', label: t('rejects.all') },
            { value: 'mine', label: t('rejects.mine') },
          ]}
        />
        {search.batch === undefined ? null : (
          <span>
            {t('rejects.batch')}
            {t('importMark.colon')}
            {rows[0]?.batch?.file ?? ''}{' '}
            <Button size="small" onClick={() => choose({ batch: undefined })}>
              {t('rejects.allBatches')}
            </Button>{' '}
            <Link to="/imports/$id" params={{ id: search.batch }}>
              {t('rejects.toBatch')}
            </Link>
          </span>
        )}
      </div>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<RejectRowDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...rows]}
        pagination={false}
        locale={{ emptyText: <Empty text={query.isPending ? t('page.loading') : t('rejects.empty')} /> }}
        columns={[
          {
            title: t('rejects.from'),
            key: 'from',
            width: 200,
            render: (_, { batch, sourceName }) =>
              batch === null ? (
                `${say(sourceName)} · ${t('rejects.line')}`
              ) : (
                <Link to="/imports/$id" params={{ id: batch.id }} className="import-name">
                  {batch.file}
                </Link>
              ),
          },
          { title: t('rejects.place'), key: 'place', width: 100, render: (_, row) => placeText(row.place, language) },
          {
            title: t('rejects.what'),
            key: 'what',
            render: (_, { problems }) =>
              problems
                .map(
                  ({ column, message }) =>
                    `${column === null ? '' : `${column}${t('importMark.colon')}`}${say(message)}`,
                )
                .join(' '),
          },
          { title: t('rejects.owner'), key: 'owner', width: 110, render: (_, row) => row.owner ?? t('rejects.nobody') },
          {
            title: t('rejects.age'),
            key: 'age',
            width: 100,
            render: (_, row) => <Age since={row.receivedAt} now={query.data?.now ?? row.receivedAt} />,
          },
          {
            title: t('rejects.stateTitle'),
            key: 'state',
            width: 110,
            render: (_, { state }) => (
              <span className={`tag tag-${LOOK[state][0]}`}>
                <span aria-hidden="true">{LOOK[state][1]}</span> {t(`rejects.state.${state}`)}
              </span>
            ),
          },
          {
            title: t('rejects.action'),
            key: 'action',
            width: 80,
            render: (_, row) => (
              <Button size="small" onClick={() => setOpened(row.id)}>
                {row.state === 'open' ? t('rejects.mend') : t('rejects.view')}
              </Button>
            ),
          },
        ]}
      />
      <Pager
        cursor={search.cursor}
        next={query.data?.next ?? null}
        total={query.data?.total ?? 0}
        onPage={(cursor) => void navigate({ search: { ...search, cursor } })}
      />
      <RejectDrawer
        id={opened}
        onClose={() => {
          setOpened(undefined)
          void query.refetch()
        }}
      />
    </>
  )
}
