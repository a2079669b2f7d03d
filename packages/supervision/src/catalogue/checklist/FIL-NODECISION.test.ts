import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { filNodecision } from './FIL-NODECISION'

const accepted = (reviewClass = 'ordinary', case_: object = {}) =>
  fact(
    'caseAccepted',
    '2026-05-13T10:00:00+08:00',
    { case: { id: 'c', track: 'criminal', ...case_ } },
    { data: reviewClass === '' ? {} : { reviewClass } },
  )
const extended = (approverLevel: string) =>
  fact(
    'reviewExtended',
    '2026-05-15T10:00:00+08:00',
    { case: 'c' },
    { data: { approverLevel, reviewClass: 'complex' } },
  )
const filed = (at: string) => fact('caseFiled', at, { case: 'c' })
const referred = { source: 'adminReferral' }
const LATER = '2026-06-30T00:00:00+08:00'
const state = (facts: Parameters<typeof stateOf>[1], asOf = LATER) => stateOf(filNodecision, facts, asOf)

describe('FIL-NODECISION', () => {
  it('says nothing before the three days are over, a Saturday moved to Monday', () => {
    expect(state([accepted()], '2026-05-18T23:59:59+08:00')).toBe('none')
    expect(state([accepted()], '2026-05-19T00:00:00+08:00')).toBe('pending')
    expect(state([accepted()], '2026-05-19T00:00:01+08:00')).toBe('violated')
  })

  it('is over once a decision is made, however late, and opens no finding where it was in time', () => {
    expect(state([accepted(), filed('2026-05-27T10:00:00+08:00')])).toBe('satisfied')
    expect(state([accepted(), fact('filingRefused', '2026-05-27T10:00:00+08:00', { case: 'c' })])).toBe('satisfied')
    expect(state([accepted(), filed('2026-05-18T23:59:59+08:00')])).toBe('none')
  })

  it('waits seven days for a lead to be verified, thirty with the approval of the county head', () => {
    expect(state([accepted('verifyLead')], '2026-05-20T23:59:59+08:00')).toBe('none')
    expect(state([accepted('verifyLead')], '2026-05-21T00:00:01+08:00')).toBe('violated')
    expect(state([accepted(), extended('countyHead')], '2026-06-12T23:59:59+08:00')).toBe('none')
    expect(state([accepted(), extended('countyHead')], '2026-06-16T00:00:00+08:00')).toBe('violated')
    expect(state([accepted(), extended('departmentHead')], '2026-05-19T00:00:01+08:00')).toBe('violated')
  })

  it('gives a case referred by an agency its three days and no more', () => {
    const own = { local_plain: { days: 10 }, local_verify: { days: 20 } }
    const facts = [accepted('verifyLead', referred), extended('countyHead')]
    expect(stateOf(filNodecision, facts, '2026-05-18T23:59:59+08:00', { parameters: own })).toBe('none')
    expect(stateOf(filNodecision, facts, '2026-05-19T00:00:01+08:00', { parameters: own })).toBe('violated')
  })

  it('lets the office add an allowance, and says that it rests on its number', () => {
    const parameters = { local_grace: { days: 2 } }
    const at = (asOf: string) => stateOf(filNodecision, [accepted()], asOf, { parameters })
    expect(at('2026-05-21T00:00:00+08:00')).toBe('pending')
    expect(at('2026-05-21T00:00:01+08:00')).toBe('violated')
    expect(verdictsOf(filNodecision, [accepted()], LATER)[0]?.onLocalNumber).toBe(true)
  })

  it('does not ask for the decision of a case passed on', () => {
    const passed = fact('caseTransferred', '2026-05-14T10:00:00+08:00', { case: 'c' })
    expect(state([accepted(), passed])).toBe('satisfied')
  })

  it('is unknown where the class, the approver or the track decides and is not recorded', () => {
    expect(state([accepted('')], '2026-05-20T12:00:00+08:00')).toBe('unknown')
    expect(state([accepted(''), filed('2026-05-18T10:00:00+08:00')])).toBe('none')
    const vague = fact('reviewExtended', '2026-05-15T10:00:00+08:00', { case: 'c' })
    expect(state([accepted(), vague], '2026-05-27T00:00:00+08:00')).toBe('unknown')
    expect(state([fact('caseAccepted', '2026-05-13T10:00:00+08:00', { case: 'c' })])).toBe('unknown')
  })

  it('is unknown while the police system is silent and not about administrative cases', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-17T00:00:00+08:00' }]
    expect(stateOf(filNodecision, [accepted()], LATER, { silences })).toBe('unknown')
    expect(state([accepted('ordinary', { track: 'administrative' })])).toBe('none')
  })
})
