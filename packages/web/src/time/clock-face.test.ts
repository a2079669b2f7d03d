import type { ClockDto } from '@hengjian/contract'
import { describe, expect, it } from 'vitest'
import { clockState, lengthOf, marksOf, shortTime, usedOf } from './clock-face'

const clock: ClockDto = {
  id: 'v1',
  model: 'CM-DET-24H',
  title: { zh: '拘留后二十四小时内未讯问', en: 'No interrogation within 24 hours of detention' },
  duty: { zh: '拘留后讯问', en: 'Interrogate after the detention' },
  severity: 'illegal',
  status: 'verified',
  object: { type: 'person', id: 'P1', label: '王某' },
  case: null,
  state: 'pending',
  startedAt: '2026-05-06T14:20:00+08:00',
  warn: '2026-05-07T13:00:00+08:00',
  alert: '2026-05-07T14:20:00+08:00',
  latest: '2026-05-07T15:00:00+08:00',
  inclusive: false,
  provisional: false,
  stoppedAt: null,
  citation: { zh: '刑诉法第86条', en: 'CPL 86' },
}
const at = (text: string): number => Date.parse(text)
const words = { days: '天', hours: '小时' }

describe('a clock', () => {
  it.each([
    ['2026-05-07T12:59:59+08:00', 'running'],
    ['2026-05-07T13:00:00+08:00', 'urgent'],
    ['2026-05-07T14:59:59+08:00', 'urgent'],
    ['2026-05-07T15:00:00+08:00', 'violated'],
  ])('at %s is %s', (now, expected) => {
    expect(clockState(clock, at(now))).toBe(expected)
  })

  it('stands still once it was answered', () => {
    const stopped: ClockDto = { ...clock, state: 'satisfied', stoppedAt: '2026-05-07T02:20:00+08:00' }
    expect(clockState(stopped, at('2026-06-01T00:00:00+08:00'))).toBe('satisfied')
    expect(usedOf(stopped, at('2026-06-01T00:00:00+08:00'))).toBeCloseTo(12 / (24 + 40 / 60))
  })

  it('marks the lead and the protective instant on its track, within its ends', () => {
    const day: ClockDto = { ...clock, startedAt: '2026-05-06T15:00:00+08:00', warn: '2026-05-07T13:00:00+08:00' }
    expect(marksOf({ ...day, alert: '2026-05-07T09:00:00+08:00' })).toEqual([
      { name: 'warn', place: 22 / 24 },
      { name: 'alert', place: 18 / 24 },
    ])
    expect(marksOf({ ...day, warn: day.startedAt, alert: null })).toEqual([])
  })

  it('shows minutes, seconds only in the last ten of them, and days when there are many', () => {
    expect(lengthOf(3 * 3_600_000 + 12 * 60_000, words)).toBe('3:12')
    expect(lengthOf(10 * 60_000, words)).toBe('0:10')
    expect(lengthOf(9 * 60_000 + 5000, words)).toBe('9′05″')
    expect(lengthOf(50 * 3_600_000, words)).toBe('2天2小时')
    expect(lengthOf(-1, words)).toBe('0′00″')
  })

  it('writes instants as they were written', () => {
    expect(shortTime('2026-05-06T14:20:00+08:00')).toBe('05-06 14:20')
  })
})
