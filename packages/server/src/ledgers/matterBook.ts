import { type Cell, type Column, type Grant, type Ledger, permitted, ROLES, rowOf } from '@hengjian/casework'
import { currentWorkflow } from '@hengjian/casework/workflows'
import { COUNTED, type LedgerDto, type LedgerQueryDto, type LedgerRowDto } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { partyOf, type Reader } from '../matters/party'
import { loadNames, type NameOf } from '../matters/presentRow'
import { readable } from '../matters/readable'
import { readSoughtMatters, type SoughtMatters, soughtCondition } from '../matters/soughtMatters'
import { loadMatter, type MatterRow, SELECT_MATTERS, selectMatters } from '../matters/storedMatter'
import { countUpTo } from '../paging/countUpTo'
import { readCursor, writeCursor } from '../paging/cursor'
import type { Book, Narrowing, Reading, ShownCells, ShownRow } from './book'
import { type FrozenRow, frozenRows, restatements } from './frozenRows'
import { presentCell } from './presentCell'
import { presentGrounds } from './presentGrounds'
import { type RowFacts, rowFacts } from './rowFacts'

type Of = (value: unknown) => string
type Sort = LedgerQueryDto['sort']

const DAY = 86_400_000
const startOf = (date: string): Instant => parseInstant(`${date}T00:00:00+08:00`)?.instant ?? (0 as Instant)

const ORDERS: Readonly<Record<Sort, { readonly column: 'opened_at' | 'due_at'; readonly direction: 'asc' | 'desc' }>> =
  {
    'opened-desc': { column: 'opened_at', direction: 'desc' },
    'opened-asc': { column: 'opened_at', direction: 'asc' },
    'due-asc': { column: 'due_at', direction: 'asc' },
  }

/** The grants by which somebody of the office by these titles reads matters of the workflow. */
const grantsOf = (workflow: string, { titles }: Reader): readonly Grant[] =>
  (currentWorkflow(workflow)?.readers ?? []).filter(({ roles }) =>
    roles.some((role) => ROLES[role].side === 'office' && titles.includes(role)),
  )

/** Whoever reads only what they stand in has that looked up first, and not every row of the ledger looked at. */
function ownFirst(workflow: string, reader: Reader, of: Of): readonly string[] {
  const grants = grantsOf(workflow, reader)
  if (grants.some(({ relations }) => relations === undefined)) return []
  const relations = [...new Set(grants.flatMap(({ relations: asked = [] }) => asked))]
  return [
    `m.id in (select own.matter from matter_holder own where own.office = $1 and own.holder = ${of(reader.login)}
       and own.relation = any(${of(relations)}::text[]))`,
  ]
}

/** What a query narrows a ledger to, with what is meant by the words that are looked for. */
interface Narrowed {
  readonly query: Narrowing
  readonly sought: SoughtMatters | undefined
}

/** Reads what the words of a query may mean, once for all that is asked by it. */
async function narrowed(client: ClientBase, reader: Reader, query: Narrowing): Promise<Narrowed> {
  const { q = '' } = query
  return { query, sought: q.trim() === '' ? undefined : await readSoughtMatters(client, reader, q) }
}

/** Which matters are rows: those of the workflow that the reader may read, narrowed. */
function conditions({ workflow }: Ledger, reader: Reader, { query, sought }: Narrowed, of: Of): readonly string[] {
  const { from, to, unit, state, sort } = query
  return [
    `m.workflow = ${of(workflow)}`,
    ...ownFirst(workflow, reader, of),
    readable(reader, of),
    ...(from === undefined ? [] : [`m.opened_at >= ${of(startOf(from))}::bigint`]),
    ...(to === undefined ? [] : [`m.opened_at < ${of(startOf(to) + DAY)}::bigint`]),
    ...(unit === undefined ? [] : [`m.unit = ${of(unit)}`]),
    ...(state === undefined ? [] : [`m.state = ${of(state)}`]),
    ...(sought === undefined ? [] : [soughtCondition(sought, reader, of)]),
    ...(sort === 'due-asc' ? ['m.due_at is not null'] : []),
  ]
}

/** Where a page begins, and the place of its first row in the whole list. */
interface Start {
  readonly at: number
  readonly id: string
  readonly seq: number
}

const cursorIdSchema = z.tuple([z.uuid(), z.coerce.number().int().min(1)])

function startOfPage(text: string | undefined): Start | undefined {
  const cursor = readCursor(text)
  if (cursor === undefined) return undefined
  const parsed = cursorIdSchema.safeParse(cursor.id.split(' '))
  if (!parsed.success) throw new HttpProblem('CURSOR')
  const [id, seq] = parsed.data
  return { at: cursor.at, id, seq }
}

const after = (start: Start | undefined, sort: Sort, of: Of): readonly string[] => {
  if (start === undefined) return []
  const { column, direction } = ORDERS[sort]
  const sign = direction === 'desc' ? '<' : '>'
  return [`(m.${column}, m.id) ${sign} (${of(start.at)}::bigint, ${of(start.id)}::uuid)`]
}

function mattersOf(
  client: ClientBase,
  ledger: Ledger,
  { reader }: Reading,
  narrow: Narrowed,
  start: Start | undefined,
  limit: number,
): Promise<readonly MatterRow[]> {
  const { of, values } = new Places(reader.office)
  const { sort } = narrow.query
  const { column, direction } = ORDERS[sort]
  const where = [...conditions(ledger, reader, narrow, of), ...after(start, sort, of)].join(' and ')
  const order = `m.${column} ${direction}, m.id ${direction}`
  return selectMatters(client, `${SELECT_MATTERS} and ${where} order by ${order} limit ${of(limit)}::integer`, values)
}

function countRows(
  client: ClientBase,
  ledger: Ledger,
  reader: Reader,
  narrow: Narrowed,
  most: number,
): Promise<number> {
  const { of, values } = new Places(reader.office)
  const where = conditions(ledger, reader, narrow, of).join(' and ')
  return countUpTo(client, most, `from matter m where m.office = $1 and ${where}`, values)
}

const startAfter = (row: MatterRow, sort: Sort, seq: number): Start => ({
  at: row[ORDERS[sort].column] ?? 0,
  id: row.id,
  seq,
})

const shownCells = (
  columns: readonly Column[],
  cells: readonly Cell[],
  { definition }: RowFacts,
  nameOf: NameOf,
): ShownCells =>
  cells.map((cell, index) => {
    const column = columns[index]
    return column === undefined ? [] : presentCell(column, definition, cell, nameOf)
  })

/** A row of a page; where its month is locked, with what stood there beside what stands there now. */
function presentLine(
  columns: readonly Column[],
  facts: RowFacts,
  frozen: FrozenRow | undefined,
  nameOf: NameOf,
): LedgerRowDto {
  const { row, definition, matter, context } = facts
  const cells = rowOf(columns, definition, matter, context)
  return {
    id: row.id,
    name: row.number,
    cells: shownCells(columns, cells, facts, nameOf),
    locked: restatements(columns, cells, frozen, definition, nameOf),
  }
}

/** The rows as they were locked, of those whose months are. */
const frozenOf = (client: ClientBase, ledger: Ledger, { reader, context }: Reading, facts: readonly RowFacts[]) =>
  frozenRows(
    client,
    reader.office,
    ledger.id,
    facts.map(({ row }) => row.id),
    sealerOf(context.keyring, reader.office),
  )

const BATCH = 500

async function* everyRow(
  client: ClientBase,
  ledger: Ledger,
  reading: Reading,
  query: Narrowing,
  columns: readonly Column[],
): AsyncIterable<readonly ShownRow[]> {
  const nameOf = await loadNames(client, reading.reader.office)
  const narrow = await narrowed(client, reading.reader, query)
  let start: Start | undefined
  for (let seq = 1; ; seq += BATCH) {
    const rows = await mattersOf(client, ledger, reading, narrow, start, BATCH)
    const facts = await rowFacts(client, reading, columns, rows, seq)
    const frozen = await frozenOf(client, ledger, reading, facts)
    yield facts.map((one) => presentLine(columns, one, frozen.get(one.row.id), nameOf))
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return
    start = startAfter(last, query.sort, seq + BATCH)
  }
}

const headOf = ({ id, title, columns, usual, workflow }: Ledger): LedgerDto => ({
  ...{ id, title, usual: [...usual], rows: 'matters' },
  columns: columns.map((column) => ({ id: column.id, title: column.title, type: column.type })),
  states: Object.entries(currentWorkflow(workflow)?.states ?? {}).map(([state, { title: called }]) => ({
    id: state,
    title: called,
  })),
})

/** Whether somebody of the office by these titles reads matters of the ledger's workflow at all; which of them, every query says itself. */
export const mayReadLedger = ({ workflow }: Ledger, reader: Reader): boolean => grantsOf(workflow, reader).length > 0

/** A ledger whose rows are the matters of a workflow, each derived from its own records when it is read. */
export function matterBook(ledger: Ledger): Book {
  const head = headOf(ledger)
  const chosen = (ids: readonly string[]): readonly Column[] => ledger.columns.filter(({ id }) => ids.includes(id))
  return {
    head,
    async page(client, reading, query, names) {
      const { limit, sort } = query
      const columns = chosen(names)
      const start = startOfPage(query.cursor)
      const narrow = await narrowed(client, reading.reader, query)
      const rows = await mattersOf(client, ledger, reading, narrow, start, limit + 1)
      const first = start?.seq ?? 1
      const facts = await rowFacts(client, reading, columns, rows.slice(0, limit), first)
      const nameOf = await loadNames(client, reading.reader.office)
      const frozen = await frozenOf(client, ledger, reading, facts)
      const last = rows.length > limit ? rows[limit - 1] : undefined
      const next = last === undefined ? undefined : startAfter(last, sort, first + limit)
      return {
        columns: columns.map(({ id }) => id),
        rows: facts.map((one) => presentLine(columns, one, frozen.get(one.row.id), nameOf)),
        next: next === undefined ? null : writeCursor({ at: next.at, id: `${next.id} ${next.seq}` }),
        count: await countRows(client, ledger, reading.reader, narrow, COUNTED),
      }
    },
    count: async (client, { reader }, query, most) =>
      countRows(client, ledger, reader, await narrowed(client, reader, query), most),
    every: (client, reading, query, ids) => everyRow(client, ledger, reading, query, chosen(ids)),
    async why(client, reading, id) {
      const isId = z.uuid().safeParse(id).success
      const stored = isId ? await loadMatter(client, reading.reader, id) : undefined
      if (stored === undefined || stored.row.workflow !== ledger.workflow) return undefined
      const [facts] = await rowFacts(client, reading, ledger.columns, [stored.row], 1)
      if (facts === undefined) return undefined
      const nameOf = await loadNames(client, reading.reader.office)
      const { definition, matter, context } = facts
      const cells = rowOf(ledger.columns, definition, matter, context)
      const { actions } = permitted(definition, matter, partyOf(reading.reader))
      return {
        ...{ id, name: stored.row.number },
        cells: ledger.columns.flatMap((column, index) => {
          const cell = cells[index]
          if (cell === undefined || column.source.from === 'seq') return []
          return [presentGrounds(column, cell, facts, nameOf)]
        }),
        mayAnnotate: actions.some(({ action, refusal }) => action === 'annotate' && refusal === null),
      }
    },
  }
}
