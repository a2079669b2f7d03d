import { createHash } from 'node:crypto'
import type { Cell, CellValue, Column, Workflow } from '@hengjian/casework'
import type { LedgerRowDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import type { NameOf } from '../matters/presentRow'
import { presentCell } from './presentCell'

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
const textSchema = z.object({ number: z.string(), cells: z.array(z.tuple([z.string(), valueSchema])) })
const rowSchema = z.object({
  matter: z.string(),
  month: z.string(),
  key_id: z.string(),
  sealed: z.instanceof(Buffer),
  sha256: z.instanceof(Buffer),
})

/** A row as it was when its month was locked. */
export interface FrozenRow {
  readonly month: string
  readonly cells: ReadonlyMap<string, z.output<typeof valueSchema>>
}

/** Where a row stands in a list, and what others let the reader see of it, is not what it says. */
const isOfRow = ({ source }: Column): boolean => source.from !== 'seq' && source.from !== 'linked'

/** What of a row is frozen, as the text that its hash is over. */
export const frozenText = (columns: readonly Column[], cells: readonly Cell[], number: string): string =>
  JSON.stringify({
    number,
    cells: columns.flatMap((column, index) => (isOfRow(column) ? [[column.id, cells[index]?.value ?? null]] : [])),
  })

export const hashOf = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Whether any month of a ledger is locked. */
export async function isAnyLocked(client: ClientBase, office: string, ledger: string): Promise<boolean> {
  const { rowCount } = await client.query('select from ledger_month where office = $1 and ledger = $2 limit 1', [
    office,
    ledger,
  ])
  return rowCount !== 0
}

/** The frozen rows of those matters whose months are locked, by id; throws where one is not what its hash says. */
export async function frozenRows(
  client: ClientBase,
  office: string,
  ledger: string,
  matters: readonly string[],
  sealer: Pick<Sealer, 'open'>,
): Promise<ReadonlyMap<string, FrozenRow>> {
  const rows = await rowsOf(
    client,
    rowSchema,
    `select matter, month, key_id, sealed, sha256 from ledger_month_row
     where office = $1 and ledger = $2 and matter = any($3::uuid[])`,
    [office, ledger, matters],
  )
  return new Map(
    rows.map(({ matter, month, key_id, sealed, sha256 }) => {
      const text = sealer.open(key_id, sealed).toString('utf8')
      if (!hashOf(text).equals(sha256)) throw new Error(`the locked row of ${matter} in ${ledger} is not what it was`)
      return [matter, { month, cells: new Map(textSchema.parse(JSON.parse(text)).cells) }]
    }),
  )
}

const same = (left: CellValue | undefined, right: CellValue | undefined): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

/** A locked row against what it says now: each column that says something else, with what stood there. Null where its month is not locked. */
export function restatements(
  columns: readonly Column[],
  cells: readonly Cell[],
  frozen: FrozenRow | undefined,
  definition: Workflow,
  nameOf: NameOf,
): LedgerRowDto['locked'] {
  if (frozen === undefined) return null
  const restated = columns.flatMap((column, index) => {
    const value = frozen.cells.get(column.id)
    if (value === undefined || !isOfRow(column) || same(value, cells[index]?.value)) return []
    return [{ column: column.id, was: presentCell(column, definition, { value, from: [] }, nameOf) }]
  })
  return { month: frozen.month, restated }
}
