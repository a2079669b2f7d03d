/** What a number means in a cell by the way it is shown: a plain number, a date, or a date with a time of day. */
export type CellFormat = 'number' | 'date' | 'dateTime'

/** The built-in formats of ECMA-376 18.8.30 that show dates or times, with those of Chinese editions. */
const DATES: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36],
  ...[50, 51, 52, 53, 54, 57, 58],
])
const TIMES: ReadonlySet<number> = new Set([...[18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 46, 47, 55, 56]])

/** What is not a token of a format: quoted text, escaped and padding characters, and conditions or colours in brackets. */
const NO_TOKEN = /"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** Longest code of a format that a program writes is 255 characters. */
const CODE = 1000

/** How numbers with a format are to be read; `code` is that of a format of the workbook's own. */
export function cellFormatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return TIMES.has(id) ? 'dateTime' : DATES.has(id) ? 'date' : 'number'
  const [shown = ''] = code.slice(0, CODE).replace(NO_TOKEN, '').split(';')
  if (/general/i.test(shown)) return 'number'
  if (/[hs]/i.test(shown)) return 'dateTime'
  return /[ymd]/i.test(shown) ? 'date' : 'number'
}
