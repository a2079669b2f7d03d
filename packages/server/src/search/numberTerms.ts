/** Brackets of every kind, dashes and blanks: people leave them out, or have only those of their keyboard. */
const LEFT_OUT = /[\s()（）〔〕【】[\]{}《》<>_./\\·\-‐‑–—－]/gu

/** A number as it is compared: half-width, small letters, without brackets, dashes and blanks. */
export const foldNumber = (text: string): string => text.normalize('NFKC').replace(LEFT_OUT, '').toLowerCase()

/** The end of everything that begins with a term, in the order of code points. */
export const after = (term: string): string => `${term}\u{10FFFF}`

/** Digits, words and single characters of a number: from each on, somebody may remember it. */
const PARTS = /\d+|[a-z]+|\p{Script=Han}/gu
/** A number of more parts than that is found by its first ones. */
const MOST = 24

/**
 * The terms by which a number is found, each of which begins with one of its parts: `A〔2026〕112号` by `a2026112号`, `2026112号`
 * and `112号`. Digits are also found without the noughts before them; what holds no digit says too little.
 */
export function numberTerms(number: string): readonly string[] {
  const plain = number.normalize('NFKC').toLowerCase()
  const terms = [...plain.matchAll(PARTS)].flatMap(({ 0: part, index }) => {
    const term = foldNumber(plain.slice(index))
    if (!/\d/.test(term)) return []
    return part.startsWith('0') && /[1-9]/.test(part) ? [term, term.replace(/^0+/, '')] : [term]
  })
  return [...new Set(terms)].slice(0, MOST)
}
