import type { Instant } from '@hengjian/law'

const LAST_OF_MINUTE = 59_999
const LAST_OF_DAY = 86_399_999

/** The last instant that a time of such precision (0 second, 1 minute, 2 day) may mean. */
export const lastReading = (from: number, precision: number): Instant =>
  (precision === 0 ? from : from + (precision === 1 ? LAST_OF_MINUTE : LAST_OF_DAY)) as Instant
