import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInCalendar, builtInYears, createCalendar } from './calendar'
import { parseDate } from './date'
import type { PlainDate } from './time'

const folder = new URL('../../../../shared/data/holidays/', import.meta.url)
const present = existsSync(folder) || process.env['HENGJIAN_REQUIRE_SHARED'] === '1'

describe.skipIf(!present)('the built-in table', () => {
  it('agrees day by day with the published notices of 2007 to 2026', () => {
    for (let year = 2007; year <= 2026; year += 1) {
      expect(builtInCalendar.isKnown(year)).toBe(true)
      const { days } = JSON.parse(readFileSync(new URL(`${year}.json`, folder), 'utf8')) as {
        days: { date: string; isOffDay: boolean }[]
      }
      for (const { date, isOffDay } of days) {
        const found = parseDate(date)
        expect(found === undefined ? undefined : builtInCalendar.isRestDay(found), date).toBe(isOffDay)
      }
    }
    expect(builtInCalendar.isKnown(2027)).toBe(false)
    expect(builtInCalendar.isKnown(2006)).toBe(false)
  })
})

const day = (text: string): PlainDate => {
  const date = parseDate(text)
  if (date === undefined) throw new Error(text)
  return date
}

describe('a calendar', () => {
  it('knows weekends and what the notices of its own years say of them', () => {
    expect(builtInCalendar.isRestDay(day('2026-02-14'))).toBe(false)
    expect(builtInCalendar.isRestDay(day('2026-02-15'))).toBe(true)
    expect(builtInCalendar.isRestDay(day('2026-05-09'))).toBe(false)
    expect(builtInCalendar.isRestDay(day('2026-11-24'))).toBe(false)
    expect(builtInYears.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index))
    expect(builtInYears.at(-1)?.offDays).toContain(day('2026-10-01'))
    expect(builtInYears.at(-1)?.workDays).toContain(day('2026-05-09'))
  })

  it('takes weekends alone for rest days where it knows nothing', () => {
    for (const calendar of [builtInCalendar, createCalendar([])]) {
      expect(calendar.isRestDay(day('2040-01-01'))).toBe(true)
      expect(calendar.isRestDay(day('2040-01-02'))).toBe(false)
      expect(calendar.isKnownAt(day('2040-01-02'))).toBe(false)
    }
    expect(builtInCalendar.isKnownAt(day('2007-01-01'))).toBe(true)
    expect(builtInCalendar.isKnownAt(day('2026-12-31'))).toBe(true)
    expect(builtInCalendar.isKnownAt(day('2027-01-01'))).toBe(false)
    expect(builtInCalendar.isKnownAt(day('2006-12-31'))).toBe(false)
  })

  it('lets the later year decide on a day of which two notices speak, whatever the order of loading', () => {
    const years = [
      { year: 2030, offDays: [day('2029-12-31'), day('2030-01-01')], workDays: [day('2029-12-29')] },
      { year: 2029, offDays: [day('2029-01-01')], workDays: [day('2029-12-31'), day('2029-12-29'), day('2030-01-05')] },
    ]
    const calendar = createCalendar(years)
    expect(calendar.isRestDay(day('2029-12-31'))).toBe(true)
    expect(calendar.isRestDay(day('2029-12-29'))).toBe(false)
    expect(calendar.isRestDay(day('2030-01-05'))).toBe(false)
    expect(years.map(({ year }) => year)).toEqual([2030, 2029])
    expect(calendar.isKnown(2030)).toBe(true)
    expect(calendar.monthRule).toBe('spc202')
  })
})
