import type { Problem, Result } from '@hengjian/law'
import type { DataValue, Fact, FactTime, ObjectInRole, SiteId, SourceId } from '../fact'
import { momentOf } from '../fact-times'
import { checkFact, factIdOf, type Receipt } from '../parse-fact'
import type { FileRow } from '../readers/row'
import { parseFactTime } from '../time-range'
import { criminalProcedure } from '../vocabulary/criminal-procedure'
import { columnOf } from './column-of'
import { ALONE, type Among, fieldValue } from './field-value'
import type { MappedBefore } from './mapped-before'
import { type MappedField, type MappedObject, type Mapping, type Origin, standsIn, type Telling } from './mapping'
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
    const value = field !== undefined && row.holds(field) ? fieldValue(row, field, among) : undefined
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

/** An object of a row, and what its cells say, where that is to be remembered for other rows. */
interface DraftObject {
  readonly object: ObjectInRole
  readonly mapped: MappedObject
  readonly written?: string | undefined
}

function objectsOf(row: RowMapping, mapped: MappedObject, before: MappedBefore | undefined): readonly DraftObject[] {
  const { role, type, id, attributes } = mapped
  const ids = row.texts(id)
  if (attributes === undefined) return ids.map((one) => ({ object: { role, type, id: one }, mapped }))
  const written = before === undefined || ids.length !== 1 ? undefined : row.written(attributes)
  const known = written === undefined ? undefined : before?.of(mapped, written)
  return ids.map((one, index) => {
    if (known !== undefined) return { object: { role, type, id: one, attributes: known }, mapped }
    const stated = valuesOf(row, attributes, { index, count: ids.length })
    return { object: { role, type, id: one, attributes: stated }, mapped, written }
  })
}

/** The site that the row names, else the one of its file. */
function siteOf(row: RowMapping, { site: given }: Receipt): SiteId | undefined {
  const { site: origin } = row.mapping
  const text = origin === undefined ? undefined : row.text(origin)
  if (origin === undefined || text === undefined) return given
  return text.length > SITE ? row.report('FACT_LONG', origin, text.slice(0, SITE)) : (text as SiteId)
}

/** The record's key: the columns of the mapping, else the row's number, which keeps the file's order. */
function recordOf(row: RowMapping): string | undefined {
  const columns = row.mapping.sourceRecord
  if (columns === undefined) return `${row.row.number}`
  const parts = columns.map((column) => row.texts({ column }).join('、'))
  const isEmpty = parts.every((part) => part === '')
  return isEmpty ? row.report('MAP_EMPTY', { column: columns.join('、') }, '') : parts.join('/')
}

type Writable<Whole> = { -readonly [Member in keyof Whole]: Whole[Member] }

/** What all facts of a row have in common. */
interface Common {
  readonly receipt: Receipt
  readonly sourceRecord: string | undefined
  readonly site: SiteId | undefined
  readonly before: MappedBefore | undefined
}

/** A fact of a row as far as it can be made; its problems are with the row. */
function draftOf(
  row: RowMapping,
  telling: Telling,
  { receipt, sourceRecord, site, before: remembered }: Common,
): { readonly fact: Fact; readonly drafts: readonly DraftObject[] } | undefined {
  const { mapping } = row
  const before = row.problems.length
  const [kind, occurredAt] = [row.text(telling.kind), timeOf(row, telling.occurredAt)]
  const endedAt = timeOf(row, telling.endedAt)
  const recordedAt = momentOf(timeOf(row, telling.recordedAt), (found) =>
    row.report('FACT_MOMENT', telling.recordedAt ?? telling.occurredAt, found),
  )
  const drafts = mapping.objects.flatMap((object) => (standsIn(object, kind) ? objectsOf(row, object, remembered) : []))
  const data = valuesOf(row, telling.data)
  if (sourceRecord === undefined || row.problems.length > before) return undefined
  if (kind === undefined) return row.report('MAP_EMPTY', telling.kind, '')
  if (occurredAt === undefined) return row.report('MAP_EMPTY', telling.occurredAt, '')
  const fact: Writable<Fact> = {
    id: factIdOf(mapping.source, sourceRecord),
    office: receipt.office,
    source: mapping.source as SourceId,
    sourceRecord,
    kind,
    occurredAt,
    receivedAt: receipt.receivedAt,
    objects: drafts.map(({ object }) => object),
    data,
  }
  if (site !== undefined) fact.site = site
  if (endedAt !== undefined) fact.endedAt = endedAt
  if (recordedAt !== undefined) fact.recordedAt = recordedAt
  return { fact, drafts }
}

/** A fact of a row, checked by the vocabulary of the mapping, as strictly as one in the wire form. */
function factOf(row: RowMapping, telling: Telling, common: Common): Fact | undefined {
  const { mapping } = row
  const draft = draftOf(row, telling, common)
  if (draft === undefined) return undefined
  const { fact, drafts } = draft
  const { receipt, before } = common
  const vocabulary = mapping.vocabulary === 'log' ? undefined : criminalProcedure
  const checked = checkFact(fact, receipt, vocabulary, before?.read)
  if (checked.ok) {
    drafts.forEach(({ mapped, written }, index) => {
      if (written !== undefined) before?.keep(mapped, written, checked.value.objects[index]?.attributes)
    })
    return checked.value
  }
  for (const problem of checked.problems) row.reportAt(columnOf(mapping, telling, fact, problem.place ?? ''), problem)
  return undefined
}

/** What several facts say is told once. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const byText = new Map(problems.map((one) => [`${one.code} ${one.place ?? ''} ${one.message.zh}`, one]))
  return [...byText.values()]
}

/**
 * Makes the facts of a row: one, and those that the mapping also makes of it where the row has their times. Everything that is
 * wrong with the row is told at once, each with the column it stands in; a row is accepted or refused as a whole.
 * @param before what was read of earlier rows of the same file, to be shared and added to
 */
export function mapRow(
  mapping: Mapping,
  fileRow: FileRow,
  receipt: Receipt,
  before?: MappedBefore,
): Result<readonly Fact[]> {
  const row = new RowMapping(mapping, fileRow)
  const sourceRecord = recordOf(row)
  const common = { receipt, sourceRecord, site: siteOf(row, receipt), before }
  const facts = [factOf(row, mapping, common)]
  for (const [key, telling] of Object.entries(mapping.also ?? {})) {
    if (row.isEmpty(telling.occurredAt)) continue
    const record = sourceRecord === undefined ? undefined : `${sourceRecord}/${key}`
    facts.push(factOf(row, telling, { ...common, sourceRecord: record }))
  }
  return row.problems.length > 0
    ? { ok: false, problems: mapping.also === undefined ? row.problems : once(row.problems) }
    : { ok: true, value: facts.flatMap((fact) => fact ?? []) }
}
