import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { warnAt } from './lead'

const at = (text: string) => Date.parse(text) as Instant
const written = (instant: Instant) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16)
const plain = { check: { deadline: { within: { count: 'H', of: { hours: 24 } } } } }
const months = {
  check: { deadline: { within: { count: 'MC', of: { var: 'param.limit' } } } },
  params: { limit: { months: 2 } },
}

describe('warnAt', () => {
  it('warns two hours before terms of hours', () => {
    expect(written(warnAt(plain, at('2026-05-06T14:20:00+08:00'), at('2026-05-07T15:00:00+08:00')))).toBe(
      '2026-05-07T13:00',
    )
  })
  it('warns a day before terms of days', () => {
    expect(written(warnAt(plain, at('2026-05-06T14:20:00+08:00'), at('2026-05-10T00:00:00+08:00')))).toBe(
      '2026-05-09T00:00',
    )
  })
  it('warns a week before terms of months', () => {
    expect(written(warnAt(months, at('2026-05-06T14:20:00+08:00'), at('2026-07-07T00:00:00+08:00')))).toBe(
      '2026-06-30T00:00',
    )
  })
  it('does not warn before the clock started', () => {
    expect(written(warnAt(plain, at('2026-05-06T14:20:00+08:00'), at('2026-05-06T15:00:00+08:00')))).toBe(
      '2026-05-06T14:20',
    )
  })
})
