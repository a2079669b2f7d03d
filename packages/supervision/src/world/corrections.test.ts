import { describe, expect, it } from 'vitest'
import { fact, model, type TrialOptions, verdicts } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const note = (id: string, text: string, extras: object = {}) =>
  fact('asked', '2026-05-06T09:00:00', { id, data: { note: text }, receivedAt: '2026-05-06T09:00:00', ...extras })
const check = model({ field: { of: { event: 'asked' }, require: { '==': [{ var: 'event.note' }, 'right'] } } })
const judged = (facts: Facts, options: TrialOptions = {}) =>
  verdicts(check, facts, LATE, options).map(({ anchor, state, evidence }) => `${anchor} ${state} by ${evidence}`)

describe('a correction', () => {
  const first = note('r1', 'wrong')
  const second = note('r2', 'right', { supersedes: 'r1', receivedAt: '2026-05-07T09:00:00' })
  const third = note('r3', 'wrong', { supersedes: 'r2', receivedAt: '2026-05-08T09:00:00' })

  it('takes the place of a fact and keeps its identity', () => {
    expect(judged([first])).toEqual(['r1 violated by r1'])
    expect(judged([first, second])).toEqual(['r1 satisfied by r2'])
    expect(judged([third, second, first])).toEqual(['r1 violated by r3'])
  })

  it('is not known before it is received', () => {
    expect(judged([first, second, third], { knownAt: '2026-05-06T10:00:00' })).toEqual(['r1 violated by r1'])
    expect(judged([first, second, third], { knownAt: '2026-05-07T10:00:00' })).toEqual(['r1 satisfied by r2'])
  })

  it('keeps the identity of a fact that never came', () => {
    expect(judged([second])).toEqual(['r1 satisfied by r2'])
  })

  it('of a correction that is not known yet stands beside what that one corrects', () => {
    const early = note('r3', 'right', { supersedes: 'r2', receivedAt: '2026-05-06T09:30:00' })
    expect(judged([first, second, early], { knownAt: '2026-05-06T10:00:00' })).toEqual(judged([first, early]))
    expect(judged([first, second, early])).toEqual(['r1 satisfied by r3'])
  })

  it('gives way to a later one of the same fact', () => {
    const again = note('r4', 'wrong', { supersedes: 'r1', receivedAt: '2026-05-09T09:00:00' })
    expect(judged([first, second, again])).toEqual(['r1 violated by r4'])
    expect(judged([again, first, second], { knownAt: '2026-05-08T00:00:00' })).toEqual(['r1 satisfied by r2'])
    const sameTime = note('r0', 'wrong', { supersedes: 'r1', receivedAt: '2026-05-07T09:00:00' })
    expect(judged([first, second, sameTime])).toEqual(['r1 satisfied by r2'])
    expect(judged([sameTime, second, first])).toEqual(['r1 satisfied by r2'])
  })

  it('that takes the anchor away withdraws the verdict', () => {
    const elsewhere = note('r2', 'right', { supersedes: 'r1', roles: { matter: 'other' } })
    const kinds = fact('answered', '2026-05-06T09:00:00', { id: 'r2', supersedes: 'r1' })
    expect(judged([first, kinds])).toEqual([])
    expect(verdicts(check, [first, elsewhere], LATE).map(({ object }) => object.id)).toEqual(['other'])
  })

  it('in a circle ends', () => {
    const circle = [note('r1', 'wrong', { supersedes: 'r2' }), note('r2', 'right', { supersedes: 'r1' })]
    expect(judged(circle)).toEqual([])
  })
})
