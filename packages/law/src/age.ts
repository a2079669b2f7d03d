import { partsOf, plainDate } from './date'
import type { PlainDate } from './time'

/**
 * Full years of age on a date. A year is reached on the day after the birthday (MINOR06 2); who was born on 29 February
 * has the birthday on 1 March in other years, the later and protective date. Never below zero.
 */
export function ageAt(birth: PlainDate, on: PlainDate): number {
  const born = partsOf(birth)
  const { year } = partsOf(on)
  const birthday = plainDate(year, born.month, born.day) ?? plainDate(year, 3, 1) ?? on
  return Math.max(0, year - born.year - (on > birthday ? 0 : 1))
}

/** Under eighteen on that date (MINOR06 2). */
export const isMinorAt = (birth: PlainDate, on: PlainDate): boolean => ageAt(birth, on) < 18
