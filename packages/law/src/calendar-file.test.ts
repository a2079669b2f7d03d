import { describe, expect, it } from 'vitest'
import { parseCalendarFile } from './calendar-file'
import { parseDate } from './date'

const NEW_YEAR = { name: '元旦', date: '2027-01-01', isOffDay: true }

const found = (file: unknown): readonly string[] => {
  const result = parseCalendarFile(file)
  return result.ok ? [] : result.problems.map(({ code, place }) => `${code} ${place}`)
}

describe('the file of a year', () => {
  it('gives its days off and its make-up working days', () => {
    const days = [NEW_YEAR, { name: '元旦', date: '2027-01-03', isOffDay: false }]
    const result = parseCalendarFile({ year: 2027, days })
    expect(result.ok && result.value).toEqual({
      year: 2027,
      offDays: [parseDate('2027-01-01')],
      workDays: [parseDate('2027-01-03')],
    })
  })

  it('may reach into the December before and the January after, and no further', () => {
    const around = (date: string): readonly string[] =>
      found({ year: 2027, days: [NEW_YEAR, { name: '元旦', date, isOffDay: true }] })
    expect(around('2026-12-01')).toEqual([])
    expect(around('2028-01-31')).toEqual([])
    expect(around('2026-11-30')).toEqual(['CALENDAR_YEAR days[1].date'])
    expect(around('2028-02-01')).toEqual(['CALENDAR_YEAR days[1].date'])
    expect(around('2025-12-31')).toEqual(['CALENDAR_YEAR days[1].date'])
    expect(around('2029-01-01')).toEqual(['CALENDAR_YEAR days[1].date'])
  })

  it.each([
    [{ year: 2027, days: [{ ...NEW_YEAR, date: '2027-02-30' }] }, ['CALENDAR_DATE days[0].date']],
    [{ year: 2027, days: [{ ...NEW_YEAR, date: 20_270_101 }] }, ['CALENDAR_DATE days[0].date']],
    [{ year: 2027, days: [{ isOffDay: true }] }, ['CALENDAR_DATE days[0].date']],
    [{ year: 2027, days: [{ date: '2027-01-01' }] }, ['CALENDAR_ENTRY days[0]']],
    [{ year: 2027, days: ['2027-01-01', null] }, ['CALENDAR_ENTRY days[0]', 'CALENDAR_ENTRY days[1]']],
    [{ year: 2027, days: [NEW_YEAR, NEW_YEAR] }, ['CALENDAR_TWICE days[1].date']],
    [
      { year: 2027, days: [NEW_YEAR, { name: '春节', date: '2027-02-10', isOffDay: false }] },
      ['CALENDAR_WORKDAY days[1].date'],
    ],
    [{ year: 2027, days: [] }, ['CALENDAR_EMPTY days']],
    [{ year: 2027, days: [{ name: '元旦', date: '2027-01-03', isOffDay: false }] }, ['CALENDAR_EMPTY days']],
    [{ year: '2027', days: [NEW_YEAR] }, ['CALENDAR_FORM year']],
    [{ year: 2027.5, days: [NEW_YEAR] }, ['CALENDAR_FORM year']],
    [{ year: 1948, days: [] }, ['CALENDAR_FORM year']],
    [{ year: 9999, days: [] }, ['CALENDAR_FORM year']],
    [{ year: 1949, days: [] }, ['CALENDAR_EMPTY days']],
    [{ year: 9998, days: [] }, ['CALENDAR_EMPTY days']],
    [{ year: 2027 }, ['CALENDAR_FORM ']],
    [[], ['CALENDAR_FORM ']],
    [null, ['CALENDAR_FORM ']],
    ['2027', ['CALENDAR_FORM ']],
  ])('is refused where it cannot be right, with the place: %j', (file, expected) => {
    expect(found(file)).toEqual(expected)
  })

  it('names what it found', () => {
    const result = parseCalendarFile({ year: 2027, days: [{ date: '2027-01-01' }, { ...NEW_YEAR, date: 'x' }] })
    expect(result.ok ? [] : result.problems.map(({ message }) => message.zh)).toEqual([
      '这一项缺少日期或者是否放假：{"date":"2027-01-01"}。',
      '日期“x”不存在。',
    ])
    const empty = parseCalendarFile({ year: 2027, days: [] })
    expect(empty.ok ? '' : empty.problems[0]?.message.en).toBe('The file for 2027 has no day off.')
  })
})
