import { dateOf, type Instant, parseInstant, startOf } from '@hengjian/law'
import type { FactTime } from './fact'

/** The last instant at which something known to that precision may have happened. */
export function lastPossible({ from, precision, offset }: FactTime): Instant {
  switch (precision) {
    case 'second':
      return from
    case 'minute':
      return (from + 59_999) as Instant
    case 'day':
      return (startOf(dateOf(from, offset), offset) + 86_399_999) as Instant
  }
}

/** Reads an ISO time as a fact carries it; undefined where it is none or does not exist. */
export function parseFactTime(text: string, otherwise?: number): FactTime | undefined {
  const written = parseInstant(text, otherwise)
  return written && { from: written.instant, precision: written.precision, offset: written.offset }
}
