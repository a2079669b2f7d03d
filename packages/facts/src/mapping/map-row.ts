import type { Instant, Problem, Result } from '@hengjian/law'
import type { DataValue, Fact, FactTime, ObjectInRole, OfficeId, SourceId } from '../fact'
import { factIdOf } from '../parse-fact'
import { factProblem } from '../problems'
import type { FileRow } from '../readers/row'
import { parseFactTime } from '../time-range'
import type { MappedField, Mapping, Origin } from './mapping'
import { toIso } from './time-format'

type Reported = { readonly problems: Problem[]; readonly row: FileRow }

/** A text of the row; an empty cell is no value. */
function textOf(origin: Origin, { row, problems }: Reported): string | undefined {
  if ('constant' in origin) return origin.constant
  const text = row.cells[origin.column]
  if (text === undefined || text === '') return undefined
  if (origin.codes === undefined) return text
  const code = origin.codes[text]
  if (code === undefined) problems.push(factProblem('MAP_CODE', `${row.place} · ${origin.column}`, text))
  return code
}

function readCell(field: MappedField, reported: Reported): DataValue | undefined {
  const text = textOf(field, reported)
  if (text === undefined) return undefined
  const wrong = (): undefined => {
    reported.problems.push(
      factProblem('FACT_VALUE', `${reported.row.place} · ${'column' in field ? field.column : ''}`, text),
    )
    return undefined
  }
  switch (field.type ?? 'string') {
    case 'integer':
    case 'decimal': {
      const number = Number(text)
      const fits = Number.isFinite(number) && (field.type === 'decimal' || Number.isInteger(number))
      return fits ? number : wrong()
    }
    case 'boolean':
      if (['true', '1', '是', 'Y'].includes(text)) return true
      return ['false', '0', '否', 'N'].includes(text) ? false : wrong()
    case 'string[]':
    case 'enum[]':
      return text.split(field.separator ?? '、').map((one) => one.trim())
    case 'string':
    case 'enum':
    case 'date':
    case 'dateTime':
      return text
  }
}

function valuesOf(fields: Readonly<Record<string, MappedField>>, reported: Reported): Record<string, DataValue> {
  const values: Record<string, DataValue> = {}
  for (const name in fields) {
    const field = fields[name]
    const value = field === undefined ? undefined : readCell(field, reported)
    if (value !== undefined) values[name] = value
  }
  return values
}

function timeOf(origin: Origin | undefined, mapping: Mapping, reported: Reported): FactTime | undefined {
  const text = origin === undefined ? undefined : textOf(origin, reported)
  if (text === undefined) return undefined
  const iso = toIso(text, mapping.timeFormats, mapping.offset)
  const time = iso === undefined ? undefined : parseFactTime(iso, mapping.offset)
  if (time === undefined) reported.problems.push(factProblem('FACT_TIME', reported.row.place, text))
  return time
}

function objectsOf(mapping: Mapping, reported: Reported): readonly ObjectInRole[] {
  return mapping.objects.flatMap(({ role, type, id: origin, attributes }) => {
    const id = textOf(origin, reported)
    if (id === undefined) return []
    const values = attributes === undefined ? undefined : valuesOf(attributes, reported)
    return [{ role, type, id, ...(values === undefined ? {} : { attributes: values }) }]
  })
}

/** The record's key: the columns of the mapping, else the row's number, which keeps the file's order. */
const recordOf = (mapping: Mapping, { number, cells }: FileRow): string =>
  mapping.sourceRecord?.map((column) => cells[column] ?? '').join('/') ?? `${number}`

export interface MapReceipt {
  readonly office: OfficeId
  readonly receivedAt: Instant
}

/** Makes the fact of a row; everything that is wrong with the row is told at once. */
export function mapRow(mapping: Mapping, row: FileRow, receipt: MapReceipt): Result<Fact> {
  const reported: Reported = { problems: [], row }
  const kind = textOf(mapping.kind, reported)
  const occurredAt = timeOf(mapping.occurredAt, mapping, reported)
  const endedAt = timeOf(mapping.endedAt, mapping, reported)
  const recordedAt = timeOf(mapping.recordedAt, mapping, reported)
  const objects = objectsOf(mapping, reported)
  const data = valuesOf(mapping.data, reported)
  if (kind === undefined && reported.problems.length === 0)
    reported.problems.push(factProblem('FACT_FORM', row.place, 'kind'))
  if (occurredAt === undefined && reported.problems.length === 0)
    reported.problems.push(factProblem('FACT_FORM', row.place, 'occurredAt'))
  if (kind === undefined || occurredAt === undefined || reported.problems.length > 0)
    return { ok: false, problems: reported.problems }
  const sourceRecord = recordOf(mapping, row)
  return {
    ok: true,
    value: {
      id: factIdOf(mapping.source, sourceRecord),
      office: receipt.office,
      source: mapping.source as SourceId,
      sourceRecord,
      kind,
      occurredAt,
      receivedAt: receipt.receivedAt,
      objects,
      data,
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(recordedAt === undefined ? {} : { recordedAt: recordedAt.from }),
    },
  }
}
