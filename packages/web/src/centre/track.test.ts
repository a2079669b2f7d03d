import { describe, expect, it } from 'vitest'
import { drawnOf, gapsJoined, instantAt, minutesOf, movedBy, shareOf } from './track'

const at = (clock: string): number => Date.parse(`2026-05-06T${clock}:00+08:00`)
const iso = (clock: string): string => `2026-05-06T${clock}:00+08:00`
const span = { from: at('10:00'), to: at('12:00') }

describe('a track', () => {
  it('draws stretches in percent, cut at its ends', () => {
    expect(drawnOf({ from: iso('10:30'), to: iso('11:00') }, span)).toEqual({ left: 25, width: 25 })
    expect(drawnOf({ from: iso('11:30'), to: null }, span)).toEqual({ left: 75, width: 25 })
    expect(drawnOf({ from: iso('09:00'), to: iso('10:30') }, span)).toEqual({ left: 0, width: 25 })
    expect(drawnOf({ from: iso('12:30'), to: null }, span)).toEqual({ left: 100, width: 0 })
    expect(shareOf(at('11:00'), span)).toBe(0.5)
  })

  it('counts minutes up to now where a stretch goes on', () => {
    expect(minutesOf({ from: iso('10:00'), to: iso('10:32') }, at('12:00'))).toBe(32)
    expect(minutesOf({ from: iso('11:50'), to: null }, at('12:00'))).toBe(10)
  })

  it('draws a gap as one, and what differs in it or stands apart from it as it is', () => {
    const stretch = (from: string, to: string | null, gap: boolean) => ({
      from: iso(from),
      to: to === null ? null : iso(to),
      state: 'recorded' as const,
      gap: gap ? { state: 'violated' as const, finding: 'F-1' } : null,
    })
    const lane = [
      stretch('10:00', '10:10', false),
      stretch('10:10', '10:20', true),
      stretch('10:20', '10:50', true),
      stretch('10:50', '11:00', false),
      stretch('11:00', null, true),
    ]
    expect(gapsJoined(lane).map(({ from, to, gap }) => [from, to, gap !== null])).toEqual([
      [iso('10:00'), iso('10:10'), false],
      [iso('10:10'), iso('10:50'), true],
      [iso('10:50'), iso('11:00'), false],
      [iso('11:00'), null, true],
    ])
  })

  it('takes a click as the moment beside it, or else as a whole minute', () => {
    expect(instantAt(0.25, span, [], 0.01)).toBe(at('10:30'))
    expect(instantAt(0.253, span, [], 0.01)).toBe(at('10:30'))
    expect(instantAt(0.253, span, ['2026-05-06T10:31:07+08:00'], 0.01)).toBe(Date.parse('2026-05-06T10:31:07+08:00'))
    expect(instantAt(2, span, [], 0.01)).toBe(at('12:00'))
  })

  it.each([
    ['ArrowRight', false, '10:31'],
    ['ArrowLeft', false, '10:29'],
    ['ArrowRight', true, '10:40'],
    ['PageUp', false, '11:30'],
    ['PageDown', false, '10:00'],
    ['Home', false, '10:00'],
    ['End', false, '12:00'],
  ] as const)('moves with %s (Shift: %s) to %s', (key, faster, expected) => {
    expect(movedBy(key, faster, at('10:30'), span)).toBe(at(expected))
  })

  it('moves with no other key', () => {
    expect(movedBy('a', false, at('10:30'), span)).toBeUndefined()
  })
})
