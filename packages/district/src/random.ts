/**
 * A seeded source of variety (mulberry32): the same seed gives the same district on every machine. Not for secrets.
 */
export interface Random {
  /** An integer in [0, limit). */
  below(limit: number): number
  /** An integer in [from, to], both included. */
  between(from: number, to: number): number
  /** One of the choices. */
  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice
  /** A source of its own for a part, so that adding a part does not change the others. */
  fork(part: number): Random
}

/** @param seed any integer; only its low 32 bits count. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => next() % limit
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    fork: (part) => createRandom(Math.imul(seed ^ Math.imul(part + 1, 0x9e3779b1), 0x85ebca6b)),
  }
}
