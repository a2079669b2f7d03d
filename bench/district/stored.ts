import { type Instant, parseInstant } from '@hengjian/law'

/** As of when the district is told and judged. */
export const ANCHOR = parseInstant('2026-11-20T09:30:00+08:00')?.instant ?? (0 as Instant)

/** The stored form of so many facts. */
export const storedAt = (facts: number): string => `.cache/bench/district-${facts}.bin`
