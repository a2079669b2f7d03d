import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInCalendar } from './calendar'
import { parseCalendarFile } from './calendar-file'
import { parseDate } from './date'

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

describe('a loaded year', () => {
  const codes = (days: { name: string; date: string; isOffDay: boolean }[]): readonly string[] => {
    const result = parseCalendarFile({ year: 2027, days })
    return result.ok ? [] : result.problems.map(({ code }) => code)
  }

  it('is refused where it cannot be right', () => {
    expect(codes([{ name: '元旦', date: '2027-02-30', isOffDay: true }])).toEqual(['CALENDAR_DATE'])
    expect(codes([{ name: '元旦', date: '2029-01-01', isOffDay: true }])).toEqual(['CALENDAR_YEAR'])
    expect(codes([{ name: '春节', date: '2027-02-10', isOffDay: false }])).toContain('CALENDAR_WORKDAY')
    expect(codes([])).toEqual(['CALENDAR_EMPTY'])
    const day = { name: '元旦', date: '2027-01-01', isOffDay: true }
    expect(codes([day, day])).toEqual(['CALENDAR_TWICE'])
  })

  it('gives its days', () => {
    const result = parseCalendarFile({
      year: 2027,
      days: [
        { name: '元旦', date: '2027-01-01', isOffDay: true },
        { name: '元旦', date: '2027-01-03', isOffDay: false },
      ],
    })
    expect(result.ok && result.value).toEqual({
      year: 2027,
      offDays: [parseDate('2027-01-01')],
      workDays: [parseDate('2027-01-03')],
    })
  })
})
