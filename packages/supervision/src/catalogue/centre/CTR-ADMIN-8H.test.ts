import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { ctrAdmin8h } from './CTR-ADMIN-8H'
import { ctrAdmin8h2018 } from './CTR-ADMIN-8H-2018'

const began = (at: string, questioningClass?: string) =>
  fact('summonsBegan', at, {
    measure: { id: 'm', track: 'administrative' },
    person: 'p',
    visit: questioningClass === undefined ? 'v' : { id: 'v', questioningClass },
  })
const left = (at: string) => fact('centreLeft', at, { visit: 'v', person: 'p' })
const START = '2026-05-06T09:00:00+08:00'
const LATER = '2026-05-09T00:00:00+08:00'

describe('CTR-ADMIN-8H', () => {
  it.each([
    ['ordinary', '2026-05-06T16:59:59+08:00', 'satisfied'],
    ['ordinary', '2026-05-06T17:00:00+08:00', 'satisfied'],
    ['ordinary', '2026-05-06T17:00:01+08:00', 'violated'],
    ['manyOrUnknown', '2026-05-06T21:00:00+08:00', 'satisfied'],
    ['manyOrUnknown', '2026-05-06T21:00:01+08:00', 'violated'],
    ['complexDetention', '2026-05-07T09:00:00+08:00', 'satisfied'],
    ['complexDetention', '2026-05-07T09:00:01+08:00', 'violated'],
  ])('%s questioning that ends at %s is %s', (questioningClass, at, state) => {
    expect(stateOf(ctrAdmin8h, [began(START, questioningClass), left(at)], LATER)).toBe(state)
  })

  it('leaves sobering-up out: six hours of restraint move the end from 17:00 to 23:00', () => {
    const roles = { measure: 'r', person: 'p', visit: 'v' }
    const restraint = [
      fact('restraintBegan', '2026-05-06T09:00:00+08:00', roles),
      fact('restraintEnded', '2026-05-06T15:00:00+08:00', roles),
    ]
    const facts = [began(START, 'ordinary'), ...restraint]
    expect(verdictsOf(ctrAdmin8h, facts, '2026-05-06T16:00:00+08:00')[0]?.due?.latest).toBe(
      Date.parse('2026-05-06T23:00:00+08:00'),
    )
    expect(stateOf(ctrAdmin8h, [...facts, left('2026-05-06T23:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(ctrAdmin8h, [...facts, left('2026-05-06T23:00:01+08:00')], LATER)).toBe('violated')
  })

  it('ends with a decision: waiting after it is execution', () => {
    const decided = fact('adminDecided', '2026-05-06T16:00:00+08:00', { case: 'c', person: 'p' })
    expect(stateOf(ctrAdmin8h, [began(START, 'ordinary'), decided, left('2026-05-06T22:00:00+08:00')], LATER)).toBe(
      'satisfied',
    )
  })

  it('without a class it is known up to eight and beyond 24 hours only', () => {
    expect(stateOf(ctrAdmin8h, [began(START), left('2026-05-06T17:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(ctrAdmin8h, [began(START), left('2026-05-06T20:00:00+08:00')], LATER)).toBe('unknown')
    expect(stateOf(ctrAdmin8h, [began(START), left('2026-05-07T09:00:01+08:00')], LATER)).toBe('violated')
  })

  it('is pending while it runs, and does not apply to a criminal summons', () => {
    expect(stateOf(ctrAdmin8h, [began(START, 'ordinary')], '2026-05-06T17:00:00+08:00')).toBe('pending')
    const criminal = fact('summonsBegan', START, { measure: { id: 'm', track: 'criminal' }, person: 'p' })
    expect(stateOf(ctrAdmin8h, [criminal], LATER)).toBe('none')
  })

  it('the version of the day of the summons judges it', () => {
    const facts = [began('2025-12-31T09:00:00+08:00', 'manyOrUnknown'), left('2025-12-31T20:00:00+08:00')]
    expect(stateOf(ctrAdmin8h2018, facts, LATER)).toBe('violated')
    expect(stateOf(ctrAdmin8h, facts, LATER)).toBe('none')
    const next = [began('2026-01-01T09:00:00+08:00', 'manyOrUnknown'), left('2026-01-01T20:00:00+08:00')]
    expect(stateOf(ctrAdmin8h2018, next, LATER)).toBe('none')
    expect(stateOf(ctrAdmin8h, next, LATER)).toBe('satisfied')
  })

  it('before 2026 knew eight and 24 hours', () => {
    const state = (questioningClass: string, at: string) =>
      stateOf(ctrAdmin8h2018, [began('2025-05-06T09:00:00+08:00', questioningClass), left(at)], LATER)
    expect(state('ordinary', '2025-05-06T16:59:59+08:00')).toBe('satisfied')
    expect(state('ordinary', '2025-05-06T17:00:00+08:00')).toBe('satisfied')
    expect(state('ordinary', '2025-05-06T17:00:01+08:00')).toBe('violated')
    expect(state('complexDetention', '2025-05-07T09:00:00+08:00')).toBe('satisfied')
    expect(state('complexDetention', '2025-05-07T09:00:01+08:00')).toBe('violated')
  })

  it('before 2026 left sobering-up out, too, and did not know between eight and 24 hours without a class', () => {
    const old = began('2025-05-06T09:00:00+08:00')
    const roles = { measure: 'r', person: 'p', visit: 'v' }
    const restraint = [
      fact('restraintBegan', '2025-05-06T09:00:00+08:00', roles),
      fact('restraintEnded', '2025-05-06T15:00:00+08:00', roles),
    ]
    expect(stateOf(ctrAdmin8h2018, [old, left('2025-05-06T20:00:00+08:00')], LATER)).toBe('unknown')
    expect(stateOf(ctrAdmin8h2018, [old, ...restraint, left('2025-05-06T23:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(ctrAdmin8h2018, [old], '2025-05-06T17:00:00+08:00')).toBe('pending')
    const criminal = fact('summonsBegan', '2025-05-06T09:00:00+08:00', {
      measure: { id: 'm', track: 'criminal' },
      person: 'p',
    })
    expect(stateOf(ctrAdmin8h2018, [criminal], LATER)).toBe('none')
  })
})
