import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { lastPossible, parseFactTime } from './time-range'

/** First and last possible instant of a written time, in milliseconds from the start of that day in China. */
function rangeOf(text: string, otherwise?: number): readonly [number, number] | undefined {
  const time = parseFactTime(text, otherwise)
  const midnight = 1_777_996_800_000
  return time && [time.from - midnight, lastPossible(time) - midnight]
}

describe('a time is an interval as wide as it was written', () => {
  it.each([
    ['2026-05-06', 0, 86_399_999],
    ['2026-05-06T14:20', 51_600_000, 51_659_999],
    ['2026-05-06T14:20:31', 51_631_000, 51_631_000],
    ['2026-05-06T14:20:31.250', 51_631_250, 51_631_250],
    ['2026-05-06T14:20+08:00', 51_600_000, 51_659_999],
    ['2026-05-06T06:20Z', 51_600_000, 51_659_999],
    ['2026-05-06T00:40-05:40', 51_600_000, 51_659_999],
  ])('%s', (text, first, last) => {
    expect(rangeOf(text)).toEqual([first, last])
  })

  it('takes the offset of the file where a time names none', () => {
    expect(rangeOf('2026-05-06T14:20', 60)).toEqual([76_800_000, 76_859_999])
    expect(rangeOf('2026-05-06', 60)).toEqual([25_200_000, 111_599_999])
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-04-31T10:00',
    '2026-05-06T24:00',
    '2026-05-06T14:60',
    '2026-05-06T14:20:60',
    '2026-05-06 14:20',
    '2026-5-6',
    '20260506',
    '2026-05-06T14:20+15:00',
    '',
  ])('refuses %j', (text) => {
    expect(parseFactTime(text)).toBeUndefined()
  })

  it('ends a day at midnight of its own place even where the interval starts within it', () => {
    const from = 1_778_048_400_000 as Instant
    expect(lastPossible({ from, precision: 'day', offset: 480 })).toBe(1_778_083_199_999)
  })
})
