import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmArrChangeNotice } from './CM-ARR-CHANGE-NOTICE'

const AT = '2026-05-06T10:00:00+08:00'
const changed = (kind: string | undefined, data: Record<string, string> = {}) =>
  fact(
    'measureChanged',
    AT,
    { measure: kind === undefined ? 'a' : { id: 'a', kind }, person: 'p', case: 'c', next: { id: 'b', kind: 'bail' } },
    { data },
  )
const released = (data: Record<string, string> = {}) =>
  fact('released', AT, { measure: { id: 'a', kind: 'arrest' }, person: 'p', case: 'c' }, { data })
const told = (at: string, recipient = 'procuratorate') =>
  fact('notified', at, { person: 'p', case: 'c' }, { data: { recipient } })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-ARR-CHANGE-NOTICE', () => {
  it('asks for the notice after a change and after a release', () => {
    for (const change of [changed('arrest'), released()]) {
      const [verdict] = verdictsOf(cmArrChangeNotice, [change], LATER)
      expect(verdict?.state).toBe('violated')
      expect(verdict?.onLocalNumber).toBe(true)
      expect(stateOf(cmArrChangeNotice, [change, told('2026-05-08T10:00:00+08:00')], LATER)).toBe('satisfied')
      expect(stateOf(cmArrChangeNotice, [change, told('2026-05-20T10:00:00+08:00')], LATER)).toBe('violated')
      expect(stateOf(cmArrChangeNotice, [change, told('2026-05-08T10:00:00+08:00', 'family')], LATER)).toBe('violated')
      expect(stateOf(cmArrChangeNotice, [change], '2026-05-07T10:00:00+08:00')).toBe('pending')
    }
  })

  it('does not concern a detention, nor a change decided by the procuratorate or a court', () => {
    expect(stateOf(cmArrChangeNotice, [changed('detention')], LATER)).toBe('none')
    expect(stateOf(cmArrChangeNotice, [changed('arrest', { decider: 'procuratorate' })], LATER)).toBe('none')
    expect(stateOf(cmArrChangeNotice, [released({ decider: 'court' })], LATER)).toBe('none')
  })

  it('is unknown where it is not recorded which measure was changed', () => {
    expect(stateOf(cmArrChangeNotice, [changed(undefined)], LATER)).toBe('unknown')
  })
})
