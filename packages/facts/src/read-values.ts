import { parseDate, parseInstant } from '@hengjian/law'
import type { DataValue } from './fact'
import type { FactReading } from './fact-reading'
import { isJsonObject } from './json'
import { VALUE_PROBLEM } from './problems/value-problem'
import type { FieldType } from './vocabulary/vocabulary'

/** Longest text in characters, and most values of a list. */
const LIMITS = { text: 20_000, list: 500 } as const

/**
 * A value as a problem shows it. A structure is not written out, since nothing bounds its depth, nor a value that is kept
 * encrypted, since problems are not.
 */
function shown(value: unknown, { sensitive }: FieldType): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  return sensitive ? '…' : String(value)
}

function readValue(reading: FactReading, place: string, value: unknown, field: FieldType): DataValue | undefined {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : reading.report(VALUE_PROBLEM[field.type], place, shown(value, field))
    case 'integer':
    case 'decimal':
      return readNumber(reading, place, value, field)
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

function readNumber(reading: FactReading, place: string, value: unknown, field: FieldType): number | undefined {
  const fits =
    typeof value === 'number' && (field.type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value))
  return fits ? value : reading.report(VALUE_PROBLEM[field.type], place, shown(value, field))
}

function readText(reading: FactReading, place: string, value: unknown, field: FieldType): string | undefined {
  if (typeof value !== 'string') return reading.report(VALUE_PROBLEM[field.type], place, shown(value, field))
  if (reading.clean(place, value, LIMITS.text, field.name) === undefined) return undefined
  if (field.type === 'date' && parseDate(value) === undefined)
    return reading.report('FACT_TIME', place, shown(value, field))
  if (field.type === 'dateTime' && parseInstant(value) === undefined)
    return reading.report('FACT_TIME', place, shown(value, field))
  if (field.enum !== undefined && !field.enum.values.has(value))
    return reading.report('FACT_ENUM', place, shown(value, field))
  return value
}

function readList(
  reading: FactReading,
  place: string,
  value: unknown,
  field: FieldType,
): readonly string[] | undefined {
  if (!Array.isArray(value)) return reading.report(VALUE_PROBLEM[field.type], place, shown(value, field))
  if (value.length > LIMITS.list) return reading.report('FACT_LONG', place, field.name)
  const one: FieldType = { ...field, type: field.type === 'enum[]' ? 'enum' : 'string' }
  return value.flatMap((item: unknown, index) => readText(reading, `${place}[${index}]`, item, one) ?? [])
}

/** Reads data or attributes: each name is known, each value of its type; null is no value. */
export function readValues(
  reading: FactReading,
  place: string,
  json: unknown,
  fields: ReadonlyMap<string, FieldType>,
  code: 'FACT_FIELD' | 'FACT_ATTRIBUTE',
): Record<string, DataValue> {
  const values: Record<string, DataValue> = {}
  if (json === undefined || json === null) return values
  if (!isJsonObject(json)) {
    reading.report('FACT_FORM', place, place)
    return values
  }
  for (const [name, value] of Object.entries(json)) {
    const field = fields.get(name)
    if (field === undefined) reading.report(code, `${place}.${name}`, name)
    else if (value !== null) {
      const read = readValue(reading, `${place}.${name}`, value, field)
      if (read !== undefined) values[name] = read
    }
  }
  return values
}
