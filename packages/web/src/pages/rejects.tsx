import { dropsAnswerSchema, type RejectRowDto, rejectListSchema, rejectStateSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select, Table } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { AskWords } from '../parts/ask-words'
import { placeText } from '../parts/import-place'
import { countText } from '../parts/list/count-text'
import { Pager } from '../parts/list/pager'
import { EmptyOf, Failure } from '../parts/page-state'
import { RejectDrawer } from '../parts/reject-drawer'
import { usePrintWide } from '../shell/print-wide'
import { useSources } from '../shell/sources'
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

interface DropAllProps {
  readonly query: {
    readonly batch?: string | undefined
    readonly source?: string | undefined
    readonly owner?: string | undefined
  }
  readonly total: number
  /** When the list was read: what came later is not dropped. */
  readonly upTo: string
  readonly onDone: () => void
}

/** Closes all that the list shows of a source or an import, for one reason: nobody closes thousands one by one. */
function DropAll({ query, total, upTo, onDone }: DropAllProps) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const title = t('rejects.dropAll')
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {title}
      </Button>
      {asking ? (
        <AskWords
          title={title}
          label={t('rejects.dropText')}
          most={200}
          onWords={async (text) => {
            await request('/rejects/drops', dropsAnswerSchema, { method: 'POST', body: { ...query, upTo, text } })
            setAsking(false)
            onDone()
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('rejects.dropAllHint').replace('{}', countText(total))}</p>
        </AskWords>
      ) : null}
    </>
  )
}

/** Rows that could not be stored, the latest first, to be mended, taken over or let go. */
export function RejectsPage() {
  const { t, say, language } = useWords()
  const search = useSearch({ from: '/rejects' })
  const navigate = useNavigate({ from: '/rejects' })
  const [opened, setOpened] = useState<string>()
  usePrintWide()
  const query = useQuery({
    queryKey: ['rejects', search],
    queryFn: ({ signal }) => request(`/rejects?${queryOf({ ...search })}`, rejectListSchema, { signal }),
  })
  const sources = useSources().data?.sources ?? []
  const rows = query.data?.rows ?? []
  const { batch, source, owner } = search
  const isOfOne = batch !== undefined || source !== undefined
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
        <Select<string>
          aria-label={t('rejects.source')}
          style={{ width: 200 }}
          value={source ?? ''}
          onChange={(value) => choose({ source: value === '' ? undefined : value })}
          options={[
            { value: '', label: t('rejects.allSources') },
            ...sources.map((one) => ({ value: one.source, label: say(one.name) })),
          ]}
        />
        {isOfOne && query.data !== undefined && rows[0]?.state === 'open' ? (
          <DropAll
            query={{ batch, source, owner }}
            total={query.data.total}
            upTo={query.data.now}
            onDone={() => {
              choose({})
              void query.refetch()
            }}
          />
        ) : null}
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
        locale={{ emptyText: <EmptyOf query={query} text={t('rejects.empty')} /> }}
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
                    `${column === null || column === '' ? '' : `${column}${t('importMark.colon')}`}${say(message)}`,
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
