import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDeputyCppcc } from './CM-DEPUTY-cppcc'

const BEGAN = '2026-05-06T10:00:00+08:00'
const LATER = '2026-06-01T00:00:00+08:00'
const measure = (kind: string, person: Record<string, string>, data: Record<string, string> = {}, at = BEGAN) =>
  fact(kind, at, { measure: `m-${kind}`, person: { id: 'p', ...person }, case: 'c' }, { data })
const county = { deputyLevel: 'county', deputyBody: 'congress' }
const permitted = (at: string) => fact('permissionGranted', at, { person: 'p', case: 'c' })
const told = (recipient: string, at: string) =>
  fact('notified', at, { person: 'p', case: 'c' }, { data: { recipient } })

describe('CM-DEPUTY/cppcc', () => {
  const bail = measure('bailBegan', { deputyLevel: 'county', deputyBody: 'cppcc' })

  it('is answered by information before or soon after', () => {
    expect(stateOf(cmDeputyCppcc, [told('cppcc', '2026-05-05T10:00:00+08:00'), bail], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyCppcc, [bail, told('cppcc', '2026-05-07T10:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyCppcc, [bail], LATER)).toBe('violated')
    expect(stateOf(cmDeputyCppcc, [bail], '2026-05-07T10:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDeputyCppcc, [measure('bailBegan', county)], LATER)).toBe('none')
  })

  it('is not answered by a permission, nor by a report to a congress', () => {
    expect(stateOf(cmDeputyCppcc, [permitted('2026-05-05T10:00:00+08:00'), bail], LATER)).toBe('violated')
    expect(stateOf(cmDeputyCppcc, [bail, told('congress', '2026-05-07T10:00:00+08:00')], LATER)).toBe('violated')
  })

  it('is unknown where the information names no case', () => {
    const unlinked = fact('notified', '2026-05-06T12:00:00+08:00', { person: 'p' }, { data: { recipient: 'cppcc' } })
    expect(stateOf(cmDeputyCppcc, [bail, unlinked], LATER)).toBe('unknown')
  })
})
