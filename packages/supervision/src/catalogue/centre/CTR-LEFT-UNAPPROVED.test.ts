import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrLeftUnapproved } from './CTR-LEFT-UNAPPROVED'

const outing = (data: Record<string, string>, personRole = 'suspect') =>
  fact('outingBegan', '2026-05-06T10:00:00+08:00', { person: 'p', visit: { id: 'v', personRole } }, { data })
const LATER = '2026-05-06T18:00:00+08:00'
const state = (data: Record<string, string>, personRole?: string) =>
  stateOf(ctrLeftUnapproved, [outing(data, personRole)], LATER)

describe('CTR-LEFT-UNAPPROVED', () => {
  it.each(['recoverLoot', 'identifyScene', 'identifyBody'])(
    'allows %s with the approval of the department head',
    (purpose) => {
      expect(state({ purpose, approverLevel: 'departmentHead' })).toBe('satisfied')
      expect(state({ purpose, approverLevel: 'countyHead' })).toBe('satisfied')
      expect(state({ purpose, approverLevel: 'dutyHead' })).toBe('violated')
    },
  )

  it('allows no other purpose, but a medical emergency without approval', () => {
    expect(state({ purpose: 'talk', approverLevel: 'countyHead' })).toBe('violated')
    expect(state({ purpose: 'medical' })).toBe('satisfied')
  })

  it('takes neither the final exit nor a witness for an outing', () => {
    expect(state({ purpose: 'release' })).toBe('none')
    expect(state({ purpose: 'handOver' })).toBe('none')
    expect(state({ purpose: 'talk' }, 'witness')).toBe('none')
  })

  it('is unknown where purpose or approver is not recorded', () => {
    expect(state({ purpose: 'identifyScene' })).toBe('unknown')
    expect(state({ approverLevel: 'departmentHead' })).toBe('unknown')
  })
})
