/** A part of a passage; `sought` where it is one of the words that were asked for. */
export interface Part {
  readonly text: string
  readonly sought: boolean
}

/** A sentence of a matter that holds words that were asked for. */
export interface Passage {
  readonly parts: readonly Part[]
  /** How many different words of those asked for it holds. */
  readonly words: number
}

const SENTENCE = /[^。；！？\n]+[。；！？]?/g
/** A sentence is shown no longer than so many letters. */
const LONGEST = 120
/** What is shown before the first sought word of a sentence that is too long. */
const BEFORE = 24

/** Where the next sought word begins, the longest where several do. */
function nextIn(text: string, words: readonly string[], from: number): { at: number; word: string } | undefined {
  let found: { at: number; word: string } | undefined
  for (const word of words) {
    const at = text.indexOf(word, from)
    if (at < 0) continue
    if (found === undefined || at < found.at || (at === found.at && word.length > found.word.length))
      found = { at, word }
  }
  return found
}

function partsOf(sentence: string, words: readonly string[]): readonly Part[] {
  const compared = sentence.toLowerCase()
  const parts: Part[] = []
  let from = 0
  for (let next = nextIn(compared, words, 0); next !== undefined; next = nextIn(compared, words, from)) {
    if (next.at > from) parts.push({ text: sentence.slice(from, next.at), sought: false })
    from = next.at + next.word.length
    parts.push({ text: sentence.slice(next.at, from), sought: true })
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), sought: false })
  return parts
}

/** A sentence that is too long, from shortly before its first sought word on. */
function shortened(sentence: string, words: readonly string[]): string {
  if (sentence.length <= LONGEST) return sentence
  const first = nextIn(sentence.toLowerCase(), words, 0)?.at ?? 0
  const from = Math.max(0, first - BEFORE)
  const end = from + LONGEST
  return `${from > 0 ? '…' : ''}${sentence.slice(from, end)}${end < sentence.length ? '…' : ''}`
}

/** The sentences that hold most different words of those asked for, in that order. */
export function passagesIn(texts: readonly string[], words: readonly string[], most: number): readonly Passage[] {
  const sentences = new Set(texts.flatMap((text) => text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()))
  return [...sentences]
    .map((sentence): Passage => {
      const compared = sentence.toLowerCase()
      const held = words.filter((word) => compared.includes(word)).length
      return { parts: partsOf(shortened(sentence, words), words), words: held }
    })
    .filter((passage) => passage.words > 0)
    .sort((left, right) => right.words - left.words)
    .slice(0, most)
}
