import type { DataValue, Fact, FactTime, FieldType } from '@hengjian/facts'
import { formatInstant } from '@hengjian/law'

/** What an event log holds under a name. */
export type LogValue = string | number | boolean

/** Between the values of a list, and between the ids of several objects in one role: mappings take it as `separator`. */
const SEPARATOR = '、'

/** A time exactly as precise as it is known: `2026-05-06`, `2026-05-06T14:20+08:00`, `2026-05-06T14:20:31+08:00`. */
export function writtenTime({ from, precision, offset }: FactTime): string {
  const whole = formatInstant(from, offset)
  if (precision === 'second') return whole
  return precision === 'day' ? whole.slice(0, 10) : whole.slice(0, 16) + whole.slice(-6)
}

/** A value as logs take it: lists become one text. */
export const logValue = (value: DataValue): LogValue => (typeof value === 'object' ? value.join(SEPARATOR) : value)

/** The type that a field's values have in a log; a value shown in part is a text, whatever it was. */
export function logType({ type, sensitive }: FieldType): 'string' | 'integer' | 'float' | 'boolean' {
  if (sensitive) return 'string'
  if (type === 'integer' || type === 'boolean') return type
  return type === 'decimal' ? 'float' : 'string'
}

/** What is said of a fact rather than by it; the names begin with `fact:`, which no field's does. */
export const FACT_VALUES = [
  'fact:source',
  'fact:sourceRecord',
  'fact:occurredAt',
  'fact:endedAt',
  'fact:recordedAt',
  'fact:receivedAt',
  'fact:site',
  'fact:supersedes',
] as const

const aboutFact = (fact: Fact): Readonly<Record<(typeof FACT_VALUES)[number], string | undefined>> => ({
  'fact:source': fact.source,
  'fact:sourceRecord': fact.sourceRecord,
  'fact:occurredAt': writtenTime(fact.occurredAt),
  'fact:endedAt': fact.endedAt === undefined ? undefined : writtenTime(fact.endedAt),
  'fact:recordedAt': fact.recordedAt === undefined ? undefined : formatInstant(fact.recordedAt),
  'fact:receivedAt': formatInstant(fact.receivedAt),
  'fact:site': fact.site,
  'fact:supersedes': fact.supersedes,
})

/** Everything that a fact says and that is said of it, but for its objects. */
export function eventValues(fact: Fact): readonly (readonly [name: string, value: LogValue])[] {
  const about = Object.entries(aboutFact(fact)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return [...about, ...Object.entries(fact.data).map(([name, value]) => [name, logValue(value)] as const)]
}

/** The objects of a fact as columns: their ids by role, and what the fact states of each, in the same order. */
export function objectValues({ objects }: Fact): readonly (readonly [name: string, value: string])[] {
  const roles = new Map<string, Fact['objects'][number][]>()
  for (const object of objects) roles.set(object.role, [...(roles.get(object.role) ?? []), object])
  return [...roles].flatMap(([role, members]) => {
    const names = new Set(members.flatMap(({ attributes }) => Object.keys(attributes ?? {})))
    const ids = [`object:${role}`, members.map(({ id }) => id).join(SEPARATOR)] as const
    const stated = [...names].map((name) => {
      const values = members.map(({ attributes }) => String(logValue(attributes?.[name] ?? '')))
      return [`object:${role}.${name}`, values.join(SEPARATOR)] as const
    })
    return [ids, ...stated]
  })
}
