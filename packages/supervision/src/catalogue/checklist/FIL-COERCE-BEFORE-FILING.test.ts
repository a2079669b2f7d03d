import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { filCoerceBeforeFiling } from './FIL-COERCE-BEFORE-FILING'

const criminal = { id: 'c', track: 'criminal' }
const AT = '2026-05-06T10:00:00+08:00'
const LATER = '2026-05-07T00:00:00+08:00'
const filed = (at: string) => fact('caseFiled', at, { case: 'c' })
const detained = (at = AT) => fact('detentionBegan', at, { measure: 'm', person: 'p', case: criminal })
const state = (facts: Parameters<typeof stateOf>[1], asOf = LATER) => stateOf(filCoerceBeforeFiling, facts, asOf)

const others = {
  coercedSummonsBegan: fact('coercedSummonsBegan', AT, { measure: 'm', person: 'p', case: criminal }),
  bailBegan: fact('bailBegan', AT, { measure: 'm', person: 'p', case: criminal }),
  seized: fact('seized', AT, { property: 'o', case: criminal }),
  freezeBegan: fact('freezeBegan', AT, { property: 'o', case: criminal }),
  technicalInvestigationBegan: fact('technicalInvestigationBegan', AT, { measure: 'm', case: criminal }),
}

describe('FIL-COERCE-BEFORE-FILING', () => {
  it.each([
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'satisfied'],
    ['2026-05-06T12:00:01+08:00', 'violated'],
  ])('a detention may come first if the case is filed within two hours: %s %s', (at, expected) => {
    expect(state([detained(), filed(at)])).toBe(expected)
  })

  it.each(Object.entries(others))('%s has no such allowance', (_, measure) => {
    expect(state([filed('2026-05-06T09:59:59+08:00'), measure])).toBe('satisfied')
    expect(state([filed('2026-05-06T10:00:00+08:00'), measure])).toBe('satisfied')
    expect(state([measure, filed('2026-05-06T10:00:01+08:00')])).toBe('violated')
    expect(state([measure])).toBe('violated')
  })

  it('is pending while the two hours of a detention run', () => {
    expect(state([detained()], '2026-05-06T12:00:00+08:00')).toBe('pending')
    expect(state([detained()], '2026-05-06T12:00:01+08:00')).toBe('violated')
  })

  it('rests on a number of the office for a detention only', () => {
    const [detention] = verdictsOf(filCoerceBeforeFiling, [detained()], LATER)
    const [seizure] = verdictsOf(filCoerceBeforeFiling, [others.seized], LATER)
    expect([detention?.onLocalNumber, seizure?.onLocalNumber]).toEqual([true, false])
  })

  it('lets each measure of a case be judged by itself', () => {
    const facts = [others.seized, filed('2026-05-06T10:30:00+08:00'), detained('2026-05-06T14:00:00+08:00')]
    expect(verdictsOf(filCoerceBeforeFiling, facts, LATER).map((one) => one.state)).toEqual(['violated', 'satisfied'])
  })

  it('is not about the administrative track, nor about an oral summons', () => {
    const measure = { id: 'm', track: 'administrative' }
    expect(state([fact('seized', AT, { property: 'o', measure, case: criminal })])).toBe('none')
    expect(state([fact('seized', AT, { property: 'o', case: { id: 'c', track: 'administrative' } })])).toBe('none')
    expect(state([fact('summonsBegan', AT, { measure: 'm', person: 'p', case: criminal })])).toBe('none')
  })

  it('is unknown where the track or the hour of filing is not recorded, or the police system is silent', () => {
    expect(state([fact('seized', AT, { property: 'o', case: 'c' })])).toBe('unknown')
    expect(state([others.seized, filed('2026-05-06')])).toBe('unknown')
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T09:00:00+08:00' }]
    expect(stateOf(filCoerceBeforeFiling, [others.seized], LATER, { silences })).toBe('unknown')
  })
})
