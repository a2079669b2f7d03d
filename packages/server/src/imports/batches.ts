import type { ImportBatchDto, UndoReasonDto } from '@hengjian/contract'
import { importProblemSchema, importStateSchema, undoReasonSchema } from '@hengjian/contract'
import { type Mapping, parseMapping } from '@hengjian/facts/readers'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { nameOfLogin } from '../access/nameOfLogin'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { type Cursor, writeCursor } from '../paging/cursor'
import { openJson } from './sealedJson'

const bytes = z.instanceof(Buffer)
const batchSchema = z.object({
  id: z.string(),
  made_by: z.string(),
  maker: z.string(),
  made_at: integer,
  asked_by: z.string().nullable(),
  format: z.enum(['csv', 'xlsx', 'ndjson']),
  size: integer,
  sha256: bytes,
  state: importStateSchema,
  mapping_id: z.string().nullable(),
  mapping_version: z.int().nullable(),
  mapping_name: z.object({ zh: z.string(), en: z.string() }).nullable(),
  mapping: z.unknown(),
  columns: z.array(z.string()).nullable(),
  site: z.string().nullable(),
  rows: z.int().nullable(),
  rows_done: z.int(),
  next_piece: z.int(),
  accepted: z.int(),
  duplicates: z.int(),
  conflicts: z.int(),
  rejected: z.int(),
  two_names: z.int(),
  open_rejects: integer,
  undo_by: z.string().nullable(),
  undoer: z.string().nullable(),
  undo_at: integer.nullable(),
  undo_reason: undoReasonSchema.nullable(),
  name_key: z.string(),
  name_sealed: bytes,
  undo_key: z.string().nullable(),
  undo_sealed: bytes.nullable(),
  report_key: z.string().nullable(),
  report_sealed: bytes.nullable(),
})
/** A batch as the database has it. */
export type BatchRow = z.output<typeof batchSchema>

const SELECT = `select batch.*, ${nameOfLogin('batch.made_by')} as maker, ${nameOfLogin('batch.undo_by')} as undoer, (select count(*) from import_piece piece
    join reject_work work on work.office = piece.office and work.raw = piece.raw and work.state = 'open'
    where piece.office = batch.office and piece.batch = batch.id) as open_rejects
  from import_batch batch where batch.office = $1`

/** What is kept sealed beside a batch: the result of its check, and why its file could not be read. */
export const keptReportSchema = z.object({ report: z.unknown().optional(), problems: z.array(importProblemSchema) })

/** A batch as it travels. */
export function batchDto(row: BatchRow, sealer: Pick<Sealer, 'open'>): ImportBatchDto {
  const kept = keptReportSchema.safeParse(openJson(sealer, row.report_key, row.report_sealed))
  const { mapping_id: id, mapping_version: version, mapping_name: name } = row
  return {
    id: row.id,
    file: batchFile(row, sealer),
    format: row.format,
    size: row.size,
    sha256: row.sha256.toString('hex'),
    state: row.state,
    madeBy: row.maker,
    madeAt: formatInstant(row.made_at as Instant),
    mapping: id === null || version === null || name === null ? null : { id, version, name },
    site: row.site,
    rows: row.rows,
    rowsDone: row.rows_done,
    facts: row.accepted,
    duplicates: row.duplicates,
    conflicts: row.conflicts,
    rejected: row.rejected,
    openRejects: row.open_rejects,
    twoNames: row.two_names,
    problems: kept.success ? kept.data.problems : [],
    undo: undoOf(row, sealer),
  }
}

function undoOf(row: BatchRow, sealer: Pick<Sealer, 'open'>): ImportBatchDto['undo'] {
  const { undoer: by, undo_at: at, undo_reason: reason } = row
  if (by === null || at === null || reason === null) return null
  const text = z
    .string()
    .catch('')
    .parse(openJson(sealer, row.undo_key, row.undo_sealed))
  return { by, at: formatInstant(at as Instant), reason: reason satisfies UndoReasonDto, text }
}

/** What the file of a batch is called. */
export const batchFile = ({ name_key, name_sealed }: BatchRow, sealer: Pick<Sealer, 'open'>): string =>
  z.string().parse(openJson(sealer, name_key, name_sealed))

/** The mapping a batch is read by, as it was when it was chosen. 409 IMPORT_STATE where none was chosen. */
export function batchMapping({ mapping }: Pick<BatchRow, 'mapping'>): Mapping {
  const read = parseMapping(mapping)
  if (!read.ok) throw new HttpProblem('IMPORT_STATE')
  return read.value
}

/** One batch. 404 IMPORT_UNKNOWN. */
export async function batchOf(client: ClientBase, office: string, id: string): Promise<BatchRow> {
  const row = await rowOf(client, batchSchema, `${SELECT} and batch.id = $2`, [office, id])
  if (row === undefined) throw new HttpProblem('IMPORT_UNKNOWN')
  return row
}

/** The same, kept from every other writer until the transaction ends. */
export async function lockedBatch(client: ClientBase, office: string, id: string): Promise<BatchRow> {
  await client.query('select from import_batch where office = $1 and id = $2 for update', [office, id])
  return batchOf(client, office, id)
}

const PAGE = 30

/** A page of the batches, the latest first. */
export async function listBatches(
  client: ClientBase,
  office: string,
  sealer: Pick<Sealer, 'open'>,
  cursor: Cursor | undefined,
): Promise<{ readonly rows: ImportBatchDto[]; readonly next: string | null }> {
  const from = cursor === undefined ? '' : ' and (batch.made_at, batch.id::text) < ($3::bigint, $4::text)'
  const rows = await rowsOf(
    client,
    batchSchema,
    `${SELECT}${from} order by batch.made_at desc, batch.id::text desc limit $2`,
    [office, PAGE + 1, ...(cursor === undefined ? [] : [cursor.at, cursor.id])],
  )
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    rows: shown.map((row) => batchDto(row, sealer)),
    next: last === undefined ? null : writeCursor({ at: last.made_at, id: last.id }),
  }
}
