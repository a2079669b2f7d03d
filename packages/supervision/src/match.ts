import type { Instant } from '@hengjian/law'

/** A fact that fits a pattern, between the first and last instant it may stand for. */
export interface Match {
  readonly row: number
  readonly from: Instant
  readonly to: Instant
  /** It cannot be known whether the fact fits: the paths that had no value. Null where it is sure. */
  readonly doubt: readonly string[] | null
  /** A clock ran out here at the first instant too late: what happens at that very instant did not come before it. */
  readonly tooLate?: boolean
}

/** An interval that fits, with the first and last instants its begin may stand for. */
export interface IntervalMatch extends Match {
  /**
   * What may have ended it, in order: any number of facts of which that is not known, then at most one that surely did. Empty
   * while it has not ended (up to asOf); of row -1 where its own fact carries the end.
   */
  readonly ends: readonly Match[]
}

/** What opens a check: a fact, or the begin of an interval with its end. */
export interface Anchor extends Match {
  readonly interval: IntervalMatch | undefined
}

/** An interval that a fact begins. Its members are named one by one, here and below, because copying is slow where facts are many. */
export const intervalFrom = (
  { row, from, to }: Match,
  doubt: Match['doubt'],
  ends: readonly Match[],
): IntervalMatch => ({ row, from, to, doubt, ends })

/** What opens a check, from the fact or interval that was found. */
export const anchorFrom = ({ row, from, to, doubt, tooLate }: Match, interval: IntervalMatch | undefined): Anchor =>
  tooLate === undefined ? { row, from, to, doubt, interval } : { row, from, to, doubt, interval, tooLate }

/** The first instant at which an interval may have ended; undefined while it surely has not. */
export const earliestEnd = ({ ends }: IntervalMatch): Instant | undefined => ends[0]?.from

/** The last instant at which an interval may have ended; undefined where it may not have ended yet. */
export function latestEnd({ ends }: IntervalMatch): Instant | undefined {
  const last = ends[ends.length - 1]
  return last === undefined || last.doubt !== null ? undefined : last.to
}

/** Every instant at which an interval may have ended that can make a difference; undefined for one that may still be open. */
export function possibleEnds(interval: IntervalMatch): readonly (Instant | undefined)[] {
  const [first, last] = [earliestEnd(interval), latestEnd(interval)]
  return first === last ? [first] : [first, last]
}

/** What is not known about whether an interval has ended. */
export const doubtOfEnd = ({ ends }: IntervalMatch): readonly string[] => ends.flatMap(({ doubt }) => doubt ?? [])

/** Matches as they happened. */
export const inOrder = (left: Match, right: Match): number => left.from - right.from || left.row - right.row
