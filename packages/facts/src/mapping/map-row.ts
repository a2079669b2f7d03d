import type { Result } from '@hengjian/law'
import type { DataValue, Fact, FactTime, ObjectInRole, SiteId, SourceId } from '../fact'
import { momentOf } from '../fact-times'
import { checkFact, factIdOf, type Receipt } from '../parse-fact'
import type { FileRow } from '../readers/row'
import { parseFactTime } from '../time-range'
import { criminalProcedure } from '../vocabulary/criminal-procedure'
import { columnOf } from './column-of'
import { ALONE, type Among, fieldValue } from './field-value'
import type { MappedField, MappedObject, Mapping, Origin } from './mapping'
import { RowMapping } from './row-mapping'
import { toIso } from './time-format'

/** Longest identifier of a site in characters. */
const SITE = 64

function valuesOf(
  row: RowMapping,
  fields: Readonly<Record<string, MappedField>>,
  among: Among = ALONE,
): Record<string, DataValue> {
  const values: Record<string, DataValue> = {}
  for (const name in fields) {
    const field = fields[name]
    const value = field === undefined ? undefined : fieldValue(row, field, among)
    if (value !== undefined) values[name] = value
  }
  return values
}

function timeOf(row: RowMapping, origin: Origin | undefined): FactTime | undefined {
  const text = origin === undefined ? undefined : row.text(origin)
  if (origin === undefined || text === undefined) return undefined
  const iso = toIso(text, row.mapping.timeFormats)
  const time = iso === undefined ? undefined : parseFactTime(iso, row.mapping.offset)
  return time ?? row.report('FACT_TIME', origin, text)
}

function objectsOf(row: RowMapping, { role, type, id, attributes }: MappedObject): readonly ObjectInRole[] {
  const ids = row.texts(id)
  return ids.map((one, index) => {
    if (attributes === undefined) return { role, type, id: one }
    return { role, type, id: one, attributes: valuesOf(row, attributes, { index, count: ids.length }) }
  })
}

const standsIn = ({ kinds }: MappedObject, kind: string | undefined): boolean =>
  kinds === undefined || (kind !== undefined && kinds.includes(kind))

/** The site that the row names, else the one of its file. */
function siteOf(row: RowMapping, { site: given }: Receipt): SiteId | undefined {
  const { site: origin } = row.mapping
  const text = origin === undefined ? undefined : row.text(origin)
  if (origin === undefined || text === undefined) return given
  return text.length > SITE ? row.report('FACT_LONG', origin, text.slice(0, SITE)) : (text as SiteId)
}

/** The record's key: the columns of the mapping, else the row's number, which keeps the file's order. */
function recordOf(row: RowMapping): string {
  const columns = row.mapping.sourceRecord
  if (columns === undefined) return `${row.row.number}`
  const parts = columns.map((column) => row.texts({ column }).join('、'))
  if (parts.every((part) => part === '')) row.report('MAP_EMPTY', { column: columns.join('、') }, '')
  return parts.join('/')
}

type Writable<Whole> = { -readonly [Member in keyof Whole]: Whole[Member] }

/** The fact of a row as far as it can be made; its problems are with the row. */
function draftOf(row: RowMapping, receipt: Receipt): Fact | undefined {
  const { mapping } = row
  const [kind, occurredAt] = [row.text(mapping.kind), timeOf(row, mapping.occurredAt)]
  const endedAt = timeOf(row, mapping.endedAt)
  const recordedAt = momentOf(timeOf(row, mapping.recordedAt), (found) =>
    row.report('FACT_MOMENT', mapping.recordedAt ?? mapping.occurredAt, found),
  )
  const objects = mapping.objects.flatMap((object) => (standsIn(object, kind) ? objectsOf(row, object) : []))
  const data = valuesOf(row, mapping.data)
  const sourceRecord = recordOf(row)
  const site = siteOf(row, receipt)
  if (kind === undefined) return row.need(mapping.kind)
  if (occurredAt === undefined) return row.need(mapping.occurredAt)
  if (row.problems.length > 0) return undefined
  const fact: Writable<Fact> = {
    id: factIdOf(mapping.source, sourceRecord),
    office: receipt.office,
    source: mapping.source as SourceId,
    sourceRecord,
    kind,
    occurredAt,
    receivedAt: receipt.receivedAt,
    objects,
    data,
  }
  if (site !== undefined) fact.site = site
  if (endedAt !== undefined) fact.endedAt = endedAt
  if (recordedAt !== undefined) fact.recordedAt = recordedAt
  return fact
}

/**
 * Makes the fact of a row and checks it by the vocabulary of the mapping, as strictly as one in the wire form. Everything that
 * is wrong with the row is told at once, each with the column it stands in.
 */
export function mapRow(mapping: Mapping, fileRow: FileRow, receipt: Receipt): Result<Fact> {
  const row = new RowMapping(mapping, fileRow)
  const draft = draftOf(row, receipt)
  if (draft === undefined) return { ok: false, problems: row.problems }
  const checked = checkFact(draft, receipt, mapping.vocabulary === 'log' ? undefined : criminalProcedure)
  if (checked.ok) return checked
  const problems = checked.problems.map((problem) => ({
    ...problem,
    place: `${fileRow.place} · ${columnOf(mapping, draft, problem.place ?? '')}`,
  }))
  return { ok: false, problems }
}
