/** By this spreadsheets mark text. */
const MARK = "'"
/** What a spreadsheet runs as a formula, and what already begins like a marked text. */
const RUN = /^(?:\s*[=+\-@＝＋－＠|%]|[\t\r'])/u
/** What it rounds: it keeps fifteen digits of a number, an identity number has eighteen. */
const ROUNDED = /^\d{12,}[Xx]?$/
/** What it writes in its own way when a sheet is saved: leading zeros go, times lose their seconds. */
const REWRITTEN = /^(?:0\d|[\d\s.,/:-]{11,}[Xx]?$)/

/** Text for people to read, which a spreadsheet shows as it is; {@link unmarked} gives it back. */
export const neutral = (text: string): string => (RUN.test(text) || ROUNDED.test(text) ? MARK + text : text)

/** Text of a sheet that is to come back: marked also where a spreadsheet would rewrite it; {@link unmarked} gives it back. */
export const lasting = (text: string): string => (REWRITTEN.test(text) ? MARK + text : neutral(text))

/** The text that {@link neutral} or {@link lasting} was given; where a spreadsheet took the mark away itself, the text as it stands. */
export const unmarked = (text: string): string => (text.startsWith(MARK) ? text.slice(MARK.length) : text)
