import { describe, expect, it } from 'vitest'
import { afterDecision, afterJudging, type FindingState } from './lifecycle'

const violated = { state: 'violated', digest: 'a' } as const
const finding = (state: FindingState, digest = 'a', dismissedDigest: string | null = null) => ({
  state,
  digest,
  dismissedDigest,
})

describe('afterJudging', () => {
  it('finds what is violated', () => {
    expect(afterJudging(undefined, violated)).toEqual({ action: 'found', state: 'open' })
    expect(afterJudging(undefined, { state: 'unknown', digest: 'a' })).toBeUndefined()
  })

  it('leaves alone what says the same', () => {
    expect(afterJudging(finding('open'), violated)).toBeUndefined()
    expect(afterJudging(finding('confirmed'), violated)).toBeUndefined()
  })

  it('notes a change without undoing a confirmation', () => {
    expect(afterJudging(finding('confirmed', 'b'), violated)).toEqual({ action: 'changed', state: 'confirmed' })
  })

  it('reopens a dismissal only when the evidence changed', () => {
    expect(afterJudging(finding('dismissed', 'a', 'a'), violated)).toBeUndefined()
    expect(afterJudging(finding('dismissed', 'b', 'b'), violated)).toEqual({ action: 'reopened', state: 'open' })
    expect(afterJudging(finding('withdrawn', 'c', 'a'), violated)).toEqual({ action: 'dismissed', state: 'dismissed' })
  })

  it.each(['open', 'confirmed', 'dismissed'] as const)('withdraws what is %s when the violation is gone', (state) => {
    expect(afterJudging(finding(state), { state: 'satisfied', digest: 'x' })).toEqual({
      action: 'withdrawn',
      state: 'withdrawn',
    })
    expect(afterJudging(finding(state), undefined)).toEqual({ action: 'withdrawn', state: 'withdrawn' })
  })

  it('withdraws once', () => {
    expect(afterJudging(finding('withdrawn'), undefined)).toBeUndefined()
  })
})

describe('afterDecision', () => {
  it('lets a person take a decision back, but decides nothing that the facts have withdrawn', () => {
    expect(afterDecision('open', 'confirm')).toEqual({ action: 'confirmed', state: 'confirmed' })
    expect(afterDecision('confirmed', 'dismiss')).toEqual({ action: 'dismissed', state: 'dismissed' })
    expect(afterDecision('dismissed', 'reopen')).toEqual({ action: 'reopened', state: 'open' })
    expect(afterDecision('dismissed', 'confirm')).toBeUndefined()
    expect(afterDecision('withdrawn', 'confirm')).toBeUndefined()
    expect(afterDecision('withdrawn', 'reopen')).toBeUndefined()
    expect(afterDecision('open', 'reopen')).toBeUndefined()
  })
})
