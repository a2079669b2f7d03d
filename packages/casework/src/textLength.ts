import type { Field } from './form'

/** Fewest and most characters, as a reader counts them: a rare character is one, and blanks around are none. */
export interface TextLength {
  readonly least: number
  readonly most: number
}

/** Longest text where a field names no length of its own. */
const MOST_TEXT = 200
const MOST_LONG = 20_000

/** How long the text of a field may be. */
export const textLength = (field: Field & { readonly kind: 'text' | 'long' }): TextLength =>
  field.kind === 'text'
    ? { least: 1, most: field.most ?? MOST_TEXT }
    : { least: field.least ?? 1, most: field.most ?? MOST_LONG }
