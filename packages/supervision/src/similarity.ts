/** The pairs of neighbouring characters in a text, with how often each occurs. */
function pairsOf(text: string): Map<string, number> {
  const characters = [...text.normalize('NFKC').replace(/\s+/g, '')]
  const pairs = new Map<string, number>()
  characters.slice(1).forEach((character, index) => {
    const pair = `${characters[index]}${character}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  })
  return pairs
}

/**
 * How alike two texts are, from 0 to 1: twice the character pairs they share, by all the pairs they have (Dice). Spaces and
 * full-width forms make no difference; a text of one character is alike only to itself.
 */
export function similarity(left: string, right: string): number {
  if (left === right) return 1
  const [a, b] = [pairsOf(left), pairsOf(right)]
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  const all = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0)
  return all === 0 ? 0 : (2 * shared) / all
}
