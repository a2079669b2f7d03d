import { type ImportBatchDto, importListSchema, uploadedSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { FileDrop } from '../parts/file-drop'
import { ImportState, isUnderWay, sizeText } from '../parts/import-state'
import { EmptyOf, Failure } from '../parts/page-state'
import { usePrintWide } from '../shell/print-wide'
import { fullTime, shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { importsWords } from '../words/imports'
import { useWords } from '../words/language'
import './imports.css'

addWords(importsWords)

const REFRESH = 2000

/** Hands a file in and opens its batch. */
function Upload() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [sending, setSending] = useState<string>()
  const { act, failure } = useAct()
  const send = (file: File): Promise<boolean> =>
    act(async () => {
      setSending(`${t('imports.sending')} ${sizeText(file.size)}`)
      const path = `/imports?name=${encodeURIComponent(file.name)}`
      const { batch } = await request(path, uploadedSchema, { method: 'PUT', file })
      await navigate({ to: '/imports/$id', params: { id: batch.id } })
    }).finally(() => setSending(undefined))
  return (
    <>
      <FileDrop
        primary
        label={t('imports.choose')}
        hint={t('imports.formats')}
        busy={sending}
        accept=".csv,.xlsx,.ndjson,.jsonl,.gz"
        onFiles={([file]) => file !== undefined && void send(file)}
      />
      {failure === undefined ? null : <Failure failure={failure} />}
    </>
  )
}

/** All files that were handed in, the latest first. */
export function ImportsPage() {
  const { t, say } = useWords()
  const search = useSearch({ from: '/imports' })
  const navigate = useNavigate({ from: '/imports' })
  usePrintWide()
  const query = useQuery({
    queryKey: ['imports', search.cursor],
    queryFn: ({ signal }) => request(`/imports?${queryOf(search)}`, importListSchema, { signal }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isUnderWay) === true ? REFRESH : false),
  })
  const number = (title: string, pick: (row: ImportBatchDto) => number | null) => ({
    title,
    key: title,
    align: 'right' as const,
    width: 80,
    render: (_: unknown, row: ImportBatchDto) => pick(row) ?? '',
  })
  return (
    <>
      <h1>{t('imports.title')}</h1>
      <p className="hint">{t('imports.note')}</p>
      <Upload />
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<ImportBatchDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...(query.data?.rows ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('imports.empty')} /> }}
        columns={[
          {
            title: t('imports.file'),
            key: 'file',
            render: (_, row) => (
              <Link to="/imports/$id" params={{ id: row.id }} className="import-name">
                {row.file}
              </Link>
            ),
          },
          {
            title: t('imports.mapping'),
            key: 'mapping',
            render: (_, row) => (row.mapping === null ? '' : say(row.mapping.name)),
          },
          {
            title: t('imports.stateTitle'),
            key: 'state',
            width: 110,
            render: (_, row) => <ImportState state={row.state} />,
          },
          number(t('imports.rows'), ({ rows }) => rows),
          number(t('imports.facts'), ({ facts }) => facts),
          number(t('imports.duplicates'), ({ duplicates }) => duplicates),
          number(t('imports.rejected'), ({ rejected }) => rejected),
          {
            title: t('imports.open'),
            key: 'open',
            align: 'right',
            width: 90,
            render: (_, row) =>
              row.openRejects === 0 ? (
                0
              ) : (
                <Link to="/rejects" search={{ batch: row.id }}>
                  {row.openRejects}
                </Link>
              ),
          },
          { title: t('imports.by'), dataIndex: 'madeBy', key: 'by', width: 100 },
          {
            title: t('imports.at'),
            key: 'at',
            width: 110,
            render: (_, row) => <time title={fullTime(row.madeAt)}>{shortTime(row.madeAt)}</time>,
          },
        ]}
      />
      {search.cursor === undefined && (query.data?.next ?? null) === null ? null : (
        <p className="pager">
          <Button size="small" onClick={() => void navigate({ search: {} })}>
            {t('page.first')}
          </Button>{' '}
          <Button
            size="small"
            disabled={(query.data?.next ?? null) === null}
            onClick={() => void navigate({ search: { cursor: query.data?.next ?? undefined } })}
          >
            {t('page.more')}
          </Button>
        </p>
      )}
    </>
  )
}
