import type { RejectDto, RejectListDto, RejectRowDto, RejectStateDto } from '@hengjian/contract'
import { rejectStateSchema } from '@hengjian/contract'
import { criminalProcedure, type OfficeId } from '@hengjian/facts'
import { columnsOf, type FileRow, type Mapping, mapRow, parseMapping } from '@hengjian/facts/readers'
import { formatInstant, type Instant, type Problem } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { nameOfLogin } from '../access/nameOfLogin'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { readCursor, writeCursor } from '../paging/cursor'
import { type CellMask, cellMask, isMisplaced } from './cellMask'
import { cellText } from './importedRow'
import { rowOfLine } from './rowLines'
import { columnIn, problemAgain } from './rowProblems'
import { openJson } from './sealedJson'

/** Where a rejected row lies: its raw message, and where in it. */
export interface RejectId {
  readonly raw: string
  readonly from: number
}
/** As it travels: `uuid.123`. */
export const rejectIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/)
  .transform((text): RejectId => ({ raw: text.slice(0, 36), from: Number(text.slice(37)) }))
export const writeRejectId = ({ raw, from }: RejectId): string => `${raw}.${from}`

const toldSchema = z.array(z.object({ code: z.string(), place: z.string().optional() }))

const rowSchema = z.object({
  raw: z.string(),
  raw_from: z.int(),
  line: z.int(),
  source: z.string(),
  received_at: integer,
  problems: toldSchema,
  state: rejectStateSchema,
  owner: z.string().nullable(),
  changed_by: z.string().nullable(),
  changed_at: integer.nullable(),
  fact: z.string().nullable(),
  batch: z.string().nullable(),
  name_key: z.string().nullable(),
  name_sealed: z.instanceof(Buffer).nullable(),
})
type Row = z.output<typeof rowSchema>

/** Rejects with what people did about them and the file they came in. */
export const JOINED = `from reject
  left join reject_work work on work.office = reject.office and work.raw = reject.raw and work.raw_from = reject.raw_from
  left join import_piece piece on piece.office = reject.office and piece.raw = reject.raw
  left join import_batch batch on batch.office = piece.office and batch.id = piece.batch`
const FROM = `${JOINED} where reject.office = $1`
const COLUMNS = `reject.raw, reject.raw_from, reject.line, reject.source, reject.received_at,
  coalesce(work.problems, reject.problems) as problems, coalesce(work.state, 'open') as state,
  ${nameOfLogin('work.owner')} as owner, ${nameOfLogin('work.changed_by')} as changed_by, work.changed_at, work.fact, piece.batch, batch.name_key, batch.name_sealed`

/** The row or line that the first place of a reject names. */
function placeOf({ problems, batch, line }: Row): string {
  const place = problems[0]?.place ?? ''
  return batch === null || place === '' ? `line ${line}` : (place.split(' · ')[0] ?? place)
}

type Told = RejectRowDto['problems'][number]
/** What is wrong, with the column it stands in. */
export const toldProblem = ({ code, place, message, cure }: Problem, isRow: boolean): Told => ({
  code,
  message,
  cure,
  column: isRow ? columnIn(place) : (place ?? null),
  ...(place === undefined ? {} : { place }),
})

function rejectDto(row: Row, sealer: Pick<Sealer, 'open'>): RejectRowDto {
  const { batch, source, changed_at: changed } = row
  return {
    id: writeRejectId({ raw: row.raw, from: row.raw_from }),
    batch: batch === null ? null : { id: batch, file: String(openJson(sealer, row.name_key, row.name_sealed)) },
    source,
    sourceName: criminalProcedure.sources.get(source) ?? { zh: source, en: source },
    place: placeOf(row),
    problems: row.problems.map(({ code, place }) => toldProblem(problemAgain(code, place), batch !== null)),
    state: row.state,
    owner: row.owner,
    receivedAt: formatInstant(row.received_at as Instant),
    changedBy: row.changed_by,
    changedAt: changed === null ? null : formatInstant(changed as Instant),
    fact: row.fact,
  }
}

/** What a list of rejects is narrowed to. */
export interface RejectQuery {
  readonly state: RejectStateDto
  readonly batch?: string | undefined
  readonly source?: string | undefined
  readonly ownedBy?: string | undefined
  readonly cursor?: string | undefined
}

const PAGE = 50
/** Counting stops here. */
const MOST = 100_000
/** Orders the rows of one receipt as they stood in their file. */
const ORDER = `lpad(reject.line::text, 10, '0') || ' ' || reject.raw::text || ' ' || lpad(reject.raw_from::text, 10, '0')`
const orderOf = ({ line, raw, raw_from }: Row): string =>
  `${String(line).padStart(10, '0')} ${raw} ${String(raw_from).padStart(10, '0')}`

/** The conditions of a query and their values, the first of which is $2: $1 is the office. */
export function conditionsOf({ state, batch, source, ownedBy }: RejectQuery): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const add = (column: string, value: unknown): string =>
    value === undefined ? '' : ` and ${column} = $${values.push(value) + 1}`
  const text = [
    add(`coalesce(work.state, 'open')`, state),
    add('piece.batch', batch),
    add('reject.source', source),
    add('work.owner', ownedBy),
  ]
  return { text: text.join(''), values }
}

/** A page of rejects without their values, the latest receipt first. */
export async function listRejects(
  client: ClientBase,
  office: string,
  query: RejectQuery,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<RejectListDto> {
  const { text, values } = conditionsOf(query)
  const counted = await rowOf(
    client,
    z.object({ total: integer }),
    `select count(*) as total from (select ${FROM}${text} limit ${MOST}) as found`,
    [office, ...values],
  )
  const cursor = readCursor(query.cursor)
  const paged = [office, ...values]
  const from =
    cursor === undefined
      ? ''
      : ` and (reject.received_at < $${paged.push(cursor.at)} or (reject.received_at = $${paged.length} and ${ORDER} > $${paged.push(cursor.id)}))`
  const rows = await rowsOf(
    client,
    rowSchema,
    `select ${COLUMNS} ${FROM}${text}${from} order by reject.received_at desc, ${ORDER} limit ${PAGE + 1}`,
    paged,
  )
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    rows: shown.map((row) => rejectDto(row, sealer)),
    total: counted?.total ?? 0,
    next: last === undefined ? null : writeCursor({ at: last.received_at, id: orderOf(last) }),
    now: formatInstant(now),
  }
}

const openedSchema = rowSchema.extend({
  raw_to: z.int(),
  message_key: z.string(),
  message_sealed: z.instanceof(Buffer),
  work_key: z.string().nullable(),
  work_sealed: z.instanceof(Buffer).nullable(),
  mapping: z.unknown(),
  columns: z.array(z.string()).nullable(),
  first_problems: toldSchema,
})
const keptSchema = z.object({ cells: z.record(z.string(), z.string()).optional(), text: z.string().optional() })

/** A reject with its content, to be mended or shown to who mends it. */
export interface OpenedReject {
  readonly id: RejectId
  readonly dto: RejectRowDto
  /** Undefined where a source sent it over its line. */
  readonly imported:
    | {
        readonly row: FileRow
        readonly mapping: Mapping
        readonly columns: readonly string[]
        /** The cells that were corrected so far. */
        readonly corrected: Readonly<Record<string, string>>
        readonly mask: CellMask
      }
    | undefined
  readonly text: string
  /** Why it will not be mended, where somebody said so. */
  readonly why: string | undefined
}

/** The row with other texts in some of its cells; a cell of several values that was not touched keeps them. */
export function withCells(row: FileRow, cells: Readonly<Record<string, string>>): FileRow {
  const given = Object.entries(cells).filter(([column, text]) => cellText(row.cells[column] ?? '') !== text)
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(given) } }
}

/** Opens rejects by their ids; those that are not there are left out. */
export async function openRejects(
  client: ClientBase,
  office: string,
  ids: readonly RejectId[],
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly OpenedReject[]> {
  const rows = await rowsOf(
    client,
    openedSchema,
    `select ${COLUMNS}, reject.raw_to, message.key_id as message_key, message.sealed as message_sealed,
       work.key_id as work_key, work.sealed as work_sealed, batch.mapping, batch.columns,
       reject.problems as first_problems
     ${JOINED} join raw_message message on message.office = reject.office and message.id = reject.raw
     where reject.office = $1
       and (reject.raw, reject.raw_from) in (select * from unnest($2::uuid[], $3::integer[]))`,
    [office, ids.map(({ raw }) => raw), ids.map(({ from }) => from)],
  )
  const messages = new Map<string, Buffer>()
  return rows.map((row) => {
    const message = messages.get(row.raw) ?? sealer.open(row.message_key, row.message_sealed)
    messages.set(row.raw, message)
    const text = message.toString('utf8', row.raw_from, row.raw_to)
    const id = { raw: row.raw, from: row.raw_from }
    const mapping = parseMapping(row.mapping)
    const { cells: corrected = {}, text: why } = keptSchema.parse(openJson(sealer, row.work_key, row.work_sealed) ?? {})
    if (row.batch === null || !mapping.ok) return { id, dto: rejectDto(row, sealer), imported: undefined, text, why }
    const imported = {
      row: withCells(rowOfLine(text), corrected),
      mapping: mapping.value,
      columns: row.columns ?? [],
      corrected,
      mask: cellMask(row.first_problems.some(isMisplaced) ? undefined : mapping.value),
    }
    return { id, dto: rejectDto(row, sealer), imported, text, why }
  })
}

/** One reject with its content. 404 REJECT_UNKNOWN. */
export async function openReject(
  client: ClientBase,
  office: string,
  id: RejectId,
  sealer: Pick<Sealer, 'open'>,
): Promise<OpenedReject> {
  const [found] = await openRejects(client, office, [id], sealer)
  if (found === undefined) throw new HttpProblem('REJECT_UNKNOWN')
  return found
}

/** The cells of a row in the order of its file. */
export const cellsInOrder = (
  { cells }: FileRow,
  columns: readonly string[],
): readonly (readonly [column: string, value: string])[] =>
  [...new Set([...columns, ...Object.keys(cells)])].map((column) => [column, cellText(cells[column] ?? '')])

/** For whom a reject is told, and when. */
export interface Telling {
  readonly office: string
  readonly now: Instant
  /** Whether also what is sensitive is told, because a reason was given. */
  readonly inFull?: boolean
}

/** What is wrong with a row as it now stands; what only its reader knew stays as it was told. */
export function problemsNow(
  { dto, imported }: OpenedReject,
  { office, now, inFull = false }: Telling,
): RejectRowDto['problems'] {
  if (imported === undefined || dto.state !== 'open') return dto.problems
  const mapped = mapRow(imported.mapping, imported.row, { office: office as OfficeId, receivedAt: now })
  if (mapped.ok) return dto.problems
  return mapped.problems.map((problem) => toldProblem(inFull ? problem : imported.mask.problem(problem), true))
}

/** A reject as who mends it sees it. */
export function shownReject(opened: OpenedReject, telling: Telling): RejectDto {
  const { dto, imported, text } = opened
  const why = opened.why ?? null
  const { inFull = false } = telling
  const problems = problemsNow(opened, telling)
  if (imported === undefined) return { ...dto, problems, cells: [], text: inFull ? text : '', why, masked: !inFull }
  const { columns, mapping, mask, row } = imported
  const mapped = new Set(columnsOf(mapping))
  const cells = cellsInOrder(row, columns).map(([column, value]) => {
    const shown = inFull ? value : mask.cell(column, value)
    return { column, value: shown, mapped: mapped.has(column), masked: !inFull && value !== '' && mask.hides(column) }
  })
  return { ...dto, problems, cells, text: null, why, masked: cells.some(({ masked }) => masked) }
}
