import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { ctrRest } from './CTR-REST'

const session = (id: string, from: string, to?: string, kind = 'interrogation') => {
  const began = fact('interrogationBegan', from, { interrogation: kind === '' ? id : { id, kind }, person: 'p' })
  return to === undefined ? [began] : [began, fact('interrogationEnded', to, { interrogation: id, person: 'p' })]
}
const LATER = '2026-05-07T00:00:00+08:00'

describe('CTR-REST', () => {
  it.each([
    ['2026-05-06T13:59:59+08:00', 'satisfied'],
    ['2026-05-06T14:00:00+08:00', 'satisfied'],
    ['2026-05-06T14:00:01+08:00', 'violated'],
  ])('four hours on end are the most: until %s %s', (to, state) => {
    expect(stateOf(ctrRest, session('i', '2026-05-06T10:00:00+08:00', to), LATER)).toBe(state)
  })

  it('adds up what lies within five hours: a break of less than an hour is no rest', () => {
    const second = (from: string) => [
      ...session('i', '2026-05-06T10:00:00+08:00', '2026-05-06T12:30:00+08:00'),
      ...session('j', from, '2026-05-06T15:30:00+08:00'),
    ]
    expect(verdictsOf(ctrRest, second('2026-05-06T13:00:00+08:00'), LATER).map(({ state }) => state)).toEqual([
      'violated',
    ])
    expect(verdictsOf(ctrRest, second('2026-05-06T13:30:00+08:00'), LATER).map(({ state }) => state)).toEqual([
      'satisfied',
      'satisfied',
    ])
  })

  it('sees it while it happens', () => {
    expect(stateOf(ctrRest, session('i', '2026-05-06T10:00:00+08:00'), '2026-05-06T14:00:01+08:00')).toBe('violated')
  })

  it('does not count interviews, and cannot tell without the kind', () => {
    expect(
      stateOf(ctrRest, session('i', '2026-05-06T10:00:00+08:00', '2026-05-06T16:00:00+08:00', 'interview'), LATER),
    ).toBe('none')
    expect(stateOf(ctrRest, session('i', '2026-05-06T10:00:00+08:00', '2026-05-06T16:00:00+08:00', ''), LATER)).toBe(
      'unknown',
    )
  })
})
