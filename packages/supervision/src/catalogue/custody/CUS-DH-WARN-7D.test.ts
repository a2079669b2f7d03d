import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusDhWarn7d } from './CUS-DH-WARN-7D'

const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', {
  measure: { id: 'a', kind: 'arrest' },
  person: 'p',
  case: 'c',
})
const warned = (at: string, subject = 'custodyExpiry') =>
  fact('notified', at, { person: 'p', case: 'c' }, { data: { subject } })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CUS-DH-WARN-7D', () => {
  it('is answered on any of the last seven days, and by an earlier notice', () => {
    for (const at of ['2026-04-28T10:00:00+08:00', '2026-05-04T00:00:00+08:00', '2026-05-10T23:59:59+08:00']) {
      expect(stateOf(cusDhWarn7d, [arrest, warned(at)], LATER)).toBe('satisfied')
    }
  })

  it('is violated where custody ran out without a notice, or with one that came after', () => {
    expect(stateOf(cusDhWarn7d, [arrest], LATER)).toBe('violated')
    expect(stateOf(cusDhWarn7d, [arrest, warned('2026-05-11T00:00:00+08:00')], LATER)).toBe('violated')
    expect(stateOf(cusDhWarn7d, [arrest, warned('2026-05-11T00:00:01+08:00')], LATER)).toBe('violated')
    expect(stateOf(cusDhWarn7d, [arrest, warned('2026-05-06T10:00:00+08:00', 'transfer')], LATER)).toBe('violated')
  })

  it('asks nothing before the end, nor after release, transfer or extension', () => {
    expect(stateOf(cusDhWarn7d, [arrest], '2026-05-10T23:59:59+08:00')).toBe('none')
    expect(
      stateOf(cusDhWarn7d, [arrest, fact('released', '2026-05-01T10:00:00+08:00', { person: 'p', case: 'c' })], LATER),
    ).toBe('none')
    expect(
      stateOf(
        cusDhWarn7d,
        [arrest, fact('prosecutionTransferred', '2026-05-01T10:00:00+08:00', { case: 'c', persons: ['p'] })],
        LATER,
      ),
    ).toBe('none')
    const extended = fact(
      'measureExtended',
      '2026-05-02T10:00:00+08:00',
      { measure: { id: 'a', kind: 'arrest' }, person: 'p', case: 'c' },
      { data: { totalMonths: 3, organLevel: 'city' } },
    )
    expect(stateOf(cusDhWarn7d, [arrest, extended], LATER)).toBe('none')
    expect(stateOf(cusDhWarn7d, [arrest, extended], '2026-06-12T00:00:00+08:00')).toBe('violated')
  })

  it('is unknown where it is not recorded what a notice was about', () => {
    const vague = fact('notified', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cusDhWarn7d, [arrest, vague], LATER)).toBe('unknown')
  })

  it('is unknown while it is not recorded who granted an extension under which custody has not yet run out', () => {
    const extended = fact(
      'measureExtended',
      '2026-05-02T10:00:00+08:00',
      { measure: { id: 'a', kind: 'arrest' }, person: 'p', case: 'c' },
      { data: { totalMonths: 3 } },
    )
    expect(stateOf(cusDhWarn7d, [arrest, extended], '2026-05-10T23:59:59+08:00')).toBe('none')
    expect(stateOf(cusDhWarn7d, [arrest, extended], '2026-05-11T00:00:00+08:00')).toBe('unknown')
    expect(stateOf(cusDhWarn7d, [arrest, extended], '2026-06-11T00:00:00+08:00')).toBe('violated')
  })
})
