import type { Instant, Result } from '@hengjian/law'
import type { Fact, FactId, FactTime, OfficeId, SiteId, SourceId } from './fact'
import { FactReading } from './fact-reading'
import { checkTimes, type FactTimes, momentOf } from './fact-times'
import { isJsonObject, type Json } from './json'
import { factProblem } from './problems'
import type { ReadBefore } from './read-before'
import { readObjects } from './read-objects'
import { readValues } from './read-values'
import type { KindType, Vocabulary } from './vocabulary/vocabulary'

/** What the receiver adds to a record. */
export interface Receipt {
  readonly office: OfficeId
  readonly receivedAt: Instant
  readonly site?: SiteId
}

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

/** A fact's id is its source and the record's key there; it is unique within its office. */
export const factIdOf = (source: string, sourceRecord: string): FactId => `${source}:${sourceRecord}` as FactId

/** A kind that lasts has an end, any other has none. */
function checkSpan(reading: FactReading, { span }: KindType, times: FactTimes, receipt: Receipt): void {
  if (span && times.endedAt === undefined) reading.report('FACT_NO_END', 'endedAt')
  if (!span && times.endedAt !== undefined) reading.report('FACT_EXTRA_END', 'endedAt')
  checkTimes(times, receipt.receivedAt, (code, member, found) => reading.report(code, member, found))
}

interface Head {
  readonly source: string
  readonly sourceRecord: string
  readonly kind: KindType
  readonly occurredAt: FactTime
  readonly endedAt: FactTime | undefined
  readonly recordedAt: Instant | undefined
}

function readKind(reading: FactReading, vocabulary: Vocabulary, json: Json): KindType | undefined {
  const name = reading.text(json, 'kind', true)
  if (name === undefined) return undefined
  return vocabulary.kinds.get(name) ?? reading.report('FACT_KIND', 'kind', name)
}

/** What every record has; undefined where too little of it can be read to go on. */
function readHead(reading: FactReading, vocabulary: Vocabulary, json: Json): Head | undefined {
  for (const member of Object.keys(json)) if (!MEMBERS.has(member)) reading.report('FACT_MEMBER', member, member)
  const source = reading.text(json, 'source', true)
  if (source !== undefined && !vocabulary.sources.has(source)) reading.report('FACT_SOURCE', 'source', source)
  const sourceRecord = reading.text(json, 'sourceRecord', true)
  const occurredAt = reading.time(json, 'occurredAt', true)
  const endedAt = reading.time(json, 'endedAt', false)
  const recordedAt = momentOf(reading.time(json, 'recordedAt', false), (found) =>
    reading.report('FACT_MOMENT', 'recordedAt', found),
  )
  const kind = readKind(reading, vocabulary, json)
  if (source === undefined || sourceRecord === undefined || occurredAt === undefined || kind === undefined)
    return undefined
  return { source, sourceRecord, kind, occurredAt, endedAt, recordedAt }
}

function readSupersedes(reading: FactReading, json: Json, id: FactId): FactId | undefined {
  const named = reading.text(json, 'supersedes', false)
  if (named === id) return reading.report('FACT_SELF', 'supersedes')
  return named as FactId | undefined
}

/**
 * Reads one record in the wire form `{source, sourceRecord, kind, occurredAt, endedAt?, recordedAt?, site?, objects, data?,
 * supersedes?}`. All that is wrong with it is told at once, each with code, place and cure; nothing is half-read.
 * @param before what was read of earlier records of the same message, to be shared and added to
 */
export function parseFact(vocabulary: Vocabulary, json: unknown, receipt: Receipt, before?: ReadBefore): Result<Fact> {
  if (!isJsonObject(json)) return { ok: false, problems: [factProblem('FACT_JSON', '')] }
  const reading = new FactReading()
  const head = readHead(reading, vocabulary, json)
  const site = reading.text(json, 'site', false) ?? receipt.site
  if (head === undefined) return { ok: false, problems: reading.problems }
  const { source, sourceRecord, kind, occurredAt, endedAt, recordedAt } = head
  checkSpan(reading, kind, { occurredAt, endedAt, recordedAt }, receipt)
  const id = factIdOf(source, sourceRecord)
  const supersedes = readSupersedes(reading, json, id)
  const objects = readObjects(reading, json['objects'], kind, vocabulary, before)
  const data = readValues(reading, 'data', json['data'], kind.data, 'FACT_FIELD')
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems }
  return {
    ok: true,
    value: {
      id,
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
      ...(recordedAt === undefined ? {} : { recordedAt }),
      ...(supersedes === undefined ? {} : { supersedes }),
    },
  }
}

/**
 * Checks a fact that was made of a row as strictly as one in the wire form: kind, roles, attributes and fields are known,
 * values fit their types, the end is not before the start, no time lies after its receipt.
 * @param vocabulary left out for a log, whose rows make their own: then only texts and times are checked
 * @param before what was read of earlier facts of the same file, to be shared and added to
 */
export function checkFact(fact: Fact, receipt: Receipt, vocabulary?: Vocabulary, before?: ReadBefore): Result<Fact> {
  const reading = new FactReading()
  reading.checkId('sourceRecord', fact.sourceRecord)
  if (vocabulary === undefined) {
    checkTimes(fact, receipt.receivedAt, (code, member, found) => reading.report(code, member, found))
    return reading.problems.length > 0 ? { ok: false, problems: reading.problems } : { ok: true, value: fact }
  }
  if (!vocabulary.sources.has(fact.source)) reading.report('FACT_SOURCE', 'source', fact.source)
  const kind = vocabulary.kinds.get(fact.kind) ?? reading.report('FACT_KIND', 'kind', fact.kind)
  if (kind === undefined) return { ok: false, problems: reading.problems }
  checkSpan(reading, kind, fact, receipt)
  const objects = readObjects(reading, fact.objects, kind, vocabulary, before)
  const data = readValues(reading, 'data', fact.data, kind.data, 'FACT_FIELD')
  return reading.problems.length > 0
    ? { ok: false, problems: reading.problems }
    : { ok: true, value: { ...fact, objects, data } }
}
