import { describe, expect, it } from 'vitest'
import { readDay, readMoment, readMonth, readTime } from './written'

describe('what is typed of a time', () => {
  it.each([
    ['2026-05-06', '2026-05-06'],
    ['2026-5-6', '2026-05-06'],
    ['2026/5/6', '2026-05-06'],
    ['2026年5月6日', '2026-05-06'],
    ['２０２６－０５－０６', '2026-05-06'],
    ['20260506', '2026-05-06'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['5/6/2026', undefined],
    ['2026-05', undefined],
    ['', undefined],
  ])('reads %j as the day %j', (text, day) => expect(readDay(text)).toBe(day))

  it.each([
    ['8:30', '08:30'],
    ['08：30', '08:30'],
    ['8时30分', '08:30'],
    ['0830', '08:30'],
    ['23:59:59', '23:59:59'],
    ['24:00', undefined],
    ['8:60', undefined],
    ['2:20 PM', undefined],
    ['8', undefined],
  ])('reads %j as the time of day %j', (text, time) => expect(readTime(text)).toBe(time))

  it.each([
    ['2026-05-06 14:20', '2026-05-06T14:20'],
    ['2026-05-06T14:20', '2026-05-06T14:20'],
    ['2026-05-06T14:20:05', '2026-05-06T14:20:05'],
    ['2026年5月6日14时20分', '2026-05-06T14:20'],
    ['2026年5月6日　14:20', '2026-05-06T14:20'],
    ['20260506 1420', '2026-05-06T14:20'],
    ['2026-05-06', undefined],
    ['14:20', undefined],
    ['2026-05-06 25:00', undefined],
  ])('reads %j as the moment %j', (text, moment) => expect(readMoment(text)).toBe(moment))

  it.each([
    ['2026-05', '2026-05'],
    ['2026年5月', '2026-05'],
    ['202605', '2026-05'],
    ['2026-13', undefined],
    ['2026', undefined],
  ])('reads %j as the month %j', (text, month) => expect(readMonth(text)).toBe(month))
})
