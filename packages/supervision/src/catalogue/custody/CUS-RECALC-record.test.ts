import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusRecalcRecord } from './CUS-RECALC-record'

const found = fact('otherCrimeFound', '2026-04-15T09:00:00+08:00', { person: 'p', case: 'c' })
const recalculated = (at: string, data: Record<string, string | boolean> = {}) =>
  fact('custodyRecalculated', at, { person: 'p', case: 'c' }, { data })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CUS-RECALC/record', () => {
  it('asks for the filing with the procuratorate', () => {
    const at = '2026-04-19T10:00:00+08:00'
    expect(stateOf(cusRecalcRecord, [recalculated(at, { filed: true })], LATER)).toBe('satisfied')
    expect(stateOf(cusRecalcRecord, [recalculated(at, { filed: false })], LATER)).toBe('violated')
    expect(stateOf(cusRecalcRecord, [recalculated(at)], LATER)).toBe('unknown')
    expect(stateOf(cusRecalcRecord, [found], LATER)).toBe('none')
  })
})
