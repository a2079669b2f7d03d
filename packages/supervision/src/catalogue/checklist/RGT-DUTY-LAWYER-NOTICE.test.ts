import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { rgtDutyLawyerNotice } from './RGT-DUTY-LAWYER-NOTICE'

const taken = (data: Record<string, boolean> = {}, at = '2026-05-06T20:00:00+08:00') =>
  fact('detentionCentreEntered', at, { person: 'p', case: 'c' }, { data })
const signed = (at: string, document: string | { id: string; kind: string } = { id: 'n', kind: 'dutyLawyerNotice' }) =>
  fact('documentSigned', at, { document, person: 'p' })
const told = (data: Record<string, string>) => fact('notified', '2026-05-06T21:00:00+08:00', { person: 'p' }, { data })
const retained = (at: string) => fact('counselRetained', at, { person: 'p' })
const LATER = '2026-05-10T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(rgtDutyLawyerNotice, facts, LATER)

describe('RGT-DUTY-LAWYER-NOTICE', () => {
  it.each([
    ['2026-05-07T19:59:59+08:00', 'satisfied'],
    ['2026-05-07T20:00:00+08:00', 'satisfied'],
    ['2026-05-07T20:00:01+08:00', 'violated'],
  ])('the office looks for a notice within 24 hours of intake: signed at %s %s', (at, expected) => {
    expect(state(taken(), signed(at))).toBe(expected)
  })

  it('takes any recorded notice to the person about the duty lawyer', () => {
    expect(state(taken(), told({ recipient: 'suspect', subject: 'dutyLawyer' }))).toBe('satisfied')
    expect(state(taken(), told({ recipient: 'suspect', subject: 'detention' }))).toBe('violated')
    expect(state(taken(), told({ recipient: 'family', subject: 'dutyLawyer' }))).toBe('violated')
    expect(state(taken(), signed('2026-05-06T21:00:00+08:00', { id: 'n', kind: 'rightsNotice' }))).toBe('violated')
  })

  it('is owed only to a person without a defender', () => {
    expect(state(retained('2026-05-06T19:00:00+08:00'), taken())).toBe('none')
    expect(state(taken(), retained('2026-05-07T20:00:00+08:00'))).toBe('satisfied')
    expect(state(taken(), retained('2026-05-07T20:00:01+08:00'))).toBe('violated')
  })

  it('is not about a refused intake, nor about one before the law of 2022', () => {
    expect(state(taken({ refused: true }))).toBe('none')
    expect(state(taken({}, '2021-12-31T20:00:00+08:00'))).toBe('none')
  })

  it('is pending meanwhile; overrun, it rests on the office’s number', () => {
    expect(stateOf(rgtDutyLawyerNotice, [taken()], '2026-05-07T20:00:00+08:00')).toBe('pending')
    const [verdict] = verdictsOf(rgtDutyLawyerNotice, [taken()], LATER)
    expect([verdict?.state, verdict?.onLocalNumber]).toEqual(['violated', true])
  })

  it('is unknown where the kind of document, the recipient or the hour is not recorded, or the system is silent', () => {
    expect(state(taken(), signed('2026-05-06T21:00:00+08:00', 'n'))).toBe('unknown')
    expect(state(taken(), told({ subject: 'dutyLawyer' }))).toBe('unknown')
    expect(state(taken({}, '2026-05-06'), signed('2026-05-07T12:00:00+08:00'))).toBe('unknown')
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T20:00:00+08:00' }]
    expect(stateOf(rgtDutyLawyerNotice, [taken()], LATER, { silences })).toBe('unknown')
  })
})
