import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmArrInterrog24h } from './CM-ARR-INTERROG-24H'

const arrested = (decider?: string) =>
  fact('arrestExecuted', '2026-05-06T14:20:00+08:00', {
    measure: decider === undefined ? 'a' : { id: 'a', decider },
    person: 'p',
    case: 'c',
  })
const questioned = (
  at: string,
  interrogation: string | { id: string; kind: string } = { id: 'i', kind: 'interrogation' },
) => fact('interrogationBegan', at, { interrogation, person: 'p', case: 'c' })
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-ARR-INTERROG-24H', () => {
  it.each([
    ['2026-05-07T14:59:59+08:00', 'satisfied'],
    ['2026-05-07T15:00:00+08:00', 'violated'],
    ['2026-05-07T15:00:01+08:00', 'violated'],
  ])('an interrogation at %s is %s', (at, state) => {
    expect(stateOf(cmArrInterrog24h, [arrested(), questioned(at)], LATER)).toBe(state)
  })

  it('does not count one from the detention, nor one of an unrecorded kind', () => {
    expect(stateOf(cmArrInterrog24h, [questioned('2026-05-05T10:00:00+08:00'), arrested()], LATER)).toBe('violated')
    expect(stateOf(cmArrInterrog24h, [arrested(), questioned('2026-05-06T16:00:00+08:00', 'i')], LATER)).toBe('unknown')
  })

  it('is pending meanwhile and leaves arrests decided by court or procuratorate to them', () => {
    expect(stateOf(cmArrInterrog24h, [arrested()], '2026-05-07T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmArrInterrog24h, [arrested('court')], LATER)).toBe('none')
    expect(stateOf(cmArrInterrog24h, [arrested('procuratorate')], LATER)).toBe('none')
  })
})
