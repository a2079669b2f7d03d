/** A NUL, or half a character, which no encoding can carry on. */
const UNFIT = /[\0\p{Cs}]/u

export type TextFault = 'FACT_LONG' | 'FACT_NUL' | 'FACT_SURROGATE'

/** Why a text cannot be stored and shown; undefined where it can. */
export function textFault(text: string, longest: number): TextFault | undefined {
  if (text.length > longest) return 'FACT_LONG'
  if (!UNFIT.test(text)) return undefined
  return text.includes('\0') ? 'FACT_NUL' : 'FACT_SURROGATE'
}
