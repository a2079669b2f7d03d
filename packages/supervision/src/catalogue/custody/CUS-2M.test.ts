import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cus2m } from './CUS-2M'

const a = { id: 'a', kind: 'arrest' }
const arrested = (at: string) => fact('arrestExecuted', at, { measure: a, person: 'p', case: 'c' })
const extended = (at: string, totalMonths: number, organLevel?: string) =>
  fact(
    'measureExtended',
    at,
    { measure: a, person: 'p', case: 'c' },
    { data: { totalMonths, ...(organLevel === undefined ? {} : { organLevel }) } },
  )
const appraisal = (kind: string, appraisalKind: string | undefined, at: string) =>
  fact(kind, at, { person: 'p', case: 'c' }, { data: appraisalKind === undefined ? {} : { appraisalKind } })
const transferred = (at: string) => fact('prosecutionTransferred', at, { case: 'c', persons: ['p'] })
const first = (facts: Parameters<typeof verdictsOf>[1], asOf: string) => verdictsOf(cus2m, facts, asOf)[0]
const latest = (facts: Parameters<typeof verdictsOf>[1], asOf: string) => first(facts, asOf)?.due?.latest
const march = arrested('2026-03-10T10:00:00+08:00')
const LATER = '2027-01-01T00:00:00+08:00'

describe('CUS-2M', () => {
  it('ends on the same-numbered day, a Sunday like any other (V14)', () => {
    expect(latest([march], '2026-04-01T00:00:00+08:00')).toBe(instantOf('2026-05-11T00:00:00+08:00'))
  })

  it.each([
    ['2026-05-10T23:59:59+08:00', 'satisfied'],
    ['2026-05-11T00:00:00+08:00', 'violated'],
    ['2026-05-11T00:00:01+08:00', 'violated'],
  ])('transferred at %s is %s', (at, state) => {
    expect(stateOf(cus2m, [march, transferred(at)], LATER)).toBe(state)
  })

  it('from the last day of February runs to the last of April and warns on the protective date (V16)', () => {
    const due = first([arrested('2026-02-28T10:00:00+08:00')], '2026-03-01T00:00:00+08:00')?.due
    expect(due?.latest).toBe(instantOf('2026-05-01T00:00:00+08:00'))
    expect(due?.alert).toBe(instantOf('2026-04-29T00:00:00+08:00'))
  })

  it('counts every extension from the arrest (V15)', () => {
    const facts = [arrested('2025-12-31T10:00:00+08:00')]
    expect(latest(facts, '2026-01-02T00:00:00+08:00')).toBe(instantOf('2026-03-01T00:00:00+08:00'))
    facts.push(extended('2026-02-26T10:00:00+08:00', 3, 'city'))
    expect(latest(facts, '2026-03-02T00:00:00+08:00')).toBe(instantOf('2026-04-01T00:00:00+08:00'))
    facts.push(extended('2026-03-28T10:00:00+08:00', 5, 'province'))
    expect(latest(facts, '2026-04-02T00:00:00+08:00')).toBe(instantOf('2026-06-01T00:00:00+08:00'))
    facts.push(extended('2026-05-28T10:00:00+08:00', 7, 'province'))
    expect(latest(facts, '2026-06-02T00:00:00+08:00')).toBe(instantOf('2026-08-01T00:00:00+08:00'))
  })

  it('an extension by the wrong procuratorate, or after the end, extends nothing', () => {
    expect(
      stateOf(cus2m, [march, extended('2026-05-08T10:00:00+08:00', 3, 'county')], '2026-05-20T00:00:00+08:00'),
    ).toBe('violated')
    expect(stateOf(cus2m, [march, extended('2026-05-12T10:00:00+08:00', 3, 'city')], '2026-05-20T00:00:00+08:00')).toBe(
      'violated',
    )
    expect(stateOf(cus2m, [march, extended('2026-05-08T10:00:00+08:00', 3, 'city')], '2026-05-20T00:00:00+08:00')).toBe(
      'pending',
    )
    expect(stateOf(cus2m, [march, extended('2026-05-08T10:00:00+08:00', 3)], '2026-05-20T00:00:00+08:00')).toBe(
      'unknown',
    )
  })

  it('leaves out a psychiatric appraisal and no other (V28, V29)', () => {
    const around = (kind: string) => [
      march,
      appraisal('appraisalBegan', kind, '2026-04-01T09:00:00+08:00'),
      appraisal('appraisalEnded', kind, '2026-04-20T17:00:00+08:00'),
    ]
    const psychiatric = first(around('psychiatric'), '2026-05-01T00:00:00+08:00')?.due
    expect(psychiatric?.latest).toBe(instantOf('2026-05-31T00:00:00+08:00'))
    expect(psychiatric?.alert).toBe(instantOf('2026-05-30T00:00:00+08:00'))
    expect(latest(around('injury'), '2026-05-01T00:00:00+08:00')).toBe(instantOf('2026-05-11T00:00:00+08:00'))
  })

  it('is unknown where the kind of an appraisal decides and is not recorded', () => {
    const facts = [
      march,
      appraisal('appraisalBegan', undefined, '2026-04-01T09:00:00+08:00'),
      appraisal('appraisalEnded', undefined, '2026-04-20T17:00:00+08:00'),
    ]
    expect(stateOf(cus2m, facts, '2026-05-15T00:00:00+08:00')).toBe('unknown')
  })

  it('runs anew from the discovery of another crime, not from its approval (V27)', () => {
    const anew = fact(
      'custodyRecalculated',
      '2026-04-18T10:00:00+08:00',
      { person: 'p', case: 'c' },
      { data: { discoveredAt: '2026-04-15T09:00:00+08:00', approverLevel: 'countyHead' } },
    )
    expect(latest([march, anew], '2026-05-01T00:00:00+08:00')).toBe(instantOf('2026-06-16T00:00:00+08:00'))
  })

  it('runs from the day an unknown identity was established', () => {
    const declared = (approverLevel: string) =>
      fact(
        'identityUnknownDeclared',
        '2026-03-10T11:00:00+08:00',
        { person: 'p', case: 'c' },
        { data: { approverLevel } },
      )
    const known = fact('identityEstablished', '2026-07-20T10:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cus2m, [march, declared('countyHead')], '2026-07-01T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cus2m, [march, declared('departmentHead')], '2026-07-01T00:00:00+08:00')).toBe('violated')
    expect(latest([march, declared('countyHead'), known], '2026-08-01T00:00:00+08:00')).toBe(
      instantOf('2026-09-21T00:00:00+08:00'),
    )
  })

  it('ends with release or another measure; does not apply before arrest', () => {
    const at = '2026-05-01T10:00:00+08:00'
    const changed = (kind: string, when: string) =>
      fact('measureChanged', when, { measure: a, person: 'p', case: 'c', next: { id: 'n', kind } })
    expect(stateOf(cus2m, [march, changed('arrest', '2026-03-10T10:00:00+08:00')], '2026-06-01T00:00:00+08:00')).toBe(
      'violated',
    )
    expect(stateOf(cus2m, [march, changed('bail', at)], LATER)).toBe('satisfied')
    expect(stateOf(cus2m, [march, fact('released', at, { person: 'p', case: 'c' })], LATER)).toBe('satisfied')
    expect(stateOf(cus2m, [march, fact('bailBegan', at, { measure: 'b', person: 'p', case: 'c' })], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cus2m, [fact('detentionBegan', at, { measure: 'm', person: 'p', case: 'c' })], LATER)).toBe('none')
  })

  it('is unknown where it is not recorded who approved that the identity be left open', () => {
    const declared = fact('identityUnknownDeclared', '2026-03-10T11:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cus2m, [march, declared], '2026-07-01T00:00:00+08:00')).toBe('unknown')
  })
})
