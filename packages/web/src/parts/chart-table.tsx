import { Link } from '@tanstack/react-router'
import { useWords } from '../words/language'

/** What a number opens: the figure that it is with its rows, or the findings or matters that it counts. */
export type Opened =
  | { readonly page: 'metric'; readonly metric: string; readonly search: Readonly<Record<string, string | undefined>> }
  | { readonly page: 'findings' | 'matters'; readonly search: Readonly<Record<string, string | undefined>> }

export interface TableCell {
  readonly written: string
  readonly opens: Opened | null
}

interface ChartTableProps {
  readonly title: string
  readonly categories: readonly string[]
  readonly columns: readonly { readonly title: string; readonly cells: readonly TableCell[] }[]
}

function Cell({ written, opens }: TableCell) {
  const { t } = useWords()
  if (opens === null || written === '') return <>{written}</>
  if (opens.page !== 'metric')
    return (
      <Link
        to={opens.page === 'findings' ? '/findings' : '/matters'}
        search={opens.search}
        title={t('evaluation.rowsOf')}
      >
        {written}
      </Link>
    )
  return (
    <Link
      to="/evaluation/$metric"
      params={{ metric: opens.metric }}
      search={opens.search}
      title={t('evaluation.rowsOf')}
    >
      {written}
    </Link>
  )
}

/** The numbers of a chart, each opening what it counts. */
export function ChartTable({ title, categories, columns }: ChartTableProps) {
  const { t } = useWords()
  return (
    <table className="metrics chart-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('dashboard.of')}</th>
          {columns.map((column) => (
            <th key={column.title} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, place) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {columns.map((column) => (
              <td key={column.title} className="number">
                <Cell {...(column.cells[place] ?? { written: '', opens: null })} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
