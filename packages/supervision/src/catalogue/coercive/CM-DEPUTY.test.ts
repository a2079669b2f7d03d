import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmDeputy } from './CM-DEPUTY'
import { cmDeputyCppcc } from './CM-DEPUTY-cppcc'
import { cmDeputyRedHanded } from './CM-DEPUTY-redHanded'
import { cmDeputyTownship } from './CM-DEPUTY-township'

const BEGAN = '2026-05-06T10:00:00+08:00'
const LATER = '2026-06-01T00:00:00+08:00'
const measure = (kind: string, person: Record<string, string>, data: Record<string, string> = {}, at = BEGAN) =>
  fact(kind, at, { measure: `m-${kind}`, person: { id: 'p', ...person }, case: 'c' }, { data })
const county = { deputyLevel: 'county', deputyBody: 'congress' }
const permitted = (at: string) => fact('permissionGranted', at, { person: 'p', case: 'c' })

describe('CM-DEPUTY', () => {
  it.each(['coercedSummonsBegan', 'bailBegan', 'surveillanceBegan', 'arrestExecuted'])(
    '%s needs permission before',
    (kind) => {
      expect(stateOf(cmDeputy, [permitted('2026-05-06T09:59:59+08:00'), measure(kind, county)], LATER)).toBe(
        'satisfied',
      )
      expect(stateOf(cmDeputy, [permitted('2026-05-06T10:00:01+08:00'), measure(kind, county)], LATER)).toBe('violated')
      expect(stateOf(cmDeputy, [measure(kind, county)], LATER)).toBe('violated')
    },
  )

  it('a permission for the detention covers the later arrest', () => {
    const detention = measure('detentionBegan', county, { ground: 'identified' })
    const arrest = measure('arrestExecuted', county, {}, '2026-05-14T10:00:00+08:00')
    const states = verdictsOf(cmDeputy, [permitted('2026-05-05T10:00:00+08:00'), detention, arrest], LATER).map(
      ({ state }) => state,
    )
    expect(states).toEqual(['satisfied', 'satisfied'])
  })

  it('one caught in the act may be detained first', () => {
    expect(stateOf(cmDeputy, [measure('detentionBegan', county, { ground: 'redHanded' })], LATER)).toBe('none')
    expect(stateOf(cmDeputy, [measure('detentionBegan', county, { ground: 'identified' })], LATER)).toBe('violated')
    expect(stateOf(cmDeputy, [measure('detentionBegan', county)], LATER)).toBe('unknown')
  })

  it('does not apply to others, nor where the office became known only afterwards', () => {
    expect(stateOf(cmDeputy, [measure('bailBegan', {})], LATER)).toBe('none')
    expect(stateOf(cmDeputy, [measure('bailBegan', { deputyLevel: 'township' })], LATER)).toBe('none')
    expect(stateOf(cmDeputy, [measure('bailBegan', { deputyLevel: 'city', deputyBody: 'cppcc' })], LATER)).toBe('none')
    const foundOut = fact('notified', '2026-05-08T10:00:00+08:00', { person: { id: 'p', ...county }, case: 'c' })
    expect(stateOf(cmDeputy, [measure('bailBegan', {}), foundOut], LATER)).toBe('none')
  })
})

describe('CM-DEPUTY/redHanded', () => {
  const detention = measure('detentionBegan', county, { ground: 'redHanded' })

  it('asks for a report at once, on the office’s own number', () => {
    const [verdict] = verdictsOf(cmDeputyRedHanded, [detention], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
    expect(stateOf(cmDeputyRedHanded, [detention, permitted('2026-05-06T12:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyRedHanded, [detention], '2026-05-06T12:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDeputyRedHanded, [measure('detentionBegan', county, { ground: 'fled' })], LATER)).toBe('none')
    expect(stateOf(cmDeputyRedHanded, [measure('detentionBegan', county)], LATER)).toBe('unknown')
  })
})

describe('CM-DEPUTY/township', () => {
  const detention = measure('detentionBegan', { deputyLevel: 'township' })

  it('asks for a report right after', () => {
    expect(stateOf(cmDeputyTownship, [detention], LATER)).toBe('violated')
    expect(stateOf(cmDeputyTownship, [detention, permitted('2026-05-06T12:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyTownship, [detention], '2026-05-06T12:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDeputyTownship, [measure('detentionBegan', county)], LATER)).toBe('none')
  })

  it('is unknown where a report names no case', () => {
    const unlinked = fact('permissionGranted', '2026-05-06T12:00:00+08:00', { person: 'p' })
    expect(stateOf(cmDeputyTownship, [detention, unlinked], LATER)).toBe('unknown')
  })
})

describe('CM-DEPUTY/cppcc', () => {
  const bail = measure('bailBegan', { deputyLevel: 'county', deputyBody: 'cppcc' })

  it('is answered by information before or soon after', () => {
    expect(stateOf(cmDeputyCppcc, [permitted('2026-05-05T10:00:00+08:00'), bail], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyCppcc, [bail, permitted('2026-05-07T10:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputyCppcc, [bail], LATER)).toBe('violated')
    expect(stateOf(cmDeputyCppcc, [bail], '2026-05-07T10:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDeputyCppcc, [measure('bailBegan', county)], LATER)).toBe('none')
  })

  it('is unknown where the information names no case', () => {
    const unlinked = fact('permissionGranted', '2026-05-06T12:00:00+08:00', { person: 'p' })
    expect(stateOf(cmDeputyCppcc, [bail, unlinked], LATER)).toBe('unknown')
  })
})
