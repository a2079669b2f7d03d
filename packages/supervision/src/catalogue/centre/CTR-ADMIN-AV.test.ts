import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrAdminAv } from './CTR-ADMIN-AV'

const roles = (kind = 'adminQuestioning', adminClass?: string) => ({
  interrogation: { id: 'i', kind },
  person: 'p',
  case: adminClass === undefined ? 'c' : { id: 'c', adminClass },
})
const asked = (
  data: Record<string, string> = { placeKind: 'interviewRoom' },
  at = '2026-05-06T10:00:00+08:00',
  who = roles(),
) => [
  fact('interrogationBegan', at, who, { data }),
  fact('interrogationEnded', at.replace('T10', 'T11'), { interrogation: 'i', person: 'p' }),
]
const recorded = (from: string, to: string, id = 'r') => [
  fact('recordingBegan', from, { recording: id, interrogation: 'i' }),
  fact('recordingEnded', to, { recording: id, interrogation: 'i' }),
]
const LATER = '2026-05-07T00:00:00+08:00'

describe('CTR-ADMIN-AV', () => {
  it.each([
    ['2026-05-06T10:30:09+08:00', 'satisfied'],
    ['2026-05-06T10:30:10+08:00', 'satisfied'],
    ['2026-05-06T10:30:11+08:00', 'violated'],
  ])('a gap of ten seconds is tolerated: next segment %s %s', (from, state) => {
    const facts = [
      ...asked(),
      ...recorded('2026-05-06T09:59:00+08:00', '2026-05-06T10:30:00+08:00'),
      ...recorded(from, '2026-05-06T11:00:00+08:00', 'r2'),
    ]
    expect(stateOf(ctrAdminAv, facts, LATER)).toBe(state)
  })

  it('is violated without any recording, or where it ends early', () => {
    expect(stateOf(ctrAdminAv, asked(), LATER)).toBe('violated')
    expect(stateOf(ctrAdminAv, asked({ placeKind: 'medicalRoom' }), LATER)).toBe('violated')
    expect(
      stateOf(ctrAdminAv, [...asked(), ...recorded('2026-05-06T10:00:00+08:00', '2026-05-06T10:50:00+08:00')], LATER),
    ).toBe('violated')
  })

  it('is pending while it goes on', () => {
    const [began] = asked()
    const [running] = recorded('2026-05-06T10:00:00+08:00', '2026-05-06T11:00:00+08:00')
    expect(began && running && stateOf(ctrAdminAv, [began, running], '2026-05-06T10:20:00+08:00')).toBe('pending')
  })

  it('does not apply before 2026, outside a centre, to witnesses and to traffic cases', () => {
    expect(stateOf(ctrAdminAv, asked({ placeKind: 'interviewRoom' }, '2025-12-31T10:00:00+08:00'), LATER)).toBe('none')
    expect(stateOf(ctrAdminAv, asked({ placeKind: 'scene' }), LATER)).toBe('none')
    expect(
      stateOf(
        ctrAdminAv,
        asked({ placeKind: 'interviewRoom' }, '2026-05-06T10:00:00+08:00', roles('interview')),
        LATER,
      ),
    ).toBe('none')
    expect(
      stateOf(
        ctrAdminAv,
        asked({ placeKind: 'interviewRoom' }, '2026-05-06T10:00:00+08:00', roles('adminQuestioning', 'traffic')),
        LATER,
      ),
    ).toBe('none')
  })

  it('is unknown where the place is not recorded', () => {
    expect(stateOf(ctrAdminAv, asked({}), LATER)).toBe('unknown')
  })
})
