import { type FindingRowDto, findingPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Select, Table } from 'antd'
import { useEffect, useState } from 'react'
import { queryOf, request } from '../api/request'
import { Empty, Failure } from '../parts/page-state'
import { StandingTag } from '../parts/state-tag'
import { useSite } from '../shell/office'
import { fullTime, shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Pager } from './cases'

const STATES = ['open', 'confirmed', 'dismissed', 'withdrawn'] as const
const SEVERITIES = ['illegal', 'irregular', 'advisory'] as const

/** Keys must be silent while somebody types. */
const typing = ({ target, isComposing }: KeyboardEvent): boolean =>
  isComposing || (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Findings: query bar, table, keys j, k and Enter. */
export function FindingsPage() {
  const { t, say } = useWords()
  const search = useSearch({ from: '/findings' })
  const site = useSite()
  const navigate = useNavigate({ from: '/findings' })
  const [at, setAt] = useState(0)
  const query = useQuery({
    queryKey: ['findings', search, site],
    queryFn: ({ signal }) => request(`/findings?${queryOf({ ...search, site })}`, findingPageSchema, { signal }),
    placeholderData: (before) => before,
  })
  const rows: readonly FindingRowDto[] = query.data?.rows ?? []
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (typing(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const row = rows[at]
      if (event.key === 'j') setAt((before) => Math.min(before + 1, rows.length - 1))
      if (event.key === 'k') setAt((before) => Math.max(before - 1, 0))
      if (event.key === 'Enter' && row !== undefined) void navigate({ to: '/findings/$id', params: { id: row.id } })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [rows, at, navigate])
  const choose = (name: 'state' | 'severity', value: string): void => {
    const { cursor: _, ...rest } = search
    void navigate({ search: { ...rest, [name]: value === '' ? undefined : value } })
  }
  return (
    <>
      <h1>{t('findings.title')}</h1>
      <div className="query">
        <Select<string>
          aria-label={t('findings.state')}
          style={{ width: 130 }}
          value={search.state ?? ''}
          onChange={(value) => choose('state', value)}
          options={[
            { value: '', label: `${t('findings.state')}：${t('findings.all')}` },
            ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
        />
        <Select<string>
          aria-label={t('findings.severity')}
          style={{ width: 130 }}
          value={search.severity ?? ''}
          onChange={(value) => choose('severity', value)}
          options={[
            { value: '', label: `${t('findings.severity')}：${t('findings.all')}` },
            ...SEVERITIES.map((value) => ({ value, label: t(`standing.${value}`) })),
          ]}
        />
        <Input.Search
          aria-label={t('findings.search')}
          placeholder={t('findings.search')}
          style={{ width: 220 }}
          allowClear
          defaultValue={search.q ?? ''}
          onSearch={(q) => void navigate({ search: { ...search, q: q === '' ? undefined : q } })}
        />
        <span className="hint">{t('findings.keys')}</span>
      </div>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<FindingRowDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...rows]}
        pagination={false}
        rowClassName={(_, index) => (index === at ? 'row-at' : '')}
        locale={{ emptyText: <Empty text={t('findings.empty')} /> }}
        columns={[
          {
            title: t('findings.severity'),
            key: 'severity',
            width: 90,
            render: (_, row) => <StandingTag standing={row.standing} />,
          },
          {
            title: t('findings.what'),
            key: 'what',
            render: (_, row) => (
              <Link to="/findings/$id" params={{ id: row.id }}>
                {say(row.title)}
              </Link>
            ),
          },
          {
            title: t('findings.who'),
            key: 'who',
            render: (_, row) => `${row.object.label}${row.case === null ? '' : ` · ${row.case.label}`}`,
          },
          {
            title: t('findings.when'),
            key: 'when',
            width: 120,
            render: (_, row) => <time title={fullTime(row.arose)}>{shortTime(row.arose)}</time>,
          },
          { title: t('findings.found'), key: 'found', width: 120, render: (_, row) => shortTime(row.found) },
          { title: t('findings.state'), key: 'state', width: 100, render: (_, row) => t(`state.${row.state}`) },
        ]}
      />
      <Pager
        next={query.data?.next ?? null}
        total={query.data?.total ?? 0}
        onNext={(cursor) => void navigate({ search: { ...search, cursor } })}
        onFirst={() => void navigate({ search: { ...search, cursor: undefined } })}
      />
    </>
  )
}
