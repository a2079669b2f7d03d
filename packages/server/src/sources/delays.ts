import type { Fact } from '@hengjian/facts'

/** So many values stand for all of one piece: enough for its median and its slowest. */
const SAMPLE = 40

/** Lengths in seconds: some of them, evenly taken from the shortest to the longest, and of how many. */
export interface Delays {
  readonly count: number
  readonly sample: readonly number[]
}

/** The largest length that a column of seconds holds: some sixty years. */
const LONGEST = 2_000_000_000

function delaysOf(milliseconds: readonly number[]): Delays {
  const sorted = milliseconds
    .map((one) => Math.max(-LONGEST, Math.min(LONGEST, Math.round(one / 1000))))
    .sort((left, right) => left - right)
  const kept = Math.min(SAMPLE, sorted.length)
  const sample = Array.from({ length: kept }, (_, index) =>
    kept === 1 ? 0 : Math.round((index * (sorted.length - 1)) / (kept - 1)),
  ).flatMap((place) => sorted[place] ?? [])
  return { count: sorted.length, sample }
}

/** From the event, or its end, to the receipt; facts known only to the day tell nothing of it. */
export const lagsOf = (facts: readonly Fact[]): Delays =>
  delaysOf(
    facts.flatMap(({ occurredAt, endedAt, receivedAt }) => {
      const done = endedAt ?? occurredAt
      return done.precision === 'day' ? [] : [receivedAt - done.from]
    }),
  )

/** From typing in to the receipt, where the source tells when it was typed in. */
export const recordingsOf = (facts: readonly Fact[]): Delays =>
  delaysOf(facts.flatMap(({ recordedAt, receivedAt }) => (recordedAt === undefined ? [] : [receivedAt - recordedAt])))

/** How many facts bear a time after their receipt, as the clock of a source that is a little fast makes them. */
export const aheadOf = (facts: readonly Fact[]): number =>
  facts.filter(({ occurredAt, recordedAt, receivedAt }) => (recordedAt ?? occurredAt.from) > receivedAt).length

/**
 * The length that a part of all is not longer than, in milliseconds; undefined where there is none.
 * @param part between 0 and 1
 */
export function quantile(delays: readonly Delays[], part: number): number | undefined {
  const weighed = delays
    .flatMap(({ count, sample }) => sample.map((value) => ({ value, weight: count / sample.length })))
    .sort((left, right) => left.value - right.value)
  const wanted = weighed.reduce((sum, { weight }) => sum + weight, 0) * part
  let sum = 0
  for (const { value, weight } of weighed) {
    sum += weight
    if (sum >= wanted - 1e-6) return value * 1000
  }
  return undefined
}
