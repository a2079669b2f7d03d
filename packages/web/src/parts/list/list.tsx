import type { ListName } from '@hengjian/contract'
import { type ReactNode, useMemo, useState } from 'react'
import { usePrintWide } from '../../shell/print-wide'
import { useWords } from '../../words/language'
import { Failure } from '../page-state'
import { type ListColumn, standingColumns } from './column'
import './list.css'
import { type ListKeys, useListKeys } from './list-keys'
import type { ListSearch } from './list-search'
import { ListTable } from './list-table'
import { type Density, ListTools } from './list-tools'
import { Pager } from './pager'
import { useRemembered } from './remembered'
import type { Selection } from './selection'

/** What the server answered so far. */
interface Answered<Row> {
  readonly data: { readonly rows: readonly Row[]; readonly next: string | null; readonly total?: number } | undefined
  readonly isPending: boolean
  readonly isError: boolean
  readonly error: unknown
  readonly refetch: () => unknown
}

interface ListProps<Row, Search extends ListSearch> {
  readonly list: ListName
  readonly title: string
  readonly empty: string
  readonly columns: readonly ListColumn<Row>[]
  readonly search: Search
  /** What the server is asked: the search, and the site of the header. */
  readonly asked: object
  /** The order where the address names none. */
  readonly usualSort: string
  readonly query: Answered<Row>
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  /** Between the title and the table: filters. */
  readonly filters: ReactNode
  /** What can be done with the whole list, instead of printing the page that stands. */
  readonly tools?: ReactNode
  /** Hints beside the keys that every list has. */
  readonly keysHint?: string
  /** Further keys, with the row at hand. */
  readonly keys?: (row: Row | undefined) => ListKeys
  readonly selection?: Selection
  /** What stands above the table while rows are picked. */
  readonly batch?: ReactNode
  /** What stands beside the table, of the row at hand. */
  readonly pane?: (row: Row | undefined) => ReactNode
  readonly onSearch: (search: Search) => void
  readonly onOpenView?: (search: Readonly<Record<string, string>>) => void
  readonly onOpen: (row: Row) => void
}

const densityOf = (text: string | undefined): Density => (text === 'close' ? 'close' : 'wide')

/** The row at hand: the same one although others arrive above it, and another only where it has gone. */
function useAt<Row>(rows: readonly Row[], idOf: (row: Row) => string): readonly [number, (at: number) => void] {
  const [held, setHeld] = useState<{ readonly id: string | undefined; readonly at: number }>({ id: undefined, at: 0 })
  const found = rows.findIndex((row) => idOf(row) === held.id)
  const last = Math.max(rows.length - 1, 0)
  const hold = (next: number): void => {
    const at = Math.min(Math.max(next, 0), last)
    const row = rows[at]
    setHeld({ id: row === undefined ? undefined : idOf(row), at })
  }
  return [found >= 0 ? found : Math.min(held.at, last), hold]
}

/** A list as every page has it: query bar, table, batch bar; how it stands is in the address, how it looks is remembered. */
export function List<Row extends object, Search extends ListSearch>(props: ListProps<Row, Search>) {
  const { t } = useWords()
  const { list, title, columns, search, query, idOf, nameOf, selection, onSearch, onOpen } = props
  const [remembered, remember] = useRemembered(list)
  const rows = useMemo(() => query.data?.rows ?? [], [query.data])
  const [at, setAt] = useAt(rows, idOf)
  const standing = standingColumns(columns, search.columns, remembered.columns)
  const density = densityOf(search.density ?? remembered.density)
  const row = rows[at]
  useListKeys({
    j: () => setAt(at + 1),
    k: () => setAt(at - 1),
    enter: () => row !== undefined && onOpen(row),
    ...(selection === undefined ? {} : { x: () => row !== undefined && selection.toggle(idOf(row)) }),
    ...props.keys?.(row),
  })
  const total = query.data?.total
  usePrintWide()
  return (
    <>
      <div className="title-line">
        <h1>{title}</h1>
        <ListTools
          {...{
            list,
            title,
            total,
            search,
            asked: props.asked,
            standing,
            density,
            all: columns,
            onOpen: props.onOpenView,
            more: props.tools,
          }}
          onLook={(look) => {
            remember({
              ...('columns' in look ? { columns: look.columns ?? '' } : {}),
              ...(look.density === undefined ? {} : { density: look.density }),
            })
            onSearch({ ...search, ...look })
          }}
        />
      </div>
      <div className="query">
        {props.filters}
        <span className="hint">{props.keysHint ?? t('list.keys')}</span>
      </div>
      {query.error === null ? null : <Failure failure={query.error} retry={() => void query.refetch()} />}
      {props.batch}
      <div className={props.pane === undefined ? '' : 'list-with-pane'}>
        <ListTable
          {...{ rows, idOf, nameOf, at, density, selection, columns: standing, empty: props.empty, onAt: setAt }}
          sort={search.sort ?? props.usualSort}
          query={query}
          onSort={(sort) => onSearch({ ...search, sort, cursor: undefined })}
        />
        {props.pane?.(row)}
      </div>
      <Pager
        cursor={search.cursor}
        next={query.data?.next ?? null}
        total={query.data?.total}
        onPage={(cursor) => onSearch({ ...search, cursor })}
      />
    </>
  )
}
