import { parseDate, parseInstant } from '@hengjian/law'
import type { DataValue } from './fact'
import type { FactReading } from './fact-reading'
import { isJsonObject } from './json'
import type { FactProblemCode } from './problems'
import { textFault } from './text-fault'
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

/** Where a value stands, or one of a list. */
const placeOf = (within: string, { name }: FieldType, index?: number): string =>
  index === undefined ? `${within}.${name}` : `${within}.${name}[${index}]`

function readValue(reading: FactReading, within: string, value: unknown, field: FieldType): DataValue | undefined {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean'
        ? value
        : reading.report('FACT_VALUE', placeOf(within, field), shown(value, field))
    case 'integer':
    case 'decimal':
      return readNumber(reading, within, value, field)
    case 'string[]':
    case 'enum[]':
      return readList(reading, within, value, field)
    case 'string':
    case 'date':
    case 'dateTime':
    case 'enum':
      return readText(reading, within, value, field)
  }
}

function readNumber(reading: FactReading, within: string, value: unknown, field: FieldType): number | undefined {
  const fits =
    typeof value === 'number' && (field.type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value))
  return fits ? value : reading.report('FACT_VALUE', placeOf(within, field), shown(value, field))
}

/** What is wrong with a text as a value of the field. */
function faultOf(value: string, { type, enum: codes }: FieldType): FactProblemCode | undefined {
  const fault = textFault(value, LIMITS.text)
  if (fault !== undefined) return fault
  if (type === 'date' && parseDate(value) === undefined) return 'FACT_TIME'
  if (type === 'dateTime' && parseInstant(value) === undefined) return 'FACT_TIME'
  return codes !== undefined && !codes.values.has(value) ? 'FACT_ENUM' : undefined
}

const TEXT_FAULTS: ReadonlySet<FactProblemCode> = new Set(['FACT_LONG', 'FACT_NUL', 'FACT_SURROGATE'])

function readText(
  reading: FactReading,
  within: string,
  value: unknown,
  field: FieldType,
  index?: number,
): string | undefined {
  const fault = typeof value === 'string' ? faultOf(value, field) : 'FACT_VALUE'
  if (typeof value === 'string' && fault === undefined) return value
  const code = fault ?? 'FACT_VALUE'
  // A text that cannot be shown is told by its name.
  const found = TEXT_FAULTS.has(code) ? field.name : shown(value, field)
  return reading.report(code, placeOf(within, field, index), found)
}

function readList(
  reading: FactReading,
  within: string,
  value: unknown,
  field: FieldType,
): readonly string[] | undefined {
  if (!Array.isArray(value)) return reading.report('FACT_VALUE', placeOf(within, field), shown(value, field))
  if (value.length > LIMITS.list) return reading.report('FACT_LONG', placeOf(within, field), field.name)
  const one: FieldType = { ...field, type: field.type === 'enum[]' ? 'enum' : 'string' }
  return value.flatMap((item: unknown, index) => readText(reading, within, item, one, index) ?? [])
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
  for (const name of Object.keys(json)) {
    const field = fields.get(name)
    const value = json[name]
    if (field === undefined) reading.report(code, `${place}.${name}`, name)
    else if (value !== null) {
      const read = readValue(reading, place, value, field)
      if (read !== undefined) values[name] = read
    }
  }
  return values
}
