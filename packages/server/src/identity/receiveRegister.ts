import { createHash } from 'node:crypto'
import { REGISTER_COLUMNS } from '@hengjian/assistance'
import { type Bytes, formatOf, type Reading, readCsv, readNdjson, readXlsx, unpacked } from '@hengjian/facts/readers'
import type { FastifyRequest } from 'fastify'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowOf } from '../database/rows'
import { type Sealer, sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { endingOf, fileLabel, type ImportFormat, importFormat } from '../imports/fileLabel'
import { IMPORT_LIMITS } from '../imports/limits'
import { sealJson } from '../imports/sealedJson'
import { withBody } from '../imports/takeUpload'
import { type Headings, headingsOf, type RegisterRow, readRegisterRow } from './registerRow'
import { forgetRows, PIECE_ROWS } from './registers'

/** The rows of a file of any of the formats taken; blanks are given, so that the first row has every column. */
function readingsOf(name: string, format: ImportFormat, bytes: Bytes): AsyncIterable<Reading> {
  const plain = unpacked(name, bytes)
  if (format === 'csv') return readCsv(plain, { blanks: true })
  return format === 'xlsx' ? readXlsx(plain, { blanks: true }) : readNdjson(plain)
}

/** Stores a piece of rows: their words sealed together, of each its digests. */
export async function storeRegisterPiece(
  client: ClientBase,
  { office, id, piece }: { readonly office: string; readonly id: string; readonly piece: number },
  rows: readonly RegisterRow[],
  sealer: Pick<Sealer, 'seal' | 'digest'>,
): Promise<void> {
  const sealed = sealJson(
    sealer,
    rows.map(({ words }) => words),
  )
  await client.query(
    'insert into register_piece (office, register, piece, key_id, sealed) values ($1, $2, $3, $4, $5)',
    [...[office, id, piece, sealed.keyId, sealed.bytes]],
  )
  const from = piece * PIECE_ROWS + 1
  const digest = (field: 'idNumber' | 'name', text: string | null) =>
    text === null ? null : sealer.digest(field, text)
  await client.query(
    `insert into register_row (office, register, row, number, name, employer)
     select $1, $2::uuid, $3::integer + ordinality - 1, number::bytea, name::bytea, employer
     from unnest($4::text[], $5::text[], $6::text[]) with ordinality as given (number, name, employer, ordinality)`,
    [
      ...[office, id, from, rows.map(({ number }) => digest('idNumber', number))],
      ...[rows.map(({ name }) => digest('name', name)), rows.map(({ employer }) => employer)],
    ],
  )
  const flags = rows.flatMap((row, index) => row.flags.map((flag) => ({ row: from + index, flag })))
  if (flags.length === 0) return
  await client.query(
    `insert into register_flag (office, register, row, flag)
     select $1, $2::uuid, row, flag from unnest($3::integer[], $4::text[]) as given (row, flag)`,
    [office, id, flags.map(({ row }) => row), flags.map(({ flag }) => flag)],
  )
}

/** Flags the rows whose number stands beside another name, in the register itself or among the people of the office: somebody else's number. */
async function flagNames(client: ClientBase, office: string, id: string): Promise<void> {
  await client.query(
    `insert into register_flag (office, register, row, flag)
     select row.office, row.register, row.row, 'TWO_NAMES' from register_row row
     where row.office = $1 and row.register = $2 and row.number in (
       select number from register_row where office = $1 and register = $2 and number is not null and name is not null
       group by number having min(encode(name, 'hex')) <> max(encode(name, 'hex')))`,
    [office, id],
  )
  await client.query(
    `insert into register_flag (office, register, row, flag)
     select row.office, row.register, row.row, 'NAME_OTHERWISE' from register_row row
     where row.office = $1 and row.register = $2 and row.name is not null and exists (
       select from blind_index known where known.office = $1 and known.field = 'idNumber' and known.digest = row.number
         and known.type = 'person')
       and not exists (
       select from blind_index known join blind_index named on named.office = known.office and named.field = 'name'
         and named.type = 'person' and named.object = known.object and named.digest = row.name
       where known.office = $1 and known.field = 'idNumber' and known.digest = row.number and known.type = 'person')`,
    [office, id],
  )
}

/** Says that a register stands with all its rows. */
export async function finishRegister(
  client: ClientBase,
  { office, id }: { readonly office: string; readonly id: string },
  {
    rows,
    unread,
    size,
    sha256,
  }: { readonly rows: number; readonly unread: number; readonly size: number; readonly sha256: Buffer },
): Promise<void> {
  await flagNames(client, office, id)
  await client.query(
    `update register set state = 'standing', rows = $3, unread = $4, size = $5, sha256 = $6, flagged = (
       select count(distinct row) from register_flag where office = $1 and register = $2)
     where office = $1 and id = $2`,
    [office, id, rows, unread, size, sha256],
  )
}

/** What has been read of a file so far. */
class Receiving {
  rows = 0
  unread = 0
  private headings: Headings | undefined
  private held: RegisterRow[] = []

  constructor(
    private readonly context: ServerContext,
    private readonly place: { readonly office: string; readonly id: string },
    private readonly sealer: Sealer,
  ) {}

  /** Columns are told by the first row; 422 REGISTER_COLUMNS. */
  private headingsFor(cells: Readonly<Record<string, unknown>>): Headings {
    if (this.headings !== undefined) return this.headings
    const headings = headingsOf(new Set(Object.keys(cells)))
    for (const column of ['name', 'number'] as const)
      if (headings[column] === undefined)
        throw new HttpProblem('REGISTER_COLUMNS', { found: REGISTER_COLUMNS[column][0] })
    this.headings = headings
    return headings
  }

  async take(reading: Reading): Promise<void> {
    const row = 'row' in reading ? reading.row : reading.broken
    if (row === undefined) {
      this.unread += 1
      return
    }
    this.held.push(readRegisterRow(row, this.headingsFor(row.cells)))
    if (this.held.length === PIECE_ROWS) await this.store()
  }

  async store(): Promise<void> {
    if (this.held.length === 0) return
    const rows = this.held
    const piece = this.rows / PIECE_ROWS
    this.held = []
    this.rows += rows.length
    await inOffice(this.context.database, this.place.office, (client) =>
      storeRegisterPiece(client, { ...this.place, piece }, rows, this.sealer),
    )
  }
}

/**
 * Receives the file of a register that was entered, row by row as it streams in; nothing stays of one that breaks off. A row with something
 * wrong in it is kept and flagged. 409 REGISTER_STATE, 422 IMPORT_FORMAT, REGISTER_COLUMNS, IMPORT_EMPTY, 413 IMPORT_TOO_LARGE.
 */
export async function receiveRegister(
  context: ServerContext,
  request: Pick<FastifyRequest, 'body' | 'headers'>,
  place: { readonly office: string; readonly id: string },
  given: string,
): Promise<void> {
  const { office, id } = place
  const name = fileLabel(given)
  const format = importFormat(name)
  if (format === undefined || formatOf(name) === undefined)
    throw new HttpProblem('IMPORT_FORMAT', { found: endingOf(name) })
  await context.keyring.prepare(office)
  await inOffice(context.database, office, (client) => begin(client, office, id))
  const receiving = new Receiving(context, place, sealerOf(context.keyring, office))
  const hash = createHash('sha256')
  let size = 0
  try {
    await withBody(request, IMPORT_LIMITS.fileBytes[format], async (bytes) => {
      async function* noted(): Bytes {
        for await (const piece of bytes) {
          hash.update(piece)
          size += piece.length
          yield piece
        }
      }
      for await (const reading of readingsOf(name, format, noted())) await receiving.take(reading)
      await receiving.store()
    })
    if (receiving.rows === 0) throw new HttpProblem('IMPORT_EMPTY')
    const { rows, unread } = receiving
    await inOffice(context.database, office, (client) =>
      finishRegister(client, place, { rows, unread, size, sha256: hash.digest() }),
    )
  } catch (error) {
    await inOffice(context.database, office, (client) => forgetRows(client, office, id)).catch(() => undefined)
    throw error
  }
}

/** What an upload that was cut off left behind goes before the file is sent again. */
async function begin(client: ClientBase, office: string, id: string): Promise<void> {
  const found = await rowOf(
    client,
    z.object({ state: z.string() }),
    'select state from register where office = $1 and id = $2 for update',
    [office, id],
  )
  if (found === undefined) throw new HttpProblem('REGISTER_UNKNOWN')
  if (found.state !== 'receiving') throw new HttpProblem('REGISTER_STATE')
  await forgetRows(client, office, id)
}
