import { describe, expect, it } from 'vitest'
import type { TimeFormat } from './mapping'
import { serialToIso, toIso } from './time-format'

describe('toIso', () => {
  it.each<[TimeFormat, string, string | undefined]>([
    ['iso', '2026-05-06T14:20:00+08:00', '2026-05-06T14:20:00+08:00'],
    ['iso', ' 2026-05-06 ', '2026-05-06'],
    ['iso', '2026-05-06 14:20', undefined],
    ['slash', '2026/5/6 14:20', '2026-05-06T14:20'],
    ['slash', '2026/5/6', '2026-05-06'],
    ['slash', '2026-05-06 14:20:31', '2026-05-06T14:20:31'],
    ['slash', '2026.5.6 4:20', '2026-05-06T04:20'],
    ['slash', '2026/5/6 14:20:31.123', '2026-05-06T14:20:31'],
    ['slash', '2026/5-6', undefined],
    ['slash', '5/6/2026', undefined],
    ['slash', '2026/5/6 14', undefined],
    ['compact', '20260506142000', '2026-05-06T14:20:00'],
    ['compact', '202605061420', '2026-05-06T14:20'],
    ['compact', '20260506', '2026-05-06'],
    ['compact', '2026050614', undefined],
    ['chinese', '2026年5月6日14时20分', '2026-05-06T14:20'],
    ['chinese', '2026年05月06日 14时20分31秒', '2026-05-06T14:20:31'],
    ['chinese', '2026年5月6日14:20', '2026-05-06T14:20'],
    ['chinese', '2026年5月6日14:20:31', '2026-05-06T14:20:31'],
    ['chinese', '2026年5月6日', '2026-05-06'],
    ['chinese', '2026年5月6日14时', undefined],
    ['chinese', '二〇二六年五月六日', undefined],
    ['excel', '46148', '2026-05-06'],
    ['excel', '46148.5972222222', '2026-05-06T14:20'],
    ['excel', '46148.0', '2026-05-06T00:00'],
    ['excel', '-1', undefined],
    ['excel', '1e5', undefined],
  ])('%s: %j', (format, text, iso) => {
    expect(toIso(text, [format])).toBe(iso)
  })

  it('tries the formats in order', () => {
    expect(toIso('20260506', ['excel', 'compact'])).toBe('2026-05-06')
    expect(toIso('46148', ['compact', 'excel'])).toBe('2026-05-06')
    expect(toIso('去年', ['iso', 'slash', 'compact', 'chinese', 'excel'])).toBeUndefined()
  })
})

describe('serialToIso', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [60.5, undefined],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [0, undefined],
    [0.5, undefined],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [Number.NaN, undefined],
    [46148.59756944444, '2026-05-06T14:20:30'],
    [46148.999999, '2026-05-07'],
  ])('%s', (serial, iso) => {
    expect(serialToIso(serial)).toBe(iso)
  })

  it('counts from 1904 where told', () => {
    expect(serialToIso(0, 1904)).toBe('1904-01-01')
    expect(serialToIso(44686, 1904)).toBe('2026-05-06')
    expect(serialToIso(60, 1904)).toBe('1904-03-01')
  })

  it('keeps midnight where a time of day is shown', () => {
    expect(serialToIso(46148, 1900, true)).toBe('2026-05-06T00:00')
  })
})
