import type { Bilingual, Problem } from '@hengjian/law'
import { factProblems } from './problems/fact-problems'
import { fileProblems } from './problems/file-problems'
import { mappingProblems } from './problems/mapping-problems'

/** Every problem that reading facts can report, with its cure. */
const REGISTRY = { ...factProblems, ...fileProblems, ...mappingProblems }

export type FactProblemCode = keyof typeof REGISTRY

/** The longest piece of input that a message repeats, and the longest place. */
const QUOTED = 60
const PLACE = 200

/** What was found, fit to be read: short, without control characters and halves of characters. */
function readable(text: string, longest: number): string {
  const clean = text.slice(0, longest + 1).replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD')
  return clean.length > longest ? `${clean.slice(0, longest).replace(/\p{Cs}/gu, '')}…` : clean
}

/**
 * A problem of this package, at a place.
 * @param found what was found there, where it is words in both languages
 */
export function factProblem(code: FactProblemCode, place: string, found: string | Bilingual = ''): Problem {
  const [zh, en, cureZh, cureEn] = REGISTRY[code]
  const words: Bilingual = typeof found === 'string' ? { zh: found, en: found } : found
  const filled = (text: string, word: string): string => text.replace('{}', () => readable(word, QUOTED))
  return {
    code,
    place: readable(place, PLACE),
    message: { zh: filled(zh, words.zh), en: filled(en, words.en) },
    cure: { zh: cureZh, en: cureEn },
  }
}

/** Every code this package may report. */
export const factProblemCodes = Object.keys(REGISTRY)
