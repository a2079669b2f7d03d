import { expect, it } from 'vitest'
import { monthsWithin, type Period, parsePeriod, periodBefore, wholeMonth, writePeriod, yearBefore } from './period'

const period = (from: string, to: string): Period => {
  const read = parsePeriod(from, to)
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return read.value
}

it('refuses a period that is turned round or has a day that does not exist, with its cure', () => {
  const reversed = parsePeriod('2021-06-30', '2021-01-01')
  expect(reversed.ok ? [] : reversed.problems.map(({ code, place }) => [code, place])).toEqual([
    ['PERIOD_REVERSED', 'to'],
  ])
  const missing = parsePeriod('2021-02-29', '2021-03-01')
  expect(missing.ok ? [] : missing.problems.map(({ code, place }) => [code, place])).toEqual([['PERIOD_DATE', 'from']])
  expect(reversed.ok ? '' : reversed.problems[0]?.cure.zh).toBe('对调两个日期，或者改正其中一个。')
})

it('sets beside a period its own past: whole months before whole months, days before days', () => {
  expect(writePeriod(periodBefore(period('2021-01-01', '2021-06-30')))).toBe('2020-07-01/2020-12-31')
  expect(writePeriod(periodBefore(period('2020-03-01', '2020-03-31')))).toBe('2020-02-01/2020-02-29')
  expect(writePeriod(periodBefore(period('2021-03-10', '2021-03-19')))).toBe('2021-02-28/2021-03-09')
  expect(writePeriod(yearBefore(period('2021-01-01', '2021-02-28')))).toBe('2020-01-01/2020-02-29')
  expect(writePeriod(yearBefore(period('2020-02-29', '2020-03-15')))).toBe('2019-02-28/2019-03-15')
})

it('cuts a period into its months', () => {
  expect(monthsWithin(period('2020-01-15', '2020-03-02')).map(writePeriod)).toEqual([
    '2020-01-15/2020-01-31',
    '2020-02-01/2020-02-29',
    '2020-03-01/2020-03-02',
  ])
})

it('knows the days of a month', () => {
  const february = wholeMonth('2020-02')
  expect(february === undefined ? undefined : writePeriod(february)).toBe('2020-02-01/2020-02-29')
  expect([wholeMonth('2020-13'), wholeMonth('2020')]).toEqual([undefined, undefined])
})
