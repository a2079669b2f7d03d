import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmDeputy } from './CM-DEPUTY'

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

  it('the request to arrest a deputy at liberty needs permission before it is sent (MPS 164)', () => {
    const sent = fact('arrestRequestSent', BEGAN, { person: { id: 'p', ...county }, case: 'c' })
    expect(stateOf(cmDeputy, [permitted('2026-05-06T09:59:59+08:00'), sent], LATER)).toBe('satisfied')
    expect(stateOf(cmDeputy, [sent, permitted('2026-05-06T10:00:01+08:00')], LATER)).toBe('violated')
    expect(stateOf(cmDeputy, [sent], LATER)).toBe('violated')
    expect(stateOf(cmDeputy, [fact('arrestRequestSent', BEGAN, { person: 'p', case: 'c' })], LATER)).toBe('none')
  })

  it('a report is no permission', () => {
    const told = fact(
      'notified',
      '2026-05-06T09:00:00+08:00',
      { person: 'p', case: 'c' },
      { data: { recipient: 'congress' } },
    )
    expect(stateOf(cmDeputy, [told, measure('bailBegan', county)], LATER)).toBe('violated')
  })

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

  it.each(['county', 'city', 'province', 'national'])(
    'protects deputies of the %s level, however they are taken',
    (deputyLevel) => {
      expect(stateOf(cmDeputy, [measure('bailBegan', { deputyLevel })], LATER)).toBe('violated')
      expect(stateOf(cmDeputy, [measure('detentionBegan', { deputyLevel }, { ground: 'fled' })], LATER)).toBe(
        'violated',
      )
    },
  )

  it('does not concern the detention of anybody else', () => {
    expect(stateOf(cmDeputy, [measure('detentionBegan', {}, { ground: 'fled' })], LATER)).toBe('none')
  })
})
