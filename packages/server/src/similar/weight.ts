/** BM25 with its usual constants; the mean length is one of ours, so that a weight once written stays. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.75
const USUAL_LENGTH = 150

/** What a word weighs in a text of so many words, before its rareness. */
export const weightOf = (times: number, length: number): number =>
  (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH))

/** How much a word tells that stands in so many of all texts. */
const rareness = (holding: number, all: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5))

/** A word that is asked for, with how much it tells. */
export interface AskedWord {
  readonly word: string
  readonly tells: number
}

/**
 * The words worth asking for, those that tell most first: rare ones, up to so many texts in all. What stands in all too many texts, or in
 * none, is left out; of words that are all too common the rarest stays.
 */
export function chooseWords(
  held: readonly { readonly word: string; readonly holding: number }[],
  all: number,
  most: number,
): readonly AskedWord[] {
  const byRareness = held.filter(({ holding }) => holding > 0).sort((left, right) => left.holding - right.holding)
  const chosen: AskedWord[] = []
  let texts = 0
  for (const { word, holding } of byRareness) {
    texts += holding
    if (texts > most && chosen.length > 0) break
    chosen.push({ word, tells: rareness(holding, Math.max(all, holding)) })
  }
  return chosen
}
