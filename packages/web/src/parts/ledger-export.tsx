import { type LedgerDto, type LedgerExportDto, ledgerExportSchema, type SheetFormat } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { ExportProgress, isBeingWritten } from './export-progress'
import { FormatChoice } from './list/format-choice'
import { Failure } from './page-state'
import { isReason, ReasonField } from './reason-field'

const REFRESH = 1000

interface LedgerExportProps {
  readonly book: LedgerDto
  /** What the rows are narrowed by. */
  readonly query: Readonly<Record<string, string | undefined>>
  readonly columns: readonly { readonly name: string; readonly title: string }[]
}

/** A file on its way: its progress, second by second, and the way to it. */
function UnderWay({ first }: { readonly first: LedgerExportDto }) {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['ledger-exports', first.id],
    queryFn: ({ signal }) => request(`/ledger-exports/${first.id}`, ledgerExportSchema, { signal }),
    initialData: first,
    refetchInterval: ({ state: { data } }) => (data === undefined || isBeingWritten(data) ? REFRESH : false),
  })
  return (
    <>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <ExportProgress file={query.data} />
      {isBeingWritten(query.data) ? <p className="hint">{t('ledgerExport.goesOn')}</p> : null}
    </>
  )
}

/** Format and reason, and then the progress. */
function Dialog({ book, query, columns, onClose }: LedgerExportProps & { readonly onClose: () => void }) {
  const { t, language, listed } = useWords()
  const client = useQueryClient()
  const [format, setFormat] = useState<SheetFormat>('xlsx')
  const [reason, setReason] = useState('')
  const { act, busy, failure } = useAct()
  const [file, setFile] = useState<LedgerExportDto>()
  const start = (): Promise<boolean> =>
    act(async () => {
      const body = { format, language, reason, query, columns: columns.map(({ name }) => name) }
      setFile(await request(`/ledgers/${book.id}/exports`, ledgerExportSchema, { method: 'POST', body }))
      void client.invalidateQueries({ queryKey: ['ledger-exports'], exact: true })
    })
  return (
    <Modal
      open
      title={t('ledgerExport.title')}
      okText={t('ledgerExport.start')}
      confirmLoading={busy}
      cancelText={file === undefined ? t('page.cancel') : t('ledgerExport.close')}
      okButtonProps={{ disabled: !isReason(reason), style: file === undefined ? {} : { display: 'none' } }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      {file === undefined ? (
        <>
          <p>
            {t('ledgerExport.rows')} {t('ledgerExport.columns')}
            {listed(columns.map(({ title }) => title))}
          </p>
          <FormatChoice value={format} onChange={setFormat} />
          <ReasonField label={t('list.reason')} value={reason} onChange={setReason} />
          <p className="hint">{t('ledgerExport.logged')}</p>
        </>
      ) : (
        <UnderWay first={file} />
      )}
    </Modal>
  )
}

/** The button that opens it. */
export function LedgerExport(props: LedgerExportProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('list.export')}
      </Button>
      {open ? <Dialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
