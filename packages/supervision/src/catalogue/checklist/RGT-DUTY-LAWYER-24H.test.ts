import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { rgtDutyLawyer24h } from './RGT-DUTY-LAWYER-24H'
import { rgtDutyLawyer24hCentre } from './RGT-DUTY-LAWYER-24H-centre'

const asked = (
  addressee: string,
  more: Record<string, string> = { matter: 'dutyLawyer' },
  roles: object = { person: 'p', case: 'c' },
) =>
  fact('applicationReceived', '2026-05-06T14:20:00+08:00', {
    application: { id: 'a', ...(addressee === '' ? {} : { addressee }), ...more },
    ...roles,
  })
const request = asked('detentionCentre')
const told = (at: string, recipient = 'dutyLawyer') =>
  fact('notified', at, { person: 'p', application: 'a' }, { data: { recipient } })
const LATER = '2026-05-10T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(rgtDutyLawyer24h, facts, LATER)

describe('RGT-DUTY-LAWYER-24H', () => {
  it.each([
    ['2026-05-07T14:59:59+08:00', 'satisfied'],
    ['2026-05-07T15:00:00+08:00', 'violated'],
    ['2026-05-07T15:00:01+08:00', 'violated'],
  ])('the hour of the request does not count: told at %s %s', (at, expected) => {
    expect(state(request, told(at))).toBe(expected)
  })

  it('warns at the exact 24 hours and rests on the law', () => {
    const [verdict] = verdictsOf(rgtDutyLawyer24h, [request], '2026-05-06T15:00:00+08:00')
    expect(verdict?.state).toBe('pending')
    expect(verdict?.due?.alert).toBe(instantOf('2026-05-07T14:20:00+08:00'))
    expect(verdict?.due?.latest).toBe(instantOf('2026-05-07T15:00:00+08:00'))
    expect(verdict?.onLocalNumber).toBe(false)
  })

  it('is answered by forwarding the request and by the lawyer’s visit', () => {
    const passed = fact(
      'applicationForwarded',
      '2026-05-07T09:00:00+08:00',
      { application: 'a' },
      { data: { recipient: 'dutyLawyer' } },
    )
    const met = (personRole: string) =>
      fact('meetingHeld', '2026-05-07T09:00:00+08:00', { person: 'p', application: 'a' }, { data: { personRole } })
    expect(state(request, passed)).toBe('satisfied')
    expect(state(request, met('dutyLawyer'))).toBe('satisfied')
    expect(state(request, met('family'))).toBe('violated')
    expect(state(request, told('2026-05-07T09:00:00+08:00', 'family'))).toBe('violated')
  })

  it('is owed only to a person without a defender', () => {
    const retained = (at: string) => fact('counselRetained', at, { person: 'p' })
    expect(state(retained('2026-05-05T10:00:00+08:00'), request)).toBe('none')
    expect(state(request, retained('2026-05-07T14:59:59+08:00'))).toBe('satisfied')
    expect(state(request, retained('2026-05-07T15:00:00+08:00'))).toBe('violated')
  })

  it.each(['released', 'bailBegan', 'surveillanceBegan'])('lapses with %s in time', (kind) => {
    const roles = kind === 'released' ? { person: 'p' } : { measure: 'b', person: 'p', case: 'c' }
    const free = (at: string) => fact(kind, at, roles)
    expect(state(request, free('2026-05-07T10:00:00+08:00'))).toBe('satisfied')
    expect(state(request, free('2026-05-07T15:00:00+08:00'))).toBe('violated')
  })

  it('is not about other requests nor the centre', () => {
    expect(state(asked('detentionCentre', { matter: 'meeting' }))).toBe('none')
    expect(state(asked('police'))).toBe('none')
  })

  it('is unknown where the matter, the addressee, the person or the hour is not recorded', () => {
    expect(state(asked('detentionCentre', {}))).toBe('unknown')
    expect(state(asked(''))).toBe('unknown')
    expect(state(asked('detentionCentre', undefined, {}))).toBe('unknown')
    expect(state(request, told('2026-05-07'))).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T20:00:00+08:00' }]
    expect(stateOf(rgtDutyLawyer24h, [request], LATER, { silences })).toBe('unknown')
  })
})

describe('RGT-DUTY-LAWYER-24H/centre', () => {
  const inCentre = asked('police')
  it.each([
    ['2026-05-07T14:19:59+08:00', 'satisfied'],
    ['2026-05-07T14:20:00+08:00', 'satisfied'],
    ['2026-05-07T14:20:01+08:00', 'violated'],
  ])('the agreed 24 hours are counted to the minute: told at %s %s', (at, expected) => {
    expect(stateOf(rgtDutyLawyer24hCentre, [inCentre, told(at)], LATER)).toBe(expected)
  })

  it('is pending meanwhile, and local', () => {
    const [verdict] = verdictsOf(rgtDutyLawyer24hCentre, [inCentre], '2026-05-07T14:20:00+08:00')
    expect([verdict?.state, verdict?.onLocalNumber]).toEqual(['pending', true])
  })

  it('is not needed with a defender or at liberty, nor is it about the detention house', () => {
    const released = fact('released', '2026-05-06T20:00:00+08:00', { person: 'p' })
    const retained = fact('counselRetained', '2026-05-06T10:00:00+08:00', { person: 'p' })
    expect(stateOf(rgtDutyLawyer24hCentre, [inCentre, released], LATER)).toBe('satisfied')
    expect(stateOf(rgtDutyLawyer24hCentre, [retained, inCentre], LATER)).toBe('none')
    expect(stateOf(rgtDutyLawyer24hCentre, [request], LATER)).toBe('none')
  })

  it('is unknown where the addressee or the recipient is not recorded', () => {
    expect(stateOf(rgtDutyLawyer24hCentre, [asked('')], LATER)).toBe('unknown')
    const vague = fact('notified', '2026-05-06T20:00:00+08:00', { person: 'p', application: 'a' })
    expect(stateOf(rgtDutyLawyer24hCentre, [inCentre, vague], LATER)).toBe('unknown')
  })
})
