/** When something begins or ends, between its first and last instant; of row -1 where a fact carries its own end. */
export interface Turn {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** What is open from one turn until before another. */
export interface Stretch {
  readonly key: readonly number[]
  readonly begin: Turn
  end: Turn | undefined
  /** Ends that may have come too early to end it. */
  readonly doubtful: readonly Turn[]
}
export type Stretches = readonly Stretch[]
