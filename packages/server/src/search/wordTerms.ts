/** What is between words rather than in them: people leave it out, or have only that of their keyboard. */
export const BETWEEN_WORDS = ` \t()[]{}<>_./\\-:;,!?"'~·‐‑–—…“”‘’〔〕【】《》〈〉、。`

const between = new Set(BETWEEN_WORDS)

/** Words as they are compared, letter by letter: half-width, small letters, nothing between them. */
const lettersOf = (text: string): readonly string[] =>
  [...text.normalize('NFKC').toLowerCase()].filter((letter) => !between.has(letter))

/** So many letters are kept from each place of a text on: enough to tell most texts apart. */
const LONGEST = 8

/** The terms by which a text is found by any words of it: one from each place on. */
export function wordTerms(text: string): readonly string[] {
  const letters = lettersOf(text)
  const terms = letters.map((_, place) => letters.slice(place, place + LONGEST).join(''))
  return [...new Set(terms)]
}

/** Words that somebody looks for. */
export interface SoughtWords {
  readonly whole: string
  /** What a term must begin with; where it is not the whole, the text itself tells whether it goes on so. */
  readonly term: string
  readonly length: number
}

/** Reads what somebody looks for. */
export function soughtWords(text: string): SoughtWords {
  const letters = lettersOf(text)
  return { whole: letters.join(''), term: letters.slice(0, LONGEST).join(''), length: letters.length }
}
