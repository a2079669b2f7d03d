import type { LedgerExportDto } from '@hengjian/contract'
import { Progress } from 'antd'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'

/** Whether the server still works on a file. */
export const isBeingWritten = ({ state }: Pick<LedgerExportDto, 'state'>): boolean =>
  state === 'waiting' || state === 'writing'

/** How far a file has come, and the way to it once it is done. */
export function ExportProgress({ file }: { readonly file: LedgerExportDto }) {
  const { t, say } = useWords()
  const { id, state, written, total, expiresAt, format, ledger } = file
  return (
    <span className="export-line" role="status">
      {t(`ledgerExport.${state}`)}
      {isBeingWritten(file) && total !== null && total > 0 ? (
        <Progress percent={Math.floor((written / total) * 100)} aria-label={t('ledgerExport.state')} />
      ) : null}
      {isBeingWritten(file) ? (
        <span className="hint">
          {' '}
          {t('ledgerExport.written').replace('{}', String(written))}
          {total === null ? '' : t('ledgerExport.of').replace('{}', String(total))}
        </span>
      ) : null}
      {state === 'done' ? (
        <>
          {' '}
          <a href={`/api/v1/ledger-exports/${id}/file`} download={`${say(ledger.title)}.${format}`}>
            {t('ledgerExport.download')}
          </a>
          <span className="hint"> {t('ledgerExport.expires').replace('{}', fullTime(expiresAt).slice(0, 16))}</span>
        </>
      ) : null}
      {state === 'stopped' ? <span className="hint"> {t('ledgerExport.stoppedNote')}</span> : null}
    </span>
  )
}
