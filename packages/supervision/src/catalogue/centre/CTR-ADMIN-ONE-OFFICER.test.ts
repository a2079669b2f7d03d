import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrAdminOneOfficer } from './CTR-ADMIN-ONE-OFFICER'
import { ctrAdminOneOfficerElsewhere } from './CTR-ADMIN-ONE-OFFICER-elsewhere'

const officer = (id: string, kind = 'investigator') => ({ id, kind })
const asked = (
  officers: readonly { id: string; kind: string }[] | undefined,
  data: Record<string, string> = { placeKind: 'interviewRoom' },
  at = '2026-05-06T10:00:00+08:00',
) => [
  fact(
    'interrogationBegan',
    at,
    {
      interrogation: { id: 'i', kind: 'adminQuestioning' },
      person: 'p',
      case: 'c',
      ...(officers === undefined ? {} : { officers }),
    },
    { data },
  ),
  fact('interrogationEnded', '2026-05-06T11:00:00+08:00', { interrogation: 'i', person: 'p' }),
]
const recorded = (to: string) => [
  fact('recordingBegan', '2026-05-06T10:00:00+08:00', { recording: 'r', interrogation: 'i' }),
  fact('recordingEnded', to, { recording: 'r', interrogation: 'i' }),
]
const LATER = '2026-05-07T00:00:00+08:00'

describe('CTR-ADMIN-ONE-OFFICER', () => {
  it.each([
    ['2026-05-06T10:59:51+08:00', 'satisfied'],
    ['2026-05-06T10:59:50+08:00', 'satisfied'],
    ['2026-05-06T10:59:49+08:00', 'violated'],
  ])('one officer alone is recorded from beginning to end: until %s %s', (to, state) => {
    expect(stateOf(ctrAdminOneOfficer, [...asked([officer('a')]), ...recorded(to)], LATER)).toBe(state)
  })

  it('an auxiliary is no second officer', () => {
    expect(stateOf(ctrAdminOneOfficer, asked([officer('a'), officer('b', 'auxiliary')]), LATER)).toBe('violated')
  })

  it('does not apply to two officers, elsewhere, or before 2026', () => {
    expect(stateOf(ctrAdminOneOfficer, asked([officer('a'), officer('b')]), LATER)).toBe('none')
    expect(stateOf(ctrAdminOneOfficer, asked([officer('a')], { placeKind: 'scene' }), LATER)).toBe('none')
    expect(
      stateOf(
        ctrAdminOneOfficer,
        asked([officer('a')], { placeKind: 'interviewRoom' }, '2025-12-31T10:00:00+08:00'),
        LATER,
      ),
    ).toBe('none')
  })

  it('is pending while it goes on', () => {
    const [began] = asked([officer('a')])
    const [running] = recorded('2026-05-06T11:00:00+08:00')
    expect(began && running && stateOf(ctrAdminOneOfficer, [began, running], '2026-05-06T10:20:00+08:00')).toBe(
      'pending',
    )
  })

  it('is unknown where the officers are not recorded', () => {
    expect(stateOf(ctrAdminOneOfficer, asked(undefined), LATER)).toBe('unknown')
  })
})

describe('CTR-ADMIN-ONE-OFFICER/elsewhere', () => {
  it('asks for two officers outside a centre, recorded or not', () => {
    const outside = { placeKind: 'home' }
    expect(
      stateOf(
        ctrAdminOneOfficerElsewhere,
        [...asked([officer('a')], outside), ...recorded('2026-05-06T11:00:00+08:00')],
        LATER,
      ),
    ).toBe('violated')
    expect(stateOf(ctrAdminOneOfficerElsewhere, asked([officer('a'), officer('b')], outside), LATER)).toBe('satisfied')
  })

  it('does not apply in a centre; is unknown without a place or officers', () => {
    expect(stateOf(ctrAdminOneOfficerElsewhere, asked([officer('a')]), LATER)).toBe('none')
    expect(stateOf(ctrAdminOneOfficerElsewhere, asked([officer('a')], {}), LATER)).toBe('unknown')
    expect(stateOf(ctrAdminOneOfficerElsewhere, asked(undefined, { placeKind: 'home' }), LATER)).toBe('unknown')
  })
})
