import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetWarrant } from './CM-DET-WARRANT'

const detained = (data: Record<string, boolean> = {}) =>
  fact('detentionBegan', '2026-05-06T15:10:00+08:00', { measure: 'm', person: 'p', case: 'c' }, { data })
const approved = (at: string, data: Record<string, string>) => fact('measureApproved', at, { measure: 'm' }, { data })
const LATER = '2026-05-08T00:00:00+08:00'

describe('CM-DET-WARRANT', () => {
  it.each([
    ['2026-05-06T15:09:59+08:00', 'satisfied'],
    ['2026-05-06T15:10:00+08:00', 'satisfied'],
    ['2026-05-06T15:10:01+08:00', 'violated'],
  ])('the county head approves no later than the announcement: %s %s', (at, state) => {
    expect(stateOf(cmDetWarrant, [approved(at, { approverLevel: 'countyHead' }), detained()], LATER)).toBe(state)
  })

  it('a department head does not do, a city head does', () => {
    const at = '2026-05-06T14:00:00+08:00'
    expect(stateOf(cmDetWarrant, [approved(at, { approverLevel: 'departmentHead' }), detained()], LATER)).toBe(
      'violated',
    )
    expect(stateOf(cmDetWarrant, [approved(at, { approverLevel: 'cityHead' }), detained()], LATER)).toBe('satisfied')
    expect(stateOf(cmDetWarrant, [detained()], LATER)).toBe('violated')
  })

  it('an urgent oral summons before the approval is no detention', () => {
    const summoned = fact('summonsBegan', '2026-05-06T10:05:00+08:00', {
      measure: { id: 's', form: 'oral' },
      person: 'p',
      case: 'c',
    })
    const approval = approved('2026-05-06T15:00:00+08:00', { approverLevel: 'countyHead' })
    expect(stateOf(cmDetWarrant, [summoned, approval, detained()], LATER)).toBe('satisfied')
    expect(stateOf(cmDetWarrant, [summoned], LATER)).toBe('none')
  })

  it('is unknown where the level is not recorded, or only the day of the approval', () => {
    expect(stateOf(cmDetWarrant, [approved('2026-05-06T14:00:00+08:00', {}), detained()], LATER)).toBe('unknown')
    expect(stateOf(cmDetWarrant, [approved('2026-05-06', { approverLevel: 'countyHead' }), detained()], LATER)).toBe(
      'unknown',
    )
  })
})
