import { type LedgerColumnDto, type LedgerDto, type LedgerRowDto, ledgerPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { queryOf, request } from '../api/request'
import { usePrintWide } from '../shell/print-wide'
import { useWords } from '../words/language'
import { cellText, isWhole } from './ledger-cells'
import type { LedgerFilter } from './ledger-filters'
import { Empty, Failure, Loading } from './page-state'

/** So many rows go on paper: a book of some thirty pages. */
const MOST = 600
const PAGE = 200

interface LedgerPrintProps {
  readonly book: LedgerDto
  readonly filter: LedgerFilter
  readonly sort: string | undefined
  readonly columns: readonly LedgerColumnDto[]
  readonly onBack: () => void
}

/** The first rows of a query, page by page. */
async function rowsOf(
  book: LedgerDto,
  asked: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly LedgerRowDto[]; readonly more: boolean; readonly sought: string | null }> {
  const rows: LedgerRowDto[] = []
  let cursor: string | undefined
  let sought: string | null = null
  while (rows.length < MOST) {
    const query = queryOf({ ...asked, limit: String(PAGE), cursor })
    const page = await request(`/ledgers/${book.id}?${query}`, ledgerPageSchema, { signal })
    rows.push(...page.rows)
    sought = page.sought
    if (page.next === null) return { rows, more: false, sought }
    cursor = page.next
  }
  return { rows, more: true, sought }
}

/** What the rows are narrowed by, in words; those searched as paper may say them. */
function useCondition(book: LedgerDto, { from, to, unit, state }: LedgerFilter, sought: string | null): string {
  const { t, say } = useWords()
  const title = book.states.find(({ id }) => id === state)?.title
  const parts = [
    ...(from === undefined ? [] : [`${t('ledger.from')} ${from}`]),
    ...(to === undefined ? [] : [`${t('ledger.to')} ${to}`]),
    ...(unit === undefined ? [] : [unit]),
    ...(title === undefined ? [] : [say(title)]),
    ...(sought === null ? [] : [`“${sought}”`]),
  ]
  return parts.length === 0 ? t('ledger.noCondition') : parts.join(' ')
}

/** A ledger as it goes on paper: A4 on its side, headings on every sheet, a line for the signatures. */
export function LedgerPrint({ book, filter, sort, columns, onBack }: LedgerPrintProps) {
  const words = useWords()
  const { t, say } = words
  usePrintWide()
  const asked = { ...filter, sort, columns: columns.map(({ id }) => id).join('.') }
  const query = useQuery({
    queryKey: ['ledger', book.id, 'print', asked],
    queryFn: ({ signal }) => rowsOf(book, asked, signal),
  })
  const condition = useCondition(book, filter, query.data?.sought ?? null)
  return (
    <section className="ledger-print">
      <p className="actions">
        <Button type="primary" disabled={!query.isSuccess} onClick={() => window.print()}>
          {t('ledger.printNow')}
        </Button>
        <Button onClick={onBack}>{t('ledger.back')}</Button>
        {query.data?.more === true ? (
          <span className="hint">{t('ledger.printMost').replace('{}', String(MOST))}</span>
        ) : null}
      </p>
      <h1>{say(book.title)}</h1>
      <p>{t('ledger.printed').replace('{}', condition)}</p>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data?.rows.length === 0 ? <Empty text={t('ledger.empty')} /> : null}
      {query.data === undefined || query.data.rows.length === 0 ? null : (
        <>
          <table>
            <thead>
              <tr>
                {columns.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {query.data.rows.map((row) => (
                <tr key={row.id}>
                  {columns.map(({ id, type }, index) => (
                    <td key={id} className={isWhole(type) ? 'ledger-whole' : ''}>
                      {cellText(words, type, row.cells[index] ?? [])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="ledger-print-foot">{t('ledger.signature')}</p>
        </>
      )}
    </section>
  )
}
