import { serialToIso } from '../../mapping/time-format'
import type { FactProblemCode } from '../../problems'
import type { Sheet } from './workbook'

/** A cell as its XML gives it. */
export interface RawCell {
  /** `t` of the cell: n, s, str, inlineStr, b, e, d. */
  readonly type: string
  readonly style: number
  readonly formula: boolean
  /** The text of `v`, or of an inline string. */
  readonly text: string
}

/** What a cell says, or what is wrong with it. */
export type CellValue = { readonly text: string } | { readonly code: FactProblemCode; readonly found: string }

/** From here on a spreadsheet no longer keeps the last digit of a whole number. */
const DIGITS = 1e15

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

function numberValue(text: string, style: number, { formats, epoch }: Sheet): CellValue {
  const number = Number(text)
  if (!NUMBER.test(text) || !Number.isFinite(number)) return { code: 'FILE_CELL', found: text }
  const format = formats[style] ?? 'number'
  if (format === 'number')
    return Math.abs(number) >= DIGITS ? { code: 'FILE_DIGITS', found: text } : { text: String(number) }
  const iso = serialToIso(number, epoch, format === 'dateTime')
  return iso === undefined ? { code: 'FILE_DATE', found: text } : { text: iso }
}

function sharedText(text: string, { texts }: Sheet): CellValue {
  const shared = /^\d+$/.test(text) ? texts[Number(text)] : undefined
  return shared === undefined ? { code: 'FILE_CELL', found: text } : { text: shared }
}

/**
 * Reads a cell: dates become ISO as exactly as they are shown, numbers their shortest form. A formula is not trusted: what it
 * last came to may be out of date. Errors, and whole numbers that lost digits, are told.
 */
export function cellValueOf({ type, style, formula, text }: RawCell, sheet: Sheet): CellValue {
  if (formula) return { code: 'FILE_FORMULA', found: text }
  switch (type) {
    case 's':
      return text === '' ? { text } : sharedText(text, sheet)
    case 'b':
      return { text: text === '1' ? 'true' : text === '0' ? 'false' : '' }
    case 'e':
      return { code: 'FILE_CELL', found: text }
    case 'inlineStr':
    case 'str':
    case 'd':
      return { text }
    default:
      return text === '' ? { text } : numberValue(text, style, sheet)
  }
}
