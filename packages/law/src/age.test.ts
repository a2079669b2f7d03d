import { describe, expect, it } from 'vitest'
import { ageAt, isMinorAt } from './age'
import { parseDate } from './date'
import type { PlainDate } from './time'

const day = (text: string): PlainDate => {
  const date = parseDate(text)
  if (date === undefined) throw new Error(text)
  return date
}

describe('age is reached on the day after the birthday', () => {
  it.each([
    ['V30', '2008-05-06', '2026-05-06', true],
    ['V31', '2008-05-06', '2026-05-07', false],
    ['29 February, the later date', '2008-02-29', '2026-03-01', true],
    ['29 February, the day after', '2008-02-29', '2026-03-02', false],
    ['29 February in a leap year', '2010-02-28', '2028-02-28', true],
  ])('%s', (_, birth, on, minor) => {
    expect(isMinorAt(day(birth), day(on))).toBe(minor)
  })

  it('counts full years', () => {
    expect(ageAt(day('1956-01-10'), day('2026-01-10'))).toBe(69)
    expect(ageAt(day('1956-01-10'), day('2026-01-11'))).toBe(70)
  })
})
