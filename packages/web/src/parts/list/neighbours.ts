/** Where one stands in a list. */
export interface Neighbours {
  /** Counted from 1. */
  readonly place: number
  readonly count: number
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** What stands before and after one in a list; undefined where it is not in it. */
export function neighboursOf(list: readonly string[], id: string): Neighbours | undefined {
  const at = list.indexOf(id)
  if (at < 0) return undefined
  return { place: at + 1, count: list.length, previous: list[at - 1], next: list[at + 1] }
}
