import { dateOf, formatDate, formatInstant, parseInstant } from '@hengjian/law'
import type { DataValue } from '../fact'
import { VALUE_PROBLEM } from '../problems/value-problem'
import type { MappedField, Mapping } from './mapping'
import type { RowMapping } from './row-mapping'
import { toIso } from './time-format'

const INTEGER = /^[+-]?\d{1,16}$/
const DECIMAL = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/
const YES: ReadonlySet<string> = new Set(['true', '1', '是', 'Y'])
const NO: ReadonlySet<string> = new Set(['false', '0', '否', 'N'])

const booleanOf = (text: string): boolean | undefined => (YES.has(text) ? true : NO.has(text) ? false : undefined)

function numberOf(text: string, type: 'integer' | 'decimal'): number | undefined {
  const number = Number(text)
  if (type === 'integer') return INTEGER.test(text) && Number.isSafeInteger(number) ? number : undefined
  return DECIMAL.test(text) && Number.isFinite(number) ? number : undefined
}

/** A date, or an instant exactly as precise as it was written, with the offset of the mapping where the text names none. */
function isoOf(text: string, type: 'date' | 'dateTime', { timeFormats, offset }: Mapping): string | undefined {
  const iso = toIso(text, timeFormats)
  const written = iso === undefined ? undefined : parseInstant(iso, offset)
  if (iso === undefined || written === undefined) return undefined
  if (type === 'date' || written.precision === 'day') return formatDate(dateOf(written.instant, written.offset))
  const isPlaced = /(?:Z|[+-]\d{2}:\d{2})$/.test(iso)
  return isPlaced ? iso : `${iso}${formatInstant(written.instant, written.offset).slice(-6)}`
}

/** Whether a field of the type holds several values. */
export const isListType = (type: MappedField['type']): boolean => type === 'string[]' || type === 'enum[]'

/** One of several objects of a row; a column of its attributes holds as many values as there are objects, or one for all. */
export interface Among {
  readonly index: number
  readonly count: number
}
export const ALONE: Among = { index: 0, count: 1 }

function typedValue(row: RowMapping, field: MappedField, text: string): DataValue | undefined {
  const { type } = field
  switch (type) {
    case 'integer':
    case 'decimal':
      return numberOf(text, type) ?? row.report(VALUE_PROBLEM[type], field, text)
    case 'boolean':
      return booleanOf(text) ?? row.report(VALUE_PROBLEM[type], field, text)
    case 'date':
    case 'dateTime':
      return isoOf(text, type, row.mapping) ?? row.report('FACT_TIME', field, text)
    case 'string[]':
    case 'enum[]':
      return [text]
    case 'string':
    case 'enum':
    case undefined:
      return text
  }
}

/** The value of a field in a row; undefined where there is none, or where it is wrong, which is then reported. */
export function fieldValue(
  row: RowMapping,
  field: MappedField,
  { index, count }: Among = ALONE,
): DataValue | undefined {
  const isList = isListType(field.type)
  if (isList && row.saysNone(field)) return []
  const texts = count > 1 && !isList ? row.positions(field) : row.texts(field)
  if (isList) return texts.length === 0 ? undefined : texts
  if (texts.length > 1 && texts.length !== count) return row.report('MAP_MANY', field, texts.join('、'))
  const text = texts.length > 1 ? texts[index] : texts[0]
  return text === undefined || text === '' ? undefined : typedValue(row, field, text)
}
