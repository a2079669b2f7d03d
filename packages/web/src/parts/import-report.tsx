import { type ImportBatchDto, type ImportReportDto, importBatchSchema, importReportSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Table } from 'antd'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { BatchSource } from './batch-source'
import { ImportFigures } from './import-figures'
import { placeText } from './import-place'
import { ImportProblems } from './import-problems'
import { Failure, Loading } from './page-state'

interface ImportReportProps {
  readonly batch: ImportBatchDto
  readonly onChange: (batch: ImportBatchDto) => void
  readonly onAgain: () => void
}

type Problem = ImportReportDto['problems'][number]

function Problems({ report }: { readonly report: ImportReportDto }) {
  const { t, say, language } = useWords()
  const all = report.codes.reduce((sum, { count }) => sum + count, 0)
  if (report.problems.length === 0)
    return (
      <p>
        <span className="tag tag-satisfied">✓ {t('importReport.clean')}</span>
      </p>
    )
  return (
    <>
      {all > report.problems.length ? (
        <p className="hint">
          {report.codes
            .map(({ count, message }) => `${say(message).replace(/[。.]$/, '')} ${count}`)
            .join(t('importMark.pause'))}
        </p>
      ) : null}
      <Table<Problem & { readonly index: number }>
        size="small"
        rowKey="index"
        dataSource={report.problems.map((one, index) => ({ ...one, index }))}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true, size: 'small' }}
        columns={[
          {
            title: t('importReport.place'),
            key: 'place',
            width: 110,
            render: (_, one) => placeText(one.place?.split(' · ')[0] ?? '', language),
          },
          { title: t('importReport.column'), key: 'column', width: 130, render: (_, { column }) => column ?? '' },
          { title: t('importReport.what'), key: 'what', render: (_, { message }) => say(message) },
          { title: t('importReport.cure'), key: 'cure', render: (_, { cure }) => say(cure) },
        ]}
      />
    </>
  )
}

/** The second step: what importing the file would do, before anything is stored. */
export function ImportReport({ batch, onChange, onAgain }: ImportReportProps) {
  const { t, say } = useWords()
  const { act, busy, failure } = useAct()
  const query = useQuery({
    queryKey: ['import-report', batch.id, batch.mapping?.id, batch.mapping?.version],
    queryFn: ({ signal }) => request(`/imports/${batch.id}/report`, importReportSchema, { signal }),
    gcTime: 0,
  })
  const run = (): Promise<boolean> =>
    act(async () => {
      onChange(await request(`/imports/${batch.id}/run`, importBatchSchema, { method: 'POST' }))
    })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const report = query.data
  return (
    <section className="import-panel">
      <h2>{t('importReport.title')}</h2>
      <p className="hint">
        <BatchSource batch={batch} />
        {t('importReport.nothing')}
      </p>
      <ImportFigures
        figures={[
          [t('imports.rows'), report.rows],
          [t('importReport.will'), report.facts],
          [t('imports.duplicates'), report.duplicates],
          [t('imports.conflicts'), report.conflicts],
          [t('imports.rejected'), report.rejected],
          [t('imports.twoNames'), report.twoNames],
        ]}
      />
      {batch.problems.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('importResult.problems')}
          description={<ImportProblems problems={batch.problems} />}
        />
      )}
      {report.kinds.length === 0 ? null : (
        <p>
          {t('importReport.kinds')}
          {t('importMark.colon')}
          {report.kinds.map(({ name, count }) => `${say(name)} ${count}`).join(t('importMark.comma'))}
          {report.from === null
            ? ''
            : `　${t('importReport.period')}${t('importMark.colon')}${report.from} – ${report.to ?? ''}`}
        </p>
      )}
      {failure === undefined ? null : <Failure failure={failure} />}
      <p className="actions">
        <Button type="primary" loading={busy} disabled={report.rows === 0} onClick={() => void run()}>
          {t('importReport.run')}
        </Button>{' '}
        <Button onClick={onAgain}>{t('importReport.again')}</Button>{' '}
        <span className="hint">{t('importReport.runHint')}</span>
      </p>
      <h3>{t('importReport.problems')}</h3>
      <Problems report={report} />
    </section>
  )
}
