import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmBailExpired } from './CM-BAIL-EXPIRED'

const bail = fact('bailBegan', '2025-03-10T10:00:00+08:00', { measure: 'b', person: 'p', case: 'c' })
const ended = (at: string) => fact('bailEnded', at, { measure: 'b', person: 'p', case: 'c' })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-BAIL-EXPIRED', () => {
  it('is violated when nothing followed the end, on the office’s own number', () => {
    const [verdict] = verdictsOf(cmBailExpired, [bail], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
  })

  it('waits for the end of the twelve months and a few days', () => {
    expect(stateOf(cmBailExpired, [bail], '2026-03-10T23:59:59+08:00')).toBe('none')
    expect(stateOf(cmBailExpired, [bail], '2026-03-12T00:00:00+08:00')).toBe('pending')
  })

  it('is answered by lifting soon after; lifting before the end leaves nothing to judge', () => {
    expect(stateOf(cmBailExpired, [bail, ended('2026-03-12T10:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmBailExpired, [bail, ended('2026-04-20T10:00:00+08:00')], LATER)).toBe('violated')
    expect(stateOf(cmBailExpired, [bail, ended('2026-02-01T10:00:00+08:00')], LATER)).toBe('none')
  })

  it('a judgment in force ends bail, one given does not', () => {
    const given = fact('judgmentGiven', '2026-02-01T10:00:00+08:00', { case: 'c', persons: ['p'] })
    const inForce = fact('judgmentEffective', '2026-02-12T10:00:00+08:00', { case: 'c', person: 'p' })
    expect(stateOf(cmBailExpired, [bail, given], LATER)).toBe('violated')
    expect(stateOf(cmBailExpired, [bail, given, inForce], LATER)).toBe('none')
  })

  it('the next organ’s bail takes its place', () => {
    const next = fact('bailBegan', '2026-01-05T10:00:00+08:00', { measure: 'b2', person: 'p', case: 'c' })
    expect(stateOf(cmBailExpired, [bail, next], LATER)).toBe('none')
  })

  it('a change of measure after the end answers', () => {
    const changed = fact('measureChanged', '2026-03-12T10:00:00+08:00', { measure: 'b', person: 'p', case: 'c' })
    expect(stateOf(cmBailExpired, [bail, changed], LATER)).toBe('satisfied')
  })

  it('is unknown where it is not recorded how the prosecution ended', () => {
    const vague = fact('prosecutionDecided', '2026-02-01T10:00:00+08:00', { case: 'c', persons: ['p'] })
    expect(stateOf(cmBailExpired, [bail, vague], LATER)).toBe('unknown')
  })
})
