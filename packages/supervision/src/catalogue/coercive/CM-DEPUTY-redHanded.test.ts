import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmDeputyRedHanded } from './CM-DEPUTY-redHanded'

const BEGAN = '2026-05-06T10:00:00+08:00'
const LATER = '2026-06-01T00:00:00+08:00'
const measure = (kind: string, person: Record<string, string>, data: Record<string, string> = {}, at = BEGAN) =>
  fact(kind, at, { measure: `m-${kind}`, person: { id: 'p', ...person }, case: 'c' }, { data })
const county = { deputyLevel: 'county', deputyBody: 'congress' }
const permitted = (at: string) => fact('permissionGranted', at, { person: 'p', case: 'c' })
const told = (recipient: string, at: string) =>
  fact('notified', at, { person: 'p', case: 'c' }, { data: { recipient } })

describe('CM-DEPUTY/redHanded', () => {
  const detention = measure('detentionBegan', county, { ground: 'redHanded' })

  it('asks for a report at once, on the office’s own number', () => {
    const [verdict] = verdictsOf(cmDeputyRedHanded, [detention], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
    const reported = told('congress', '2026-05-06T12:00:00+08:00')
    expect(stateOf(cmDeputyRedHanded, [detention, reported], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyRedHanded, [detention], '2026-05-06T12:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDeputyRedHanded, [measure('detentionBegan', county, { ground: 'fled' })], LATER)).toBe('none')
    expect(stateOf(cmDeputyRedHanded, [measure('detentionBegan', county)], LATER)).toBe('unknown')
  })

  it('is answered by a permission, for who permits it has been told; not by telling anybody else', () => {
    expect(stateOf(cmDeputyRedHanded, [detention, permitted('2026-05-06T12:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyRedHanded, [detention, permitted('2026-05-07T10:00:01+08:00')], LATER)).toBe('violated')
    expect(stateOf(cmDeputyRedHanded, [detention, told('family', '2026-05-06T12:00:00+08:00')], LATER)).toBe('violated')
  })

  it('concerns deputies from the county level up, not CPPCC members or others', () => {
    const detained = (person: Record<string, string>) => measure('detentionBegan', person, { ground: 'redHanded' })
    for (const deputyLevel of ['city', 'province', 'national']) {
      expect(stateOf(cmDeputyRedHanded, [detained({ deputyLevel })], LATER)).toBe('violated')
    }
    expect(stateOf(cmDeputyRedHanded, [detained({})], LATER)).toBe('none')
    expect(stateOf(cmDeputyRedHanded, [detained({ deputyLevel: 'township' })], LATER)).toBe('none')
    expect(stateOf(cmDeputyRedHanded, [detained({ deputyLevel: 'county', deputyBody: 'cppcc' })], LATER)).toBe('none')
  })
})
