/** What no file can hold or no reader can see: control characters, marks that turn the writing round, what is no character. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/** A value as lines that can be printed: markup stays the text that it is, rare characters stay, the unprintable falls away. */
export const paperLines = (value: string): readonly string[] =>
  value
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) => line.replaceAll('\t', ' ').replaceAll(UNPRINTABLE, '').trim())
    .filter((line) => line !== '')

/** The same in one line. */
export const paperLine = (value: string): string => paperLines(value).join(' ')
