import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmBailIdle } from './CM-BAIL-IDLE'

const bail = fact('bailBegan', '2026-05-06T10:00:00+08:00', {
  measure: { id: 'b', decider: 'police' },
  person: 'p',
  case: { id: 'c', stage: 'investigation' },
})
const act = (at: string, id: string) => fact('interrogationBegan', at, { interrogation: id, person: 'p', case: 'c' })
const states = (facts: Parameters<typeof verdictsOf>[1], asOf: string) =>
  verdictsOf(cmBailIdle, facts, asOf).map(({ state }) => state)

describe('CM-BAIL-IDLE', () => {
  it('asks after sixty idle days, on the office’s own number', () => {
    const [verdict] = verdictsOf(cmBailIdle, [bail], '2026-07-10T00:00:00+08:00')
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
    expect(stateOf(cmBailIdle, [bail], '2026-06-20T00:00:00+08:00')).toBe('pending')
  })

  it('each act starts the count anew', () => {
    const facts = [bail, act('2026-06-10T10:00:00+08:00', 'i1')]
    expect(states(facts, '2026-07-10T00:00:00+08:00')).toEqual(['satisfied', 'pending'])
    expect(states(facts, '2026-09-10T00:00:00+08:00')).toEqual(['satisfied', 'violated'])
  })

  it('ends with bail and with the case', () => {
    const lifted = fact('bailEnded', '2026-06-10T10:00:00+08:00', { measure: 'b', person: 'p', case: 'c' })
    const transferred = fact('prosecutionTransferred', '2026-06-10T10:00:00+08:00', { case: 'c', persons: ['p'] })
    expect(states([bail, lifted], '2026-09-10T00:00:00+08:00')).toEqual(['satisfied'])
    expect(states([bail, transferred], '2026-09-10T00:00:00+08:00')).toEqual(['satisfied'])
  })

  it('leaves out the time of an appraisal, and a wait that is on record', () => {
    const commissioned = fact(
      'appraisalBegan',
      '2026-05-10T10:00:00+08:00',
      { case: 'c', person: 'p' },
      { data: { appraisalKind: 'injury' } },
    )
    const waiting = fact('interrogationBegan', '2026-05-10T10:00:00+08:00', {
      interrogation: 'i',
      person: 'p',
      case: { id: 'c', waiting: '等待鉴定' },
    })
    expect(states([bail, commissioned], '2026-09-10T00:00:00+08:00')).toEqual(['satisfied', 'pending'])
    expect(states([bail, waiting], '2026-09-10T00:00:00+08:00')).toEqual(['satisfied'])
  })

  it('does not concern bail that the procuratorate decided, nor acts without bail', () => {
    const own = fact('bailBegan', '2026-05-06T10:00:00+08:00', {
      measure: { id: 'b', decider: 'procuratorate' },
      person: 'p',
      case: 'c',
    })
    expect(states([own], '2026-09-10T00:00:00+08:00')).toEqual([])
    expect(states([act('2026-05-06T10:00:00+08:00', 'i')], '2026-09-10T00:00:00+08:00')).toEqual([])
  })

  it('is unknown where an act may belong to another case', () => {
    const unlinked = fact('sampleTaken', '2026-06-20T10:00:00+08:00', { person: 'p' })
    expect(states([bail, unlinked], '2026-07-20T00:00:00+08:00')[0]).toBe('unknown')
  })

  it('ends with the investigation, and starts anew with the next decision on bail', () => {
    const review = fact('interrogationBegan', '2026-06-10T10:00:00+08:00', {
      interrogation: 'i9',
      person: 'p',
      case: { id: 'c', stage: 'prosecutionReview' },
    })
    expect(states([bail, review], '2026-12-10T00:00:00+08:00')).toEqual(['satisfied'])
    const again = fact('bailBegan', '2026-06-10T10:00:00+08:00', {
      measure: { id: 'b2', decider: 'procuratorate' },
      person: 'p',
      case: 'c',
    })
    expect(states([bail, again], '2026-12-10T00:00:00+08:00')).toEqual(['satisfied'])
  })
})
