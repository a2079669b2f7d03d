import type { BilingualDto, FactDto, FactTimeDto, LabelDto, presentedValueSchema } from '@hengjian/contract'
import {
  type DataValue,
  type Fact,
  type FactTime,
  type FieldType,
  lastPossible,
  type Vocabulary,
} from '@hengjian/facts'
import { formatInstant, type Instant, parseInstant } from '@hengjian/law'
import type { z } from 'zod'
import { maskValue } from '../cases/mask'
import { laneOf } from './lane'

/** How an object is called on the screen; the id where nothing better is known. */
export type LabelOf = (type: string, id: string) => LabelDto

type PresentedValue = z.infer<typeof presentedValueSchema>

const same = (text: string): BilingualDto => ({ zh: text, en: text })

/** What numbers count, as it is written behind them; any other unit is written as it is. */
const UNITS: ReadonlyMap<string, BilingualDto> = new Map([
  ['month', { zh: '个月', en: ' months' }],
  ['day', { zh: '天', en: ' days' }],
  ['second', { zh: '秒', en: ' s' }],
  ['CNY', { zh: '元', en: ' CNY' }],
])

function presentNumber(value: number, unit: string | undefined): BilingualDto {
  if (unit === undefined) return same(String(value))
  const { zh, en } = UNITS.get(unit) ?? same(` ${unit}`)
  return { zh: `${value}${zh}`, en: `${value}${en}` }
}

/** What looks like a code where codes are expected, and is none we know, is called one. */
const presentCode = (code: string): BilingualDto =>
  /^[A-Za-z][A-Za-z0-9_-]*$/.test(code) ? { zh: `代码 ${code}`, en: `code ${code}` } : same(code)

function presentOne(value: string | number | boolean, field: FieldType): BilingualDto {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value === 'number') return presentNumber(value, field.unit)
  const named = field.enum?.values.get(value) ?? field.codes?.get(value)
  if (named !== undefined) return named
  if (field.codes !== undefined) return presentCode(value)
  if (field.type === 'dateTime') {
    const read = parseInstant(value)
    return same(read === undefined ? value : formatInstant(read.instant).slice(0, 16).replace('T', ' '))
  }
  return same(value)
}

/** A value as the screen shows it: named in both languages, masked where the vocabulary says it is sensitive. */
export function presentValue(value: DataValue, field: FieldType): BilingualDto {
  if (field.sensitive) return same(maskValue(field.name, String(value)))
  if (typeof value !== 'object') return presentOne(value, field)
  const parts = value.map((one) => presentOne(one, field))
  return parts.length === 0
    ? { zh: '无', en: 'none' }
    : { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}

/** Values in the order of the vocabulary. */
export function presentValues(
  values: Readonly<Record<string, DataValue>> | undefined,
  fields: ReadonlyMap<string, FieldType> | undefined,
): PresentedValue[] {
  if (values === undefined || fields === undefined) return []
  return [...fields.values()].flatMap((field) => {
    const value = values[field.name]
    return value === undefined
      ? []
      : [{ name: field.name, label: field.title, value: presentValue(value, field), masked: field.sensitive }]
  })
}

/** A time with its precision, as it travels. */
export const presentTime = (time: FactTime): FactTimeDto => ({
  from: formatInstant(time.from),
  to: formatInstant(lastPossible(time)),
  precision: time.precision,
})

/** A fact as the contract wants it. */
export function presentFact(
  fact: Fact,
  vocabulary: Vocabulary,
  labelOf: LabelOf,
  supersededBy: string | null,
): FactDto {
  const kind = vocabulary.kinds.get(fact.kind)
  return {
    id: fact.id,
    kind: fact.kind,
    kindName: kind?.title ?? same(fact.kind),
    source: fact.source,
    sourceName: vocabulary.sources.get(fact.source) ?? same(fact.source),
    sourceRecord: fact.sourceRecord,
    occurredAt: presentTime(fact.occurredAt),
    endedAt: fact.endedAt === undefined ? null : presentTime(fact.endedAt),
    recordedAt: fact.recordedAt === undefined ? null : formatInstant(fact.recordedAt),
    receivedAt: formatInstant(fact.receivedAt),
    lane: laneOf(fact.kind, vocabulary),
    objects: fact.objects.map(({ role, type, id, attributes }) => ({
      role,
      roleName: kind?.roles.get(role)?.title ?? same(role),
      type,
      id,
      label: labelOf(type, id),
      attributes: presentValues(attributes, vocabulary.objects.get(type)?.attributes),
    })),
    data: presentValues(fact.data, kind?.data),
    supersededBy,
  }
}

/** Which facts of a list were superseded, and by which. */
export const supersededIn = (facts: readonly Fact[]): ReadonlyMap<string, string> =>
  new Map(facts.flatMap(({ id, supersedes }) => (supersedes === undefined ? [] : [[supersedes, id] as const])))

/** An instant of the database as it travels, or null. */
export const travelling = (instant: number | null): string | null =>
  instant === null ? null : formatInstant(instant as Instant)
