import type {
  LabelDto,
  LedgerColumnDto,
  LedgerDto,
  LedgerPageDto,
  LedgerQueryDto,
  LedgerRowDto,
  LedgerWhyDto,
} from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'

/** Who reads, and when. */
export interface Reading {
  readonly context: Pick<ServerContext, 'calendars' | 'keyring'>
  readonly reader: Reader
  readonly now: Instant
}
export type Narrowing = Pick<LedgerQueryDto, 'from' | 'to' | 'unit' | 'state' | 'q' | 'sort'>

/** A row as it is shown: its cells in the order of the columns asked for. */
export type ShownCells = LabelDto[][]

/** A row as a file has it; where its month is locked, with what stood there then. */
export interface ShownRow {
  readonly cells: ShownCells
  readonly locked: LedgerRowDto['locked']
}

/** A ledger as pages, prints and files use it, whatever its rows are made of. */
export interface Book {
  readonly head: LedgerDto
  /** A page of the rows that the reader may read. */
  page(
    client: ClientBase,
    reading: Reading,
    query: LedgerQueryDto,
    columns: readonly string[],
  ): Promise<Omit<LedgerPageDto, 'sought'>>
  /** How many rows there are, up to one more than `most`. */
  count(client: ClientBase, reading: Reading, query: Narrowing, most: number): Promise<number>
  /** Every row, batch by batch, in the order of the pages. */
  every(
    client: ClientBase,
    reading: Reading,
    query: Narrowing,
    columns: readonly string[],
  ): AsyncIterable<readonly ShownRow[]>
  /** One row with what each cell follows from; undefined where the reader may read none. */
  why(client: ClientBase, reading: Reading, id: string): Promise<LedgerWhyDto | undefined>
}

/** The chosen columns in the order of the book, the usual ones where nobody chose. 400 LEDGER_COLUMN for one that it has not. */
export function columnsOf(
  { columns, usual }: LedgerDto,
  chosen: readonly string[] = usual,
): readonly LedgerColumnDto[] {
  const unknown = chosen.find((id) => !columns.some((column) => column.id === id))
  if (unknown !== undefined) throw new HttpProblem('LEDGER_COLUMN', { found: unknown, place: 'columns' })
  return columns.filter(({ id }) => chosen.includes(id))
}
