import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmArrSend } from './CM-ARR-SEND'

const arrest = fact('arrestExecuted', '2026-05-06T14:20:00+08:00', { measure: 'a', person: 'p', case: 'c' })
const lodged = (at: string, data: Record<string, boolean> = {}) =>
  fact('detentionCentreEntered', at, { person: 'p', case: 'c' }, { data })
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-ARR-SEND', () => {
  it('has no statutory number, only the office’s own', () => {
    const [verdict] = verdictsOf(cmArrSend, [arrest], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
    expect(stateOf(cmArrSend, [arrest, lodged('2026-05-07T14:19:59+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmArrSend, [arrest, lodged('2026-05-07T14:20:01+08:00')], LATER)).toBe('violated')
    expect(stateOf(cmArrSend, [arrest], '2026-05-06T18:00:00+08:00')).toBe('pending')
  })

  it('does not concern a person already in the detention house', () => {
    expect(stateOf(cmArrSend, [lodged('2026-05-01T10:00:00+08:00'), arrest], LATER)).toBe('none')
  })

  it('concerns a person whom the detention house had refused, not one held there when detention became arrest', () => {
    const changed = fact('measureChanged', '2026-05-06T14:00:00+08:00', {
      measure: 'd',
      person: 'p',
      case: 'c',
      next: { id: 'a', kind: 'arrest' },
    })
    expect(stateOf(cmArrSend, [lodged('2026-05-01T10:00:00+08:00', { refused: true }), arrest], LATER)).toBe('violated')
    expect(stateOf(cmArrSend, [lodged('2026-05-01T10:00:00+08:00'), changed, arrest], LATER)).toBe('none')
  })

  it('is unknown where only the day of the intake is known and it is that of the arrest', () => {
    expect(stateOf(cmArrSend, [lodged('2026-05-06'), arrest], LATER)).toBe('unknown')
  })

  it('lapses with release and does not take a refused intake for one', () => {
    expect(
      stateOf(cmArrSend, [arrest, fact('released', '2026-05-06T20:00:00+08:00', { person: 'p', case: 'c' })], LATER),
    ).toBe('satisfied')
    expect(stateOf(cmArrSend, [arrest, lodged('2026-05-06T20:00:00+08:00', { refused: true })], LATER)).toBe('violated')
  })

  it('is unknown where only the day of an intake is recorded and the hour decides', () => {
    expect(stateOf(cmArrSend, [arrest, lodged('2026-05-07')], LATER)).toBe('unknown')
  })

  it('lapses with bail and surveillance as well', () => {
    for (const kind of ['bailBegan', 'surveillanceBegan']) {
      const end = fact(kind, '2026-05-06T20:00:00+08:00', { measure: 'x', person: 'p', case: 'c' })
      expect(stateOf(cmArrSend, [arrest, end], LATER)).toBe('satisfied')
    }
  })
})
