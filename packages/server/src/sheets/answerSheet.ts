import type { SheetFormat } from '@hengjian/contract'
import { joined, type Sheet, type SheetCell, type SheetColumn, writeXlsx } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'
import type { FastifyReply } from 'fastify'
import type { PoolClient } from 'pg'
import { recordAction } from '../access/audit'
import { type Identified, userOf } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice, inOfficeAtOneInstant } from '../database/database'
import { headingOf } from '../documents/heading'
import { Gate } from '../facts/gate'
import { HttpProblem } from '../http/problem'
import { csvOf } from './csv'
import { type Draft, draftOf } from './draft'
import { soughtSaid } from './soughtSaid'
import { watermark } from './watermark'
import { queryWords } from './words'

/** What a list gives to be written. */
export interface SheetContent {
  readonly columns: readonly SheetColumn[]
  readonly total: number
  readonly rows: AsyncIterable<readonly SheetCell[]>
}

/** How it was asked for. */
export interface SheetOrder {
  readonly list: 'finding' | 'case' | 'person' | 'matter' | 'evaluation' | 'hearing'
  readonly title: Bilingual
  readonly format: SheetFormat
  readonly language: keyof Bilingual
  readonly reason: string
  readonly columns: readonly string[]
  readonly query: Readonly<Record<string, string | undefined>>
}

/** One row of a sheet is the note, one holds the titles. */
export const MOST_ROWS = 1_048_576 - 2

/** What each format is to a browser. */
export const SHEET_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What the read log may hold of a query: never the words that somebody looked for. */
const logged = ({ q, ...filters }: SheetOrder['query']): Record<string, string | boolean> => ({
  ...Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
  searched: q !== undefined,
})

async function* counted<Row>(rows: AsyncIterable<Row>, count: { rows: number }): AsyncGenerator<Row> {
  for await (const row of rows) {
    count.rows += 1
    yield row
  }
}

async function writeDraft(
  context: ServerContext,
  request: Identified,
  order: SheetOrder,
  read: (client: PoolClient) => Promise<SheetContent>,
): Promise<Draft & { readonly rows: number }> {
  const { office, login, name } = userOf(request)
  const count = { rows: 0 }
  const draft = await inOfficeAtOneInstant(context.database, office, async (client) => {
    const { columns, total, rows } = await read(client)
    if (total > MOST_ROWS) throw new HttpProblem('SHEET_TOO_LONG', { found: String(total) })
    const query = { ...order.query, q: await soughtSaid(client, office, order.query['q']) }
    const words = queryWords(query, order.language)
    const whose = { office: (await headingOf(client, office)).name, login, name }
    const note = watermark(whose, context.clock.now(), words, order.language)
    const sheet: Sheet = { name: order.title[order.language], head: { note, columns }, rows: counted(rows, count) }
    return draftOf(context.settings.dataFolder, order.format === 'csv' ? joined(csvOf(sheet)) : writeXlsx(sheet))
  })
  return { ...draft, ...count }
}

/** Answers lists as files: so many at a time, each whole, and each in the read log with count and hash before it leaves. */
export function sheetAnswers(context: ServerContext) {
  const gate = new Gate({ inside: 2, waiting: 4, patience: 20_000 })
  return async (
    request: Identified,
    reply: FastifyReply,
    order: SheetOrder,
    read: (client: PoolClient) => Promise<SheetContent>,
  ): Promise<FastifyReply> => {
    const draft = await gate.run(userOf(request).office, () => writeDraft(context, request, order, read))
    if (draft === undefined) throw new HttpProblem('SHEET_BUSY', { retryAfterSeconds: 20 })
    const { file, bytes, sha256, rows } = draft
    const detail = {
      ...{ format: order.format, reason: order.reason, columns: order.columns.join(' '), rows, sha256 },
      ...logged(order.query),
    }
    try {
      await inOffice(context.database, userOf(request).office, (client) =>
        recordAction(context, client, request, { action: `${order.list}.export`, type: order.list, id: '', detail }),
      )
    } catch (error) {
      await file.close()
      throw error
    }
    return reply
      .header('content-disposition', `attachment; filename="${order.list}s.${order.format}"`)
      .header('content-length', String(bytes))
      .type(SHEET_TYPES[order.format])
      .send(file.createReadStream({ start: 0 }))
  }
}
