import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusRecalcGround } from './CUS-RECALC-ground'

const recalculated = (at: string, data: Record<string, string | boolean> = {}) =>
  fact('custodyRecalculated', at, { person: 'p', case: 'c' }, { data })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CUS-RECALC/ground', () => {
  it.each([
    [{ approverLevel: 'countyHead', recalculationGround: 'differentKind' }, 'satisfied'],
    [{ approverLevel: 'countyHead', recalculationGround: 'sameKindAffecting' }, 'satisfied'],
    [{ approverLevel: 'countyHead', recalculationGround: 'sameKind' }, 'violated'],
    [{ approverLevel: 'departmentHead', recalculationGround: 'differentKind' }, 'violated'],
    [{ approverLevel: 'countyHead' }, 'unknown'],
  ])('%j is %s', (data: Record<string, string>, state) => {
    expect(stateOf(cusRecalcGround, [recalculated('2026-04-19T10:00:00+08:00', data)], LATER)).toBe(state)
  })
})
