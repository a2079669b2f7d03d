import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailHandover7dWarning } from './CM-BAIL-HANDOVER-7D-warning'

const bail = (at = '2025-06-10T10:00:00+08:00') => fact('bailBegan', at, { measure: 'b', person: 'p', case: 'c' })
const received = (at = '2026-05-06T10:00:00+08:00') => fact('caseReceived', at, { case: 'c', persons: ['p'] })
const redecided = (at: string) => fact('bailBegan', at, { measure: 'b2', person: 'p', case: 'c' })
const LATER = '2026-08-01T00:00:00+08:00'

describe('CM-BAIL-HANDOVER-7D/warning', () => {
  const warned = (at: string, data: Record<string, boolean> = {}) =>
    fact(
      'notified',
      at,
      { person: 'p', case: 'c' },
      { data: { subject: 'bailExpiry', recipient: 'procuratorate', ...data } },
    )

  it('asks for a warning fifteen days before the twelve months are over', () => {
    expect(stateOf(cmBailHandover7dWarning, [bail(), received(), warned('2026-05-20T10:00:00+08:00')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmBailHandover7dWarning, [bail(), received(), warned('2026-06-05T10:00:00+08:00')], LATER)).toBe(
      'violated',
    )
    expect(stateOf(cmBailHandover7dWarning, [bail(), received()], LATER)).toBe('violated')
  })

  it.each([
    ['2026-05-26T23:59:59+08:00', 'satisfied'],
    ['2026-05-27T00:00:00+08:00', 'satisfied'],
    ['2026-05-27T00:00:01+08:00', 'violated'],
  ])('exactly fifteen days are enough: warned at %s is %s', (at, state) => {
    expect(stateOf(cmBailHandover7dWarning, [bail(), received(), warned(at)], LATER)).toBe(state)
  })

  it('does not take a word for a letter', () => {
    const told = (written: boolean) => warned('2026-05-20T10:00:00+08:00', { written })
    expect(stateOf(cmBailHandover7dWarning, [bail(), received(), told(true)], LATER)).toBe('satisfied')
    expect(stateOf(cmBailHandover7dWarning, [bail(), received(), told(false)], LATER)).toBe('violated')
  })

  it('does not apply before that day, or where the receiving organ decided, or no case was handed on', () => {
    expect(stateOf(cmBailHandover7dWarning, [bail(), received()], '2026-05-20T00:00:00+08:00')).toBe('none')
    expect(
      stateOf(
        cmBailHandover7dWarning,
        [bail(), received(), redecided('2026-05-11T10:00:00+08:00')],
        '2026-08-01T00:00:00+08:00',
      ),
    ).toBe('none')
    expect(stateOf(cmBailHandover7dWarning, [bail()], LATER)).toBe('none')
  })

  it('is unknown where it is not recorded what a notice was about', () => {
    const vague = fact('notified', '2026-05-20T10:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cmBailHandover7dWarning, [bail(), received(), vague], LATER)).toBe('unknown')
  })
})
