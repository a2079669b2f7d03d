import { type LedgerDto, type LedgerExportDto, ledgerExportsSchema, ledgersSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { request } from '../api/request'
import { ExportProgress, isBeingWritten } from '../parts/export-progress'
import { Empty, EmptyOf, Failure, Loading } from '../parts/page-state'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import './ledgers.css'

const REFRESH = 2000

/** One's own files: being written, or to be fetched. */
function Exports() {
  const { t, say } = useWords()
  const query = useQuery({
    queryKey: ['ledger-exports'],
    queryFn: ({ signal }) => request('/ledger-exports', ledgerExportsSchema, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.some(isBeingWritten) === true ? REFRESH : false),
  })
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <Table<LedgerExportDto>
      size="small"
      rowKey="id"
      loading={query.isPending}
      dataSource={query.data ?? []}
      pagination={false}
      locale={{ emptyText: <EmptyOf query={query} text={t('ledgers.noExports')} /> }}
      columns={[
        {
          title: t('ledgerExport.asked'),
          key: 'at',
          width: 150,
          render: (_, one) => fullTime(one.madeAt).slice(0, 16),
        },
        { title: t('ledgers.name'), key: 'ledger', width: 240, render: (_, one) => say(one.ledger.title) },
        { title: t('ledgerExport.format'), key: 'format', width: 90, render: (_, one) => one.format.toUpperCase() },
        { title: t('ledgerExport.state'), key: 'state', render: (_, one) => <ExportProgress file={one} /> },
      ]}
    />
  )
}

/** Every ledger that the reader may see, and the files they had written. */
export function LedgersPage() {
  const { t, say } = useWords()
  const query = useQuery({
    queryKey: ['ledgers'],
    queryFn: ({ signal }) => request('/ledgers', ledgersSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <h1>{t('ledgers.title')}</h1>
      <p className="hint">{t('ledgers.note')}</p>
      <Table<LedgerDto>
        size="small"
        rowKey="id"
        dataSource={query.data}
        pagination={false}
        locale={{ emptyText: <Empty text={t('ledgers.empty')} /> }}
        columns={[
          {
            title: t('ledgers.name'),
            key: 'name',
            render: (_, { id, title }) => (
              <Link to="/ledgers/$ledger" params={{ ledger: id }}>
                {say(title)}
              </Link>
            ),
          },
          { title: t('ledgers.rows'), key: 'rows', width: 140, render: (_, { rows }) => t(`ledgers.${rows}`) },
          {
            title: t('ledgers.columns'),
            key: 'columns',
            width: 100,
            align: 'right',
            render: (_, { columns }) => columns.length,
          },
        ]}
      />
      <h2>{t('ledgers.exports')}</h2>
      <Exports />
    </>
  )
}
