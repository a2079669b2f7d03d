import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrRoom } from './CTR-ROOM'

const LATER = '2026-05-07T00:00:00+08:00'
const asked = (
  data: Record<string, string>,
  roles: Record<string, string | { id: string } | readonly { id: string }[]> = {},
  kind = 'interrogation',
) =>
  fact(
    'interrogationBegan',
    '2026-05-06T10:00:00+08:00',
    { interrogation: { id: 'i', kind }, person: 'p', case: 'c', ...roles },
    { data },
  )
const state = (data: Record<string, string>, roles: Parameters<typeof asked>[1] = {}) =>
  stateOf(ctrRoom, [asked(data, roles)], LATER)

describe('CTR-ROOM', () => {
  it.each(['interrogationRoom', 'minorsArea', 'lockup', 'prison', 'detentionCentre'])('allows %s', (placeKind) => {
    expect(state({ placeKind })).toBe('satisfied')
  })

  it.each(['office', 'elsewhere', 'interviewRoom', 'waitingRoom'])('does not allow %s', (placeKind) => {
    expect(state({ placeKind })).toBe('violated')
  })

  it('allows the scene in urgency only', () => {
    expect(state({ placeKind: 'scene', exception: 'urgentScene' })).toBe('satisfied')
    expect(state({ placeKind: 'scene', exception: 'none' })).toBe('violated')
    expect(state({ placeKind: 'scene' })).toBe('unknown')
  })

  it('allows home and hospital to the ill and pregnant, home also with approval', () => {
    const pregnant = { person: { id: 'p', groups: ['pregnant'] } }
    expect(state({ placeKind: 'hospital', exception: 'none' }, pregnant)).toBe('satisfied')
    expect(state({ placeKind: 'hospital', exception: 'seriousIllness' })).toBe('satisfied')
    expect(state({ placeKind: 'hospital', exception: 'lawful' })).toBe('violated')
    expect(state({ placeKind: 'home', exception: 'lawful' })).toBe('satisfied')
    expect(state({ placeKind: 'home', exception: 'none' })).toBe('violated')
  })

  it('asks for the room where only the centre is named', () => {
    const room = (placeKind: string) => ({ room: { id: 'r', placeKind } })
    expect(state({ placeKind: 'caseHandlingCentre' }, room('interrogationRoom'))).toBe('satisfied')
    expect(state({ placeKind: 'caseHandlingCentre' }, room('office'))).toBe('violated')
    expect(state({ placeKind: 'caseHandlingCentre' })).toBe('unknown')
  })

  it('does not apply to interviews, nor after intake; is unknown without a place', () => {
    expect(stateOf(ctrRoom, [asked({ placeKind: 'office' }, {}, 'interview')], LATER)).toBe('none')
    const intake = fact('detentionCentreEntered', '2026-05-05T10:00:00+08:00', { person: 'p' })
    expect(stateOf(ctrRoom, [intake, asked({ placeKind: 'office' })], LATER)).toBe('none')
    expect(state({})).toBe('unknown')
  })

  it('applies after a refused intake, and not where detention was but changed into arrest', () => {
    const intake = (data: Record<string, boolean> = {}) =>
      fact('detentionCentreEntered', '2026-05-05T10:00:00+08:00', { person: 'p' }, { data })
    const changed = (kind: string) =>
      fact('measureChanged', '2026-05-05T12:00:00+08:00', { measure: 'd', person: 'p', next: { id: 'n', kind } })
    const office = asked({ placeKind: 'office' })
    expect(stateOf(ctrRoom, [intake({ refused: true }), office], LATER)).toBe('violated')
    expect(stateOf(ctrRoom, [intake(), changed('arrest'), office], LATER)).toBe('none')
    expect(stateOf(ctrRoom, [intake(), changed('bail'), office], LATER)).toBe('violated')
  })
})
