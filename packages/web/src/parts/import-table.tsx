import {
  type ImportBatchDto,
  type ImportPreviewDto,
  importBatchSchema,
  importPreviewSchema,
  type TableChoiceDto,
} from '@hengjian/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Radio, Select } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { useOffice, useSite } from '../shell/office'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { ImportProblems } from './import-problems'
import { MappingEditor } from './mapping-editor'
import { Failure, Loading } from './page-state'

interface ImportTableProps {
  readonly batch: ImportBatchDto
  readonly onChange: (batch: ImportBatchDto) => void
}

const WIDEST = 40
const shortened = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST)}…` : text)

/** The first rows as they stand; a click makes a row the header. */
function Lines({
  preview,
  onHeader,
}: {
  readonly preview: ImportPreviewDto
  readonly onHeader: (line: number) => void
}) {
  const { t } = useWords()
  const width = Math.max(0, ...preview.lines.map(({ cells }) => cells.length))
  const places = Array.from({ length: width }, (_, index) => ({ index, key: `column ${index + 1}` }))
  return (
    <section className="import-lines" aria-label={t('importTable.preview')}>
      <table>
        <tbody>
          {preview.lines.map(({ line, cells }) => {
            const isHeader = line === preview.table.headerRow
            return (
              <tr key={line} className={isHeader ? 'import-header' : ''}>
                <th scope="row">
                  <Button
                    size="small"
                    type={isHeader ? 'primary' : 'text'}
                    aria-pressed={isHeader}
                    onClick={() => onHeader(line)}
                  >
                    {isHeader ? `${line} ${t('importTable.header')}` : line}
                  </Button>
                </th>
                {places.map(({ index, key }) => (
                  <td key={key}>{shortened(cells[index] ?? '')}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Which sheet, which encoding. */
function TableChoice({
  preview,
  format,
  onChoose,
}: {
  readonly preview: ImportPreviewDto
  readonly format: ImportBatchDto['format']
  readonly onChoose: (choice: TableChoiceDto) => void
}) {
  const { t } = useWords()
  return (
    <div className="query">
      {preview.sheets.length > 1 ? (
        <Select<string>
          aria-label={t('importTable.sheet')}
          style={{ minWidth: 180 }}
          value={preview.table.sheet ?? ''}
          onChange={(sheet) => onChoose({ sheet })}
          options={preview.sheets.map((value) => ({
            value,
            label: `${t('importTable.sheet')}${t('importMark.colon')}${value}`,
          }))}
        />
      ) : null}
      {format === 'csv' ? (
        <Select<string>
          aria-label={t('importTable.encoding')}
          style={{ minWidth: 180 }}
          value={preview.table.encoding ?? ''}
          onChange={(value) => onChoose(value === 'utf-8' || value === 'gb18030' ? { encoding: value } : {})}
          options={[
            { value: '', label: `${t('importTable.encoding')}${t('importMark.colon')}${t('importTable.automatic')}` },
            { value: 'utf-8', label: 'UTF-8' },
            { value: 'gb18030', label: 'GB18030' },
          ]}
        />
      ) : null}
      <span className="hint">{t('importTable.previewHint')}</span>
    </div>
  )
}

function Suggestions({
  suggestions,
  chosen,
  onChoose,
}: {
  readonly suggestions: ImportPreviewDto['suggestions']
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const { t, say } = useWords()
  if (suggestions.length === 0) return <p className="empty">{t('importTable.none')}</p>
  return (
    <Radio.Group
      className="import-mappings"
      aria-label={t('importTable.mappings')}
      value={chosen ?? null}
      onChange={({ target }) => onChoose(String(target.value))}
    >
      {suggestions.map(({ mapping, missing }) => (
        <Radio key={mapping.id} value={mapping.id} disabled={missing.length > 0}>
          <strong>{say(mapping.name)}</strong>{' '}
          <span className="hint">
            {say(mapping.sourceName)} · {mapping.builtIn ? t('importTable.builtIn') : (mapping.madeBy ?? '')} ·{' '}
            {t('importTable.version')} {mapping.version}
          </span>
          <br />
          {missing.length === 0 ? (
            <span className="import-fits">✓ {t('importTable.fits')}</span>
          ) : (
            <span className="import-missing">
              ✕ {t('importTable.missing')} {missing.join(t('importMark.list'))}
            </span>
          )}
          <span className="hint">　{mapping.kinds.map(say).join(t('importMark.list'))}</span>
        </Radio>
      ))}
    </Radio.Group>
  )
}

/** At which site happened what the file reports; absent where its rows say so, or the office has no sites. */
function SiteChoice({
  value,
  onChoose,
}: {
  readonly value: string | undefined
  readonly onChoose: (site: string) => void
}) {
  const { t, say } = useWords()
  const sites = useOffice().data?.sites ?? []
  if (sites.length === 0) return null
  return (
    <div className="query">
      <span>{t('importTable.site')}</span>
      <Select<string>
        aria-label={t('importTable.site')}
        style={{ minWidth: 220 }}
        value={value ?? ''}
        onChange={onChoose}
        options={[
          { value: '', label: t('importTable.noSite') },
          ...sites.map(({ id, name }) => ({ value: id, label: name === null ? id : say(name) })),
        ]}
      />
      <span className="hint">{t('importTable.siteHint')}</span>
    </div>
  )
}

/** The site of the header, or the only one there is. */
function useUsualSite(): string | undefined {
  const site = useSite()
  const sites = useOffice().data?.sites ?? []
  return site ?? (sites.length === 1 ? sites[0]?.id : undefined)
}

function Earlier({ earlier }: Pick<ImportPreviewDto, 'earlier'>) {
  const { t } = useWords()
  if (earlier.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('imports.earlier')}
      description={
        <>
          {earlier.map(({ id, state, madeAt, madeBy }) => (
            <div key={id}>
              <Link to="/imports/$id" params={{ id }}>
                {shortTime(madeAt)} {madeBy} {t(`imports.state.${state}`)}
              </Link>
            </div>
          ))}
          {t('imports.earlierHint')}
        </>
      }
    />
  )
}

/** The first step: how the table is to be read, and by which mapping. */
export function ImportTable({ batch, onChange }: ImportTableProps) {
  const { t } = useWords()
  const [choice, setChoice] = useState<TableChoiceDto>({})
  const [wanted, setWanted] = useState<string>()
  const usualSite = useUsualSite()
  const [site, setSite] = useState<string>()
  const { act, busy, failure } = useAct()
  const [making, setMaking] = useState(false)
  const texts = {
    sheet: choice.sheet,
    encoding: choice.encoding,
    headerRow: choice.headerRow === undefined ? undefined : String(choice.headerRow),
  }
  const query = useQuery({
    queryKey: ['import-preview', batch.id, texts],
    queryFn: ({ signal }) => request(`/imports/${batch.id}/preview?${queryOf(texts)}`, importPreviewSchema, { signal }),
    placeholderData: keepPreviousData,
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const preview = query.data
  const fitting = preview.suggestions.filter(({ missing }) => missing.length === 0).map(({ mapping }) => mapping.id)
  const chosen = wanted !== undefined && fitting.includes(wanted) ? wanted : fitting[0]
  const isPlaced = preview.suggestions.some(({ mapping }) => mapping.id === chosen && mapping.placesRows)
  const where = site ?? usualSite ?? ''
  const check = async (): Promise<void> => {
    if (chosen === undefined) return
    await act(async () => {
      const body = { mapping: chosen, table: preview.table, ...(isPlaced || where === '' ? {} : { site: where }) }
      onChange(await request(`/imports/${batch.id}/check`, importBatchSchema, { method: 'POST', body }))
    })
  }
  return (
    <>
      <Earlier earlier={preview.earlier} />
      {preview.problem === null ? null : (
        <Alert
          type="error"
          showIcon
          title={t('importResult.failed')}
          description={<ImportProblems problems={[preview.problem]} />}
        />
      )}
      {preview.lines.length === 0 ? null : (
        <section className="import-panel">
          <h2>{t('importTable.preview')}</h2>
          <TableChoice
            preview={preview}
            format={batch.format}
            onChoose={(more) => setChoice({ ...(more.sheet === undefined ? choice : {}), ...more })}
          />
          <Lines preview={preview} onHeader={(headerRow) => setChoice({ ...choice, headerRow })} />
        </section>
      )}
      <section className="import-panel">
        <h2>{t('importTable.mappings')}</h2>
        <Suggestions suggestions={preview.suggestions} chosen={chosen} onChoose={setWanted} />
        {chosen === undefined || isPlaced ? null : <SiteChoice value={where} onChoose={setSite} />}
        {failure === undefined ? null : <Failure failure={failure} />}
        <p className="actions">
          <Button type="primary" disabled={chosen === undefined} loading={busy} onClick={() => void check()}>
            {t('importTable.check')}
          </Button>{' '}
          <Button onClick={() => setMaking(!making)} disabled={preview.columns.length === 0} aria-expanded={making}>
            {making ? t('mapping.close') : t('mapping.make')}
          </Button>{' '}
          <span className="hint">{t('importTable.checkHint')}</span>
        </p>
      </section>
      {making ? (
        <section className="import-panel">
          <h2>{t('mapping.make')}</h2>
          <MappingEditor
            columns={preview.columns}
            onKept={(id) => {
              setMaking(false)
              setWanted(id)
              void query.refetch()
            }}
          />
        </section>
      ) : null}
    </>
  )
}
