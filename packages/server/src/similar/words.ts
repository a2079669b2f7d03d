import { COMMON_WORDS, LEGAL_WORDS } from './legalWords'

/** Cuts a text into words. */
export type Cutter = (text: string) => readonly string[]

/** Frequency by which a term of ours wins over the words it is made of. */
const OURS = 1_000_000

let loading: Promise<Cutter> | undefined

async function load(): Promise<Cutter> {
  const { add_word: addWord, cut } = await import('jieba-wasm/node')
  for (const word of LEGAL_WORDS) addWord(word, OURS)
  return (text) => cut(text, true)
}

/** The cutter; its dictionary of half a second is read once, by the first that asks. */
export function cutter(): Promise<Cutter> {
  loading ??= load()
  return loading
}

const SAYS_SOMETHING = /\p{Script=Han}|\p{Script=Latin}/u

/** Whether a word tells one matter from another: no sign, no number, no single letter, nothing that all of them say. */
const counts = (word: string): boolean => [...word].length >= 2 && SAYS_SOMETHING.test(word) && !COMMON_WORDS.has(word)

/** The words of a text that count, each with how often it stands there. */
export function countWords(cut: Cutter, text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const word of cut(text.normalize('NFKC').toLowerCase()))
    if (counts(word)) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

/** The most frequent words, longer ones first among the same, then in the order of the text. */
export const foremost = (words: ReadonlyMap<string, number>, most: number): readonly string[] =>
  [...words]
    .sort(([left, one], [right, other]) => other - one || right.length - left.length)
    .slice(0, most)
    .map(([word]) => word)
