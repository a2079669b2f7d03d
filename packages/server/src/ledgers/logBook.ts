import { workLogLedger } from '@hengjian/casework'
import { COUNTED, type LedgerCellDto, type LedgerDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { HttpProblem } from '../http/problem'
import { loadNames, type NameOf } from '../matters/presentRow'
import { countUpTo } from '../paging/countUpTo'
import { readCursor, writeCursor } from '../paging/cursor'
import { type MayRead, seenLog } from '../workLog/presentLog'
import { readableIn } from '../workLog/readDay'
import { type LogSignature, SELECT_LOGS, selectSignatures } from '../workLog/storedLog'
import type { Book, Narrowing, Reading, ShownCells, ShownRow } from './book'

type Of = (value: unknown) => string
type Head = LedgerDto['columns'][number]

const { columns: LOG_COLUMNS } = workLogLedger

/** Which logs are rows; units and states they have none. */
function conditions({ from, to, q = '' }: Narrowing, of: Of): readonly string[] {
  const sought = q.trim()
  return [
    ...(from === undefined ? [] : [`l.day >= ${of(from)}::date`]),
    ...(to === undefined ? [] : [`l.day <= ${of(to)}::date`]),
    ...(sought === '' ? [] : [`(l.body -> 'words')::text ilike ${of(`%${sought.replace(/[\\%_]/g, '\\$&')}%`)}`]),
  ]
}

const isRising = ({ sort }: Narrowing): boolean => sort === 'opened-asc'

function logsOf(
  client: ClientBase,
  { reader }: Reading,
  query: Narrowing,
  after: string | undefined,
  limit: number,
): Promise<readonly LogSignature[]> {
  const { of, values } = new Places(reader.office)
  const [sign, order] = isRising(query) ? ['>', 'asc'] : ['<', 'desc']
  const start = after === undefined ? [] : [`l.day ${sign} ${of(after)}::date`]
  const where = [...conditions(query, of), ...start].map((one) => ` and ${one}`).join('')
  return selectSignatures(client, `${SELECT_LOGS}${where} order by l.day ${order} limit ${of(limit)}::integer`, values)
}

const daySchema = z.iso.date()

function startOfPage(text: string | undefined): { readonly day: string; readonly seq: number } | undefined {
  const cursor = readCursor(text)
  if (cursor === undefined) return undefined
  const day = daySchema.safeParse(cursor.id)
  if (!day.success) throw new HttpProblem('CURSOR')
  return { day: day.data, seq: cursor.at }
}

function cellsOf(ids: readonly string[], signature: LogSignature, mayRead: MayRead, nameOf: NameOf): ShownCells {
  const seen = { ...signature, log: seenLog(signature.log, mayRead) }
  return LOG_COLUMNS.filter(({ id }) => ids.includes(id)).map(({ cell }) => [
    ...cell(seen, (login) => nameOf(login).name),
  ])
}

const logOf = ({ log }: LogSignature) => log

const BATCH = 100

async function* everyRow(
  client: ClientBase,
  reading: Reading,
  query: Narrowing,
  ids: readonly string[],
): AsyncIterable<readonly ShownRow[]> {
  const nameOf = await loadNames(client, reading.reader.office)
  for (let after: string | undefined; ; ) {
    const rows = await logsOf(client, reading, query, after, BATCH)
    const mayRead = await readableIn(client, reading.reader, rows.map(logOf))
    yield rows.map((row) => ({ cells: cellsOf(ids, row, mayRead, nameOf), locked: null }))
    after = rows.at(-1)?.day
    if (rows.length < BATCH) return
  }
}

const headOf = ({ id, title, type }: (typeof LOG_COLUMNS)[number]): Head => ({ id, title, type })

/** 工作日志 as a ledger: a row a day, as it was signed last. */
export const logBook: Book = {
  head: {
    ...{ id: workLogLedger.id, title: workLogLedger.title, usual: [...workLogLedger.usual], states: [], rows: 'days' },
    columns: LOG_COLUMNS.map(headOf),
  },
  async page(client, reading, query, ids) {
    const { limit } = query
    const start = startOfPage(query.cursor)
    const rows = await logsOf(client, reading, query, start?.day, limit + 1)
    const shown = rows.slice(0, limit)
    const mayRead = await readableIn(client, reading.reader, shown.map(logOf))
    const nameOf = await loadNames(client, reading.reader.office)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      columns: LOG_COLUMNS.map(({ id }) => id).filter((id) => ids.includes(id)),
      rows: shown.map((row) => ({
        id: row.day,
        name: row.day,
        cells: cellsOf(ids, row, mayRead, nameOf),
        locked: null,
      })),
      next: last === undefined ? null : writeCursor({ at: (start?.seq ?? 0) + limit, id: last.day }),
      count: await logBook.count(client, reading, query, COUNTED),
    }
  },
  count(client, { reader }, query, most) {
    const { of, values } = new Places(reader.office)
    const where = conditions(query, of)
      .map((one) => ` and ${one}`)
      .join('')
    return countUpTo(client, most, `from (${SELECT_LOGS}${where}) as logs`, values)
  },
  every: everyRow,
  async why(client, reading, id) {
    const { office } = reading.reader
    if (!daySchema.safeParse(id).success) return undefined
    const [row] = await selectSignatures(client, `${SELECT_LOGS} and l.day = $2::date`, [office, id])
    if (row === undefined) return undefined
    const mayRead = await readableIn(client, reading.reader, [row.log])
    const nameOf = await loadNames(client, office)
    const shown = cellsOf(
      LOG_COLUMNS.map((column) => column.id),
      row,
      mayRead,
      nameOf,
    )
    const cells = LOG_COLUMNS.map((column, index): LedgerCellDto => {
      return { column: headOf(column), shown: shown[index] ?? [], from: [], clock: null }
    })
    return { id, name: row.day, cells, mayAnnotate: false }
  },
}
