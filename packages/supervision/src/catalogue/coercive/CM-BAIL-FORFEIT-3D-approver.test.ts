import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailForfeit3dApprover } from './CM-BAIL-FORFEIT-3D-approver'

const forfeited = (data: Record<string, string | number> = {}) =>
  fact('depositForfeited', '2026-04-29T10:00:00+08:00', { measure: 'b', person: 'p' }, { data })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-BAIL-FORFEIT-3D/approver', () => {
  it.each([
    [{ amount: 49999, approverLevel: 'countyHead' }, 'satisfied'],
    [{ amount: 50000, approverLevel: 'countyHead' }, 'violated'],
    [{ amount: 50000, approverLevel: 'cityHead' }, 'satisfied'],
    [{ amount: 1000, approverLevel: 'departmentHead' }, 'violated'],
    [{ approverLevel: 'cityHead' }, 'satisfied'],
    [{ approverLevel: 'countyHead' }, 'unknown'],
    [{ amount: 1000 }, 'unknown'],
  ])('%j is %s', (data: Record<string, string | number>, state) => {
    expect(stateOf(cmBailForfeit3dApprover, [forfeited(data)], LATER)).toBe(state)
  })
})
