import { createHash, type Hash } from 'node:crypto'
import { roleSchema, titleSchema } from '@hengjian/contract'
import { joined, type Sheet, type SheetCell, writeXlsx } from '@hengjian/facts/writers'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { writeAudit } from '../access/audit'
import { roleMay } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice, inOfficeAtOneInstant } from '../database/database'
import { rowOf } from '../database/rows'
import { headingOf } from '../documents/heading'
import { sealerOf } from '../facts/sealer'
import type { Reader } from '../matters/party'
import { MOST_ROWS } from '../sheets/answerSheet'
import { csvOf } from '../sheets/csv'
import { soughtSaid } from '../sheets/soughtSaid'
import { watermark } from '../sheets/watermark'
import { type Book, columnsOf, type Reading } from './book'
import { booksOf } from './books'
import { lockedCell, lockedColumn, narrowingWords, sheetCells, sheetColumns } from './exportSheet'
import { isAnyLocked } from './frozenRows'
import { expiryOf, forgetPieces, noteProgress, type StoredExport } from './storedExport'

/** Whoever asked may not any more, or nothing is left to be written: the file is given up. */
class Stopped extends Error {}

/** Asked before each batch whether to go on. */
export type GoOn = () => boolean | Promise<boolean>

const makerSchema = z.object({
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  titles: z.array(titleSchema),
  unit: z.string().nullable(),
})
type Maker = Reader & z.output<typeof makerSchema>

/** Whoever asked, with the titles of this moment; stops where they may not read ledgers any more. */
async function makerOf(client: ClientBase, office: string, login: string): Promise<Maker> {
  const text = 'select login, name, role, titles, unit from app_user where office = $1 and login = $2 and not disabled'
  const found = await rowOf(client, makerSchema, text, [office, login])
  if (found === undefined || !roleMay(found.role, 'ledgers')) throw new Stopped()
  return { office, ...found }
}

const PIECE = 1024 * 1024

/** Keeps what is written in sealed pieces of one size, so that memory stays flat however long the list is. */
class Pieces {
  #held: Buffer[] = []
  #size = 0
  #part = 0
  bytes = 0
  readonly #hash: Hash = createHash('sha256')

  constructor(
    private readonly context: ServerContext,
    private readonly office: string,
    private readonly id: string,
  ) {}

  async add(piece: string | Uint8Array): Promise<void> {
    const buffer = Buffer.from(piece)
    this.#held.push(buffer)
    this.#size += buffer.length
    if (this.#size >= PIECE) await this.keep()
  }

  /** Keeps what has gathered, and answers the hash of all of it when it was the last. */
  async keep(): Promise<void> {
    if (this.#size === 0) return
    const whole = Buffer.concat(this.#held)
    ;[this.#held, this.#size] = [[], 0]
    this.#hash.update(whole)
    this.bytes += whole.length
    const { keyId, bytes } = sealerOf(this.context.keyring, this.office).seal(whole)
    const values = [this.office, this.id, this.#part, keyId, bytes]
    this.#part += 1
    await inOffice(this.context.database, this.office, (client) =>
      client.query(
        'insert into ledger_export_piece (office, export, part, key_id, sealed) values ($1, $2, $3, $4, $5)',
        values,
      ),
    )
  }

  digest(): string {
    return this.#hash.digest('hex')
  }
}

interface Job {
  readonly context: ServerContext
  readonly office: string
  readonly stored: StoredExport
  readonly goOn: GoOn
}

const sameRights = (one: Maker, other: Maker): boolean =>
  one.role === other.role && one.titles.join() === other.titles.join() && one.unit === other.unit

/** Between two batches: notes how far it has come, and stops where the right to it has ended or the server does. */
async function checkpoint({ context, office, stored, goOn }: Job, maker: Maker, written: number): Promise<void> {
  await inOffice(context.database, office, async (client) => {
    if (!(await goOn()) || !sameRights(await makerOf(client, office, stored.login), maker)) throw new Stopped()
    await noteProgress(client, office, stored.id, { written })
  })
}

async function* rowsOfSheet(
  client: ClientBase,
  job: Job,
  book: Book,
  reading: Reading & { readonly reader: Maker },
  withLocks: boolean,
): AsyncIterable<readonly SheetCell[]> {
  const { language, columns: chosen, query } = job.stored.order
  const columns = columnsOf(book.head, chosen)
  const ids = columns.map(({ id }) => id)
  let written = 0
  for await (const batch of book.every(client, reading, query, ids)) {
    for (const { cells, locked } of batch) {
      const shown = sheetCells(columns, cells, language)
      yield withLocks ? [...shown, lockedCell(columns, locked, language)] : shown
    }
    written += batch.length
    await checkpoint(job, reading.reader, written)
  }
}

/** Writes the rows as they stand at one instant, and answers what was written. */
async function writeRows(job: Job, pieces: Pieces): Promise<void> {
  const { context, office, stored } = job
  const { order, login, ledger } = stored
  await inOfficeAtOneInstant(context.database, office, async (client) => {
    const reader = await makerOf(client, office, login)
    const book = booksOf(reader).find(({ head }) => head.id === ledger)
    if (book === undefined) throw new Stopped()
    const reading = { context, reader, now: context.clock.now() }
    const total = await book.count(client, reading, order.query, MOST_ROWS)
    if (total > MOST_ROWS) throw new Stopped()
    await inOffice(context.database, office, (other) => noteProgress(other, office, stored.id, { total }))
    const { language, format } = order
    const query = { ...order.query, q: await soughtSaid(client, office, order.query.q) }
    const words = narrowingWords(book.head, query, language)
    const withLocks = await isAnyLocked(client, office, ledger)
    const own = sheetColumns(columnsOf(book.head, order.columns), language)
    const columns = withLocks ? [...own, lockedColumn(language)] : own
    const whose = { ...reader, office: (await headingOf(client, office)).name }
    const note = watermark(whose, reading.now, words, language)
    const rows = rowsOfSheet(client, job, book, reading, withLocks)
    const sheet: Sheet = { name: book.head.title[language], head: { note, columns }, rows }
    for await (const piece of format === 'csv' ? joined(csvOf(sheet)) : writeXlsx(sheet)) await pieces.add(piece)
    await pieces.keep()
  })
}

/** Notes that a file is done, with the line of the read log that says who took along what, why, and its hash. */
async function finish({ context, office, stored }: Job, pieces: Pieces): Promise<void> {
  const now = context.clock.now()
  const { id, login, role, request, ledger, order } = stored
  const { q, from = null, to = null, unit = null, state = null } = order.query
  await inOffice(context.database, office, async (client) => {
    await noteProgress(client, office, id, { state: 'done', bytes: pieces.bytes, expires_at: expiryOf(now) })
    const done = await rowOf(
      client,
      z.object({ written: z.number() }),
      'select written from ledger_export where office = $1 and id = $2',
      [office, id],
    )
    const detail = {
      ...{ format: order.format, reason: order.reason, columns: order.columns.join(' '), rows: done?.written ?? 0 },
      ...{ sha256: pieces.digest(), searched: q !== undefined, export: id, from, to, unit, state },
    }
    await writeAudit(
      client,
      { office, login, role, request },
      { action: 'ledger.export', type: 'ledger', id: ledger, detail },
      now,
    )
  })
}

/** Writes a file from its beginning; gives it up where whoever asked may not have it any more. */
export async function writeExport(job: Job): Promise<void> {
  const { context, office, stored, goOn } = job
  const { id } = stored
  const note = (state: 'writing' | 'stopped' | 'waiting'): Promise<void> =>
    inOffice(context.database, office, async (client) => {
      await forgetPieces(client, office, id)
      await noteProgress(client, office, id, { state, written: 0 })
    })
  await note('writing')
  const pieces = new Pieces(context, office, id)
  try {
    await writeRows(job, pieces)
    await finish(job, pieces)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    await note((await goOn()) ? 'stopped' : 'waiting')
  }
}
