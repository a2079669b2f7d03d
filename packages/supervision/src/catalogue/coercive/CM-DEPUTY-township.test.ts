import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDeputyTownship } from './CM-DEPUTY-township'

const BEGAN = '2026-05-06T10:00:00+08:00'
const LATER = '2026-06-01T00:00:00+08:00'
const measure = (kind: string, person: Record<string, string>, data: Record<string, string> = {}, at = BEGAN) =>
  fact(kind, at, { measure: `m-${kind}`, person: { id: 'p', ...person }, case: 'c' }, { data })
const county = { deputyLevel: 'county', deputyBody: 'congress' }
const permitted = (at: string) => fact('permissionGranted', at, { person: 'p', case: 'c' })
const told = (recipient: string, at: string) =>
  fact('notified', at, { person: 'p', case: 'c' }, { data: { recipient } })

describe('CM-DEPUTY/township', () => {
  const detention = measure('detentionBegan', { deputyLevel: 'township' })

  it('asks for a report right after', () => {
    expect(stateOf(cmDeputyTownship, [detention], LATER)).toBe('violated')
    expect(stateOf(cmDeputyTownship, [detention, told('congress', '2026-05-06T12:00:00+08:00')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmDeputyTownship, [detention], '2026-05-06T12:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDeputyTownship, [measure('detentionBegan', county)], LATER)).toBe('none')
  })

  it('is not answered by a permission, nor by telling anybody else', () => {
    expect(stateOf(cmDeputyTownship, [detention, permitted('2026-05-06T12:00:00+08:00')], LATER)).toBe('violated')
    expect(stateOf(cmDeputyTownship, [detention, told('family', '2026-05-06T12:00:00+08:00')], LATER)).toBe('violated')
    expect(stateOf(cmDeputyTownship, [detention, told('cppcc', '2026-05-06T12:00:00+08:00')], LATER)).toBe('violated')
  })

  it('is unknown where a report names no case, or a notice nobody', () => {
    const unnamed = fact('notified', '2026-05-06T12:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cmDeputyTownship, [detention, unnamed], LATER)).toBe('unknown')
    const unlinked = fact('notified', '2026-05-06T12:00:00+08:00', { person: 'p' }, { data: { recipient: 'congress' } })
    expect(stateOf(cmDeputyTownship, [detention, unlinked], LATER)).toBe('unknown')
  })

  it('does not concern a CPPCC member', () => {
    expect(
      stateOf(cmDeputyTownship, [measure('detentionBegan', { deputyLevel: 'township', deputyBody: 'cppcc' })], LATER),
    ).toBe('none')
  })
})
