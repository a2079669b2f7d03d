const FORMULA = /^\s*[=+\-@＝＋－＠|%]/u
const LONG_NUMBER = /^\d{12,}[Xx]?$/

/**
 * Text that a spreadsheet shows as it is: what it would run as a formula, or round as a number (it keeps fifteen digits, an
 * identity number has eighteen), gets the apostrophe by which spreadsheets mark text.
 */
export const neutral = (text: string): string => (FORMULA.test(text) || LONG_NUMBER.test(text) ? `'${text}` : text)
