import { Table, type TableColumnType } from 'antd'
import { useEffect, useRef } from 'react'
import { useWords } from '../../words/language'
import { EmptyOf } from '../page-state'
import type { ListColumn } from './column'
import type { Density } from './list-tools'
import type { Selection } from './selection'

interface ListTableProps<Row> {
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly at: number
  readonly density: Density
  readonly sort: string
  readonly query: { readonly isPending: boolean; readonly isError: boolean }
  readonly empty: string
  readonly selection: Selection | undefined
  readonly onAt: (at: number) => void
  readonly onSort: (sort: string) => void
}

const ORDERS = { asc: 'ascend', desc: 'descend' } as const

function tableColumn<Row>(column: ListColumn<Row>, sort: string): TableColumnType<Row> {
  const [by, direction] = sort.split('-')
  const { name, title, width, numeric, render } = column
  return {
    key: name,
    title,
    ...(width === undefined ? {} : { width }),
    ...(numeric === true ? { align: 'right' as const } : {}),
    render: (_, row) => render(row),
    ...(column.sort === undefined
      ? {}
      : {
          sorter: true,
          sortDirections: ['descend', 'ascend', 'descend'],
          sortOrder: by === column.sort ? ORDERS[direction === 'asc' ? 'asc' : 'desc'] : null,
        }),
  }
}

/** The rows: titles stand still, the row at hand is marked, boxes pick rows for a batch. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const { t } = useWords()
  const { columns, rows, idOf, nameOf, at, density, sort, selection } = props
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current
      ?.querySelector(`[data-row-key="${rows[at] === undefined ? '' : CSS.escape(idOf(rows[at]))}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [rows, at, idOf])
  return (
    <div ref={frame} className={`list-table list-${density}`}>
      <Table<Row>
        size="small"
        rowKey={idOf}
        loading={props.query.isPending}
        dataSource={[...rows]}
        pagination={false}
        showSorterTooltip={false}
        rowClassName={(_, index) => (index === at ? 'row-at' : '')}
        onRow={(_, index = 0) => ({
          onClick: () => props.onAt(index),
          ...(index === at ? { 'aria-current': true } : {}),
        })}
        locale={{ emptyText: <EmptyOf query={props.query} text={props.empty} /> }}
        columns={columns.map((column) => tableColumn(column, sort))}
        onChange={(_, __, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter
          const by = columns.find(({ name }) => name === one?.columnKey)?.sort
          if (by !== undefined) props.onSort(`${by}-${one?.order === 'ascend' ? 'asc' : 'desc'}`)
        }}
        {...(selection === undefined
          ? {}
          : {
              rowSelection: {
                selectedRowKeys: [...selection.ids],
                columnWidth: 36,
                onChange: (keys) => selection.set(keys.map(String)),
                getTitleCheckboxProps: () => ({ 'aria-label': t('list.selectAll') }),
                getCheckboxProps: (row) => ({ 'aria-label': `${t('list.select')} ${nameOf(row)}` }),
              },
            })}
      />
    </div>
  )
}
