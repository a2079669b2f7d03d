import { type Instant, parseInstant } from '@hengjian/law'

/** An instant that travelled, read; undefined where none did. */
export const instantOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : parseInstant(text)?.instant
