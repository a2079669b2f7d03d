import { formatInstant, type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { daysOver, monthsOver, workingDayOver } from './limits'

const at = (text: string): Instant => {
  const written = parseInstant(text)
  if (written === undefined) throw new Error(text)
  return written.instant
}

describe('the limits of the plans', () => {
  it.each([
    ['2026-05-11T10:00:00+08:00', 3, '2026-05-15T00:00:00+08:00'],
    ['2026-05-12T23:59:59+08:00', 3, '2026-05-16T00:00:00+08:00'],
    ['2026-05-13T00:00:00+08:00', 3, '2026-05-19T00:00:00+08:00'],
    ['2026-09-28T10:00:00+08:00', 3, '2026-10-09T00:00:00+08:00'],
    ['2026-02-12T10:00:00+08:00', 3, '2026-02-25T00:00:00+08:00'],
    ['2026-02-11T10:00:00+08:00', 3, '2026-02-15T00:00:00+08:00'],
  ])('a duty begun %s is late after %i days from %s', (began, days, late) => {
    expect(formatInstant(workingDayOver(at(began), days))).toBe(late)
  })

  it('no rest day moves the end of custody', () => {
    expect(formatInstant(daysOver(at('2026-09-28T10:00:00+08:00'), 3))).toBe('2026-10-02T00:00:00+08:00')
  })

  it.each([
    ['2025-11-23T10:00:00+08:00', 12, '2026-11-24T00:00:00+08:00'],
    ['2026-02-28T10:00:00+08:00', 6, '2026-09-01T00:00:00+08:00'],
    ['2026-08-31T10:00:00+08:00', 6, '2027-03-01T00:00:00+08:00'],
    ['2026-04-03T10:00:00+08:00', 6, '2026-10-04T00:00:00+08:00'],
  ])('a measure begun %s has %i months up to %s', (began, months, end) => {
    expect(formatInstant(monthsOver(at(began), months))).toBe(end)
  })

  it('days more or fewer are counted from the end of the months', () => {
    expect(formatInstant(monthsOver(at('2025-11-23T10:00:00+08:00'), 12, -15))).toBe('2026-11-09T00:00:00+08:00')
  })
})
