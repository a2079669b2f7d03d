import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { filReview3d } from './FIL-REVIEW-3D'

const accepted = (reviewClass = 'ordinary', case_: object = {}, at = '2026-05-13T10:00:00+08:00') =>
  fact(
    'caseAccepted',
    at,
    { case: { id: 'c', track: 'criminal', ...case_ } },
    { data: reviewClass === '' ? {} : { reviewClass } },
  )
const extended = (data: Record<string, string>, at = '2026-05-15T10:00:00+08:00') =>
  fact('reviewExtended', at, { case: 'c' }, { data })
const approved = { approverLevel: 'countyHead', reviewClass: 'complex' }
const filed = (at: string) => fact('caseFiled', at, { case: 'c' })
const LATER = '2026-06-30T00:00:00+08:00'
const state = (facts: Parameters<typeof stateOf>[1], asOf = LATER) => stateOf(filReview3d, facts, asOf)

describe('FIL-REVIEW-3D', () => {
  it.each([
    ['2026-05-18T23:59:59+08:00', 'satisfied'],
    ['2026-05-19T00:00:00+08:00', 'violated'],
    ['2026-05-19T00:00:01+08:00', 'violated'],
  ])('three days from the day after, a Saturday moved to Monday: decided at %s %s', (at, expected) => {
    expect(state([accepted(), filed(at)])).toBe(expected)
    expect(state([accepted(), fact('filingRefused', at, { case: 'c' })])).toBe(expected)
  })

  it('counts a Saturday that is worked in exchange for a holiday', () => {
    const before = accepted('ordinary', {}, '2026-05-06T10:00:00+08:00')
    expect(state([before, filed('2026-05-09T23:59:59+08:00')])).toBe('satisfied')
    expect(state([before, filed('2026-05-10T00:00:00+08:00')])).toBe('violated')
  })

  it.each([
    ['2026-05-20T23:59:59+08:00', 'satisfied'],
    ['2026-05-21T00:00:00+08:00', 'violated'],
    ['2026-05-21T00:00:01+08:00', 'violated'],
  ])('seven days for a lead to be verified: decided at %s %s', (at, expected) => {
    expect(state([accepted('verifyLead'), filed(at)])).toBe(expected)
  })

  it.each([
    ['2026-06-12T23:59:59+08:00', 'satisfied'],
    ['2026-06-13T00:00:00+08:00', 'violated'],
    ['2026-06-13T00:00:01+08:00', 'violated'],
  ])('thirty days for a complex case with approval: decided at %s %s', (at, expected) => {
    expect(state([accepted('complex'), extended(approved), filed(at)])).toBe(expected)
  })

  it('gives thirty days only with the county head, for a complex case, and before the three days are over', () => {
    const late = filed('2026-05-27T10:00:00+08:00')
    expect(state([accepted('complex'), late])).toBe('violated')
    expect(state([accepted(), extended({ ...approved, approverLevel: 'departmentHead' }), late])).toBe('violated')
    expect(state([accepted(), extended({ ...approved, reviewClass: 'ordinary' }), late])).toBe('violated')
    expect(state([accepted(), extended(approved, '2026-05-19T10:00:00+08:00'), late])).toBe('violated')
    expect(state([accepted(), extended({ approverLevel: 'countyHead' }), late])).toBe('satisfied')
  })

  it('is pending meanwhile and says that the numbers are the office’s to set', () => {
    const [verdict] = verdictsOf(filReview3d, [accepted()], '2026-05-14T00:00:00+08:00')
    expect([verdict?.state, verdict?.onLocalNumber]).toEqual(['pending', true])
    expect(verdict?.due?.latest).toBe(instantOf('2026-05-19T00:00:00+08:00'))
    const parameters = { local_plain: { days: 10 } }
    expect(stateOf(filReview3d, [accepted(), filed('2026-05-22T10:00:00+08:00')], LATER, { parameters })).toBe(
      'satisfied',
    )
  })

  it('lapses where the case is passed on in time', () => {
    const passed = (at: string) => fact('caseTransferred', at, { case: 'c' })
    expect(state([accepted(), passed('2026-05-14T10:00:00+08:00')])).toBe('satisfied')
    expect(state([accepted(), passed('2026-05-19T00:00:00+08:00')])).toBe('violated')
  })

  it('is not about referrals by agencies nor administrative cases', () => {
    expect(state([accepted('ordinary', { source: 'adminReferral' })])).toBe('none')
    expect(state([accepted('ordinary', { track: 'administrative' })])).toBe('none')
  })

  it('does not know between three and seven days where the class is not recorded', () => {
    expect(state([accepted(''), filed('2026-05-18T10:00:00+08:00')])).toBe('satisfied')
    expect(state([accepted(''), filed('2026-05-20T10:00:00+08:00')])).toBe('unknown')
    expect(state([accepted(''), filed('2026-05-21T10:00:00+08:00')])).toBe('violated')
  })

  it('is unknown where the approver or the track is not recorded, or the police system is silent', () => {
    const late = filed('2026-05-27T10:00:00+08:00')
    expect(state([accepted(), extended({ reviewClass: 'complex' }), late])).toBe('unknown')
    expect(state([fact('caseAccepted', '2026-05-13T10:00:00+08:00', { case: 'c' }), late])).toBe('unknown')
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-17T00:00:00+08:00' }]
    expect(stateOf(filReview3d, [accepted()], LATER, { silences })).toBe('unknown')
  })
})
