import { describe, expect, it } from 'vitest'
import { clockTime, isoAt } from './wall-time'

describe('an instant on the wall', () => {
  it('is written with the clock of Asia/Shanghai', () => {
    expect(isoAt(Date.parse('2026-05-06T16:20:30Z'))).toBe('2026-05-07T00:20:30+08:00')
  })

  it('names its day only beside another day', () => {
    const noon = Date.parse('2026-05-06T12:00:00+08:00')
    expect(clockTime(Date.parse('2026-05-06T00:05:00+08:00'), noon)).toBe('00:05')
    expect(clockTime(Date.parse('2026-05-05T23:55:00+08:00'), noon)).toBe('05-05 23:55')
  })
})
