import { type Instant, type Problem, parseDate, parseInstant, type Result } from '@hengjian/law'
import type { DataValue, Fact, FactId, FactTime, ObjectInRole, OfficeId, SiteId, SourceId } from './fact'
import { factProblem } from './problems'
import { lastPossible, parseFactTime } from './time-range'
import type { FieldType, KindType, Vocabulary } from './vocabulary/vocabulary'

/** What the receiver adds to a record. */
export interface Receipt {
  readonly office: OfficeId
  readonly receivedAt: Instant
  readonly site?: SiteId
  /** How far a source's clock may run ahead, in milliseconds. */
  readonly ahead?: number
}

/** Longest text of an id, of a value, and most values of a list and objects of a fact. */
const LIMITS = { id: 200, text: 20_000, list: 500, objects: 200 } as const
/** Five minutes: clocks of two systems differ. */
const AHEAD = 300_000

const MEMBERS: ReadonlySet<string> = new Set([
  'source',
  'sourceRecord',
  'kind',
  'occurredAt',
  'endedAt',
  'recordedAt',
  'site',
  'objects',
  'data',
  'supersedes',
])

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A fact's id is its source and the record's key there; it is unique within its office. */
export const factIdOf = (source: string, sourceRecord: string): FactId => `${source}:${sourceRecord}` as FactId

/** Collects problems while a record is read, so that all of them are told at once. */
class Reading {
  readonly problems: Problem[] = []

  report(...args: Parameters<typeof factProblem>): undefined {
    this.problems.push(factProblem(...args))
    return undefined
  }

  text(json: Json, member: string, required: boolean): string | undefined {
    const value = json[member]
    if (value === undefined && !required) return undefined
    if (typeof value !== 'string' || value === '') return this.report('FACT_FORM', member, member)
    if (value.includes('\0')) return this.report('FACT_NUL', member)
    if (value.length > LIMITS.id) return this.report('FACT_LONG', member, member)
    return value
  }

  time(json: Json, member: string): FactTime | undefined {
    const text = this.text(json, member, false)
    if (text === undefined) return undefined
    return parseFactTime(text) ?? this.report('FACT_TIME', member, text)
  }
}

function readValue(reading: Reading, place: string, value: unknown, field: FieldType): DataValue | undefined {
  const wrong = (): undefined => reading.report('FACT_VALUE', place, String(value))
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong()
    case 'integer':
      return Number.isSafeInteger(value) ? (value as number) : wrong()
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? value : wrong()
    case 'string[]':
    case 'enum[]':
      return readList(reading, place, value, field)
    case 'string':
    case 'date':
    case 'dateTime':
    case 'enum':
      return readText(reading, place, value, field)
  }
}

function readText(reading: Reading, place: string, value: unknown, field: FieldType): string | undefined {
  if (typeof value !== 'string') return reading.report('FACT_VALUE', place, String(value))
  if (value.includes('\0')) return reading.report('FACT_NUL', place)
  if (value.length > LIMITS.text) return reading.report('FACT_LONG', place, field.name)
  if (field.type === 'date' && parseDate(value) === undefined) return reading.report('FACT_TIME', place, value)
  if (field.type === 'dateTime' && parseInstant(value) === undefined) return reading.report('FACT_TIME', place, value)
  if (field.type === 'enum' && field.enum?.values.has(value) !== true) return reading.report('FACT_ENUM', place, value)
  return value
}

function readList(reading: Reading, place: string, value: unknown, field: FieldType): readonly string[] | undefined {
  if (!Array.isArray(value)) return reading.report('FACT_VALUE', place, String(value))
  if (value.length > LIMITS.list) return reading.report('FACT_LONG', place, field.name)
  const one: FieldType = { ...field, type: field.type === 'enum[]' ? 'enum' : 'string' }
  return value.flatMap((item: unknown, index) => readText(reading, `${place}[${index}]`, item, one) ?? [])
}

function readValues(
  reading: Reading,
  place: string,
  json: unknown,
  fields: ReadonlyMap<string, FieldType>,
  code: 'FACT_FIELD' | 'FACT_ATTRIBUTE',
): Record<string, DataValue> {
  const values: Record<string, DataValue> = {}
  if (json === undefined) return values
  if (!isObject(json)) {
    reading.report('FACT_FORM', place, place)
    return values
  }
  for (const [name, value] of Object.entries(json)) {
    const field = fields.get(name)
    const at = `${place}.${name}`
    if (field === undefined) reading.report(code, at, name)
    else if (value !== null) {
      const read = readValue(reading, at, value, field)
      if (read !== undefined) values[name] = read
    }
  }
  return values
}

function readObject(
  reading: Reading,
  place: string,
  json: unknown,
  kind: KindType,
  vocabulary: Vocabulary,
): ObjectInRole | undefined {
  if (!isObject(json)) return reading.report('FACT_FORM', place, place)
  const [role, id] = [reading.text(json, 'role', true), reading.text(json, 'id', true)]
  if (role === undefined || id === undefined) return undefined
  const known = kind.roles.get(role)
  if (known === undefined) return reading.report('FACT_ROLE', `${place}.role`, role)
  const type = json['type'] ?? known.type
  if (type !== known.type) return reading.report('FACT_TYPE', `${place}.type`, String(type))
  const attributes = vocabulary.objects.get(known.type)?.attributes ?? new Map<string, FieldType>()
  const values = readValues(reading, `${place}.attributes`, json['attributes'], attributes, 'FACT_ATTRIBUTE')
  return { role, type: known.type, id, ...(Object.keys(values).length === 0 ? {} : { attributes: values }) }
}

function readObjects(reading: Reading, json: unknown, kind: KindType, vocabulary: Vocabulary): readonly ObjectInRole[] {
  if (!Array.isArray(json)) {
    reading.report('FACT_FORM', 'objects', 'objects')
    return []
  }
  if (json.length > LIMITS.objects) reading.report('FACT_LONG', 'objects', 'objects')
  const objects = json
    .slice(0, LIMITS.objects)
    .flatMap((one: unknown, index) => readObject(reading, `objects[${index}]`, one, kind, vocabulary) ?? [])
  for (const { name, required, many } of kind.roles.values()) {
    const count = objects.filter(({ role }) => role === name).length
    if (required && count === 0) reading.report('FACT_ROLE_MISSING', 'objects', name)
    if (!many && count > 1) reading.report('FACT_ROLE_TWICE', 'objects', name)
  }
  return objects
}

function checkTimes(
  reading: Reading,
  kind: KindType,
  from: FactTime,
  to: FactTime | undefined,
  receipt: Receipt,
): void {
  if (kind.span && to === undefined) reading.report('FACT_NO_END', 'endedAt')
  if (!kind.span && to !== undefined) reading.report('FACT_EXTRA_END', 'endedAt')
  if (to !== undefined && lastPossible(to) < from.from) reading.report('FACT_END', 'endedAt', 'endedAt')
  const latest = receipt.receivedAt + (receipt.ahead ?? AHEAD)
  if (from.from > latest) reading.report('FACT_FUTURE', 'occurredAt', 'occurredAt')
  else if (to !== undefined && to.from > latest) reading.report('FACT_FUTURE', 'endedAt', 'endedAt')
}

/**
 * Reads one record in the wire form `{source, sourceRecord, kind, occurredAt, endedAt?, recordedAt?, site?, objects, data?,
 * supersedes?}`. All that is wrong with it is told at once, each with code, place and cure; nothing is half-read.
 */
export function parseFact(vocabulary: Vocabulary, json: unknown, receipt: Receipt): Result<Fact> {
  const reading = new Reading()
  if (!isObject(json)) return { ok: false, problems: [factProblem('FACT_JSON', '')] }
  for (const member of Object.keys(json)) if (!MEMBERS.has(member)) reading.report('FACT_MEMBER', member, member)
  const [source, sourceRecord, kindName] = ['source', 'sourceRecord', 'kind'].map((name) =>
    reading.text(json, name, true),
  )
  const site = reading.text(json, 'site', false) ?? receipt.site
  const supersedes = reading.text(json, 'supersedes', false)
  if (source !== undefined && !vocabulary.sources.has(source)) reading.report('FACT_SOURCE', 'source', source)
  if (json['occurredAt'] === undefined) reading.report('FACT_FORM', 'occurredAt', 'occurredAt')
  const occurredAt = reading.time(json, 'occurredAt')
  const endedAt = reading.time(json, 'endedAt')
  const recordedAt = reading.time(json, 'recordedAt')
  const kind = kindName === undefined ? undefined : vocabulary.kinds.get(kindName)
  if (kindName !== undefined && kind === undefined) reading.report('FACT_KIND', 'kind', kindName)
  if (kind === undefined || source === undefined || sourceRecord === undefined || occurredAt === undefined)
    return { ok: false, problems: reading.problems }
  checkTimes(reading, kind, occurredAt, endedAt, receipt)
  const objects = readObjects(reading, json['objects'], kind, vocabulary)
  const data = readValues(reading, 'data', json['data'], kind.data, 'FACT_FIELD')
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems }
  return {
    ok: true,
    value: {
      id: factIdOf(source, sourceRecord),
      office: receipt.office,
      source: source as SourceId,
      sourceRecord,
      kind: kind.name,
      occurredAt,
      receivedAt: receipt.receivedAt,
      objects,
      data,
      ...(site === undefined ? {} : { site: site as SiteId }),
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(recordedAt === undefined ? {} : { recordedAt: recordedAt.from }),
      ...(supersedes === undefined ? {} : { supersedes: supersedes as FactId }),
    },
  }
}

/** The fact's content in one canonical form, without when it was received: two messages that say the same are equal. */
export function canonicalFact(fact: Fact): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, one]) => [name, sorted(one)]),
    )
  }
  const { receivedAt: _, ...content } = fact
  return JSON.stringify(sorted(content))
}
