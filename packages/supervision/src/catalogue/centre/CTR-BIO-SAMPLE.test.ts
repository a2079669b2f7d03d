import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrBioSample } from './CTR-BIO-SAMPLE'
import { ctrBioSampleAdministrative } from './CTR-BIO-SAMPLE-administrative'
import { ctrBioSampleConsent } from './CTR-BIO-SAMPLE-consent'
import { ctrBioSampleRepeat } from './CTR-BIO-SAMPLE-repeat'

const LATER = '2026-05-07T00:00:00+08:00'
const taken = (
  data: Record<string, string | boolean>,
  visit: Record<string, string> = { track: 'criminal' },
  at = '2026-05-06T10:00:00+08:00',
) => fact('sampleTaken', at, { person: 'p', visit: { id: 'v', ...visit } }, { data })
const ADMIN = { track: 'administrative' }

describe('CTR-BIO-SAMPLE', () => {
  it('asks for approval of a forced sample only', () => {
    expect(stateOf(ctrBioSample, [taken({ forced: true, approverLevel: 'departmentHead' })], LATER)).toBe('satisfied')
    expect(stateOf(ctrBioSample, [taken({ forced: true, approverLevel: 'dutyHead' })], LATER)).toBe('violated')
    expect(stateOf(ctrBioSample, [taken({})], LATER)).toBe('none')
  })

  it('takes the track of the case where the visit has none; without either it cannot be known', () => {
    const roles = (one: object) =>
      fact(
        'sampleTaken',
        '2026-05-06T10:00:00+08:00',
        { person: 'p', ...one },
        { data: { forced: true, approverLevel: 'officer' } },
      )
    expect(stateOf(ctrBioSample, [roles({ case: { id: 'c', track: 'criminal' } })], LATER)).toBe('violated')
    expect(stateOf(ctrBioSample, [roles({})], LATER)).toBe('unknown')
    expect(stateOf(ctrBioSample, [taken({ forced: true })], LATER)).toBe('unknown')
  })
})

describe('CTR-BIO-SAMPLE/administrative', () => {
  it('asks for approval always, since 2026', () => {
    expect(stateOf(ctrBioSampleAdministrative, [taken({ approverLevel: 'departmentHead' }, ADMIN)], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(ctrBioSampleAdministrative, [taken({ approverLevel: 'officer' }, ADMIN)], LATER)).toBe('violated')
    expect(stateOf(ctrBioSampleAdministrative, [taken({}, ADMIN)], LATER)).toBe('unknown')
    expect(stateOf(ctrBioSampleAdministrative, [taken({ approverLevel: 'officer' })], LATER)).toBe('none')
    expect(
      stateOf(
        ctrBioSampleAdministrative,
        [taken({ approverLevel: 'officer' }, ADMIN, '2025-12-31T10:00:00+08:00')],
        LATER,
      ),
    ).toBe('none')
  })
})

describe('CTR-BIO-SAMPLE/repeat', () => {
  it('takes nothing twice in an administrative case', () => {
    expect(stateOf(ctrBioSampleRepeat, [taken({ repeated: true }, ADMIN)], LATER)).toBe('violated')
    expect(stateOf(ctrBioSampleRepeat, [taken({ repeated: false }, ADMIN)], LATER)).toBe('satisfied')
    expect(stateOf(ctrBioSampleRepeat, [taken({ repeated: true })], LATER)).toBe('none')
    expect(
      stateOf(
        ctrBioSampleRepeat,
        [fact('sampleTaken', '2026-05-06T10:00:00+08:00', { person: 'p' }, { data: { repeated: true } })],
        LATER,
      ),
    ).toBe('unknown')
  })
})

describe('CTR-BIO-SAMPLE/consent', () => {
  it('asks the victim first', () => {
    const victim = { ...ADMIN, personRole: 'victim' }
    expect(stateOf(ctrBioSampleConsent, [taken({ consented: true }, victim)], LATER)).toBe('satisfied')
    expect(stateOf(ctrBioSampleConsent, [taken({ consented: false }, victim)], LATER)).toBe('violated')
    expect(stateOf(ctrBioSampleConsent, [taken({}, victim)], LATER)).toBe('unknown')
    expect(
      stateOf(ctrBioSampleConsent, [taken({ consented: false }, { ...ADMIN, personRole: 'offender' })], LATER),
    ).toBe('none')
  })
})
