import { type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { bornBefore } from './aged'

describe('who has a birthday', () => {
  it.each([
    ['2026-05-06T08:00:00+08:00', 16, 0, '2010-05-06'],
    ['2026-05-06T23:59:59+08:00', 70, 1, '1956-05-05'],
    ['2026-03-01T00:00:00+08:00', 18, 1, '2008-02-28'],
    ['2028-02-29T12:00:00+08:00', 18, 0, '2010-03-01'],
    ['2028-03-01T12:00:00+08:00', 18, 1, '2010-02-28'],
    ['2024-02-29T12:00:00+08:00', 16, 0, '2008-02-29'],
  ])('as of %s, the %ith, %i days before: born %s', (at, years, daysBefore, born) => {
    expect(bornBefore(parseInstant(at)?.instant ?? (0 as Instant), years, daysBefore)).toBe(born)
  })
})
