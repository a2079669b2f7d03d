import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterDecision, afterJudging, type FindingState, type Standing } from './lifecycle'

const violated = { state: 'violated', digest: 'a', asDismissed: false } as const
const finding = (state: FindingState, digest = 'a') => ({ state, digest })

describe('afterJudging', () => {
  it('finds what is violated', () => {
    expect(afterJudging(undefined, violated)).toEqual({ action: 'found', state: 'open' })
    expect(afterJudging(undefined, { ...violated, state: 'unknown' })).toBeUndefined()
  })

  it('leaves alone what says the same', () => {
    expect(afterJudging(finding('open'), violated)).toBeUndefined()
    expect(afterJudging(finding('confirmed'), violated)).toBeUndefined()
  })

  it('notes a change without undoing a confirmation', () => {
    expect(afterJudging(finding('confirmed', 'b'), violated)).toEqual({ action: 'changed', state: 'confirmed' })
  })

  it('reopens a dismissal only when the evidence changed', () => {
    const same = { ...violated, asDismissed: true }
    expect(afterJudging(finding('dismissed', 'b'), same)).toBeUndefined()
    expect(afterJudging(finding('dismissed'), violated)).toEqual({ action: 'reopened', state: 'open' })
    expect(afterJudging(finding('withdrawn', 'c'), same)).toEqual({ action: 'dismissed', state: 'dismissed' })
    expect(afterJudging(finding('open', 'c'), same)).toEqual({ action: 'dismissed', state: 'dismissed' })
  })

  it.each(['open', 'confirmed', 'dismissed'] as const)('withdraws what is %s when the violation is gone', (state) => {
    const gone = { action: 'withdrawn', state: 'withdrawn' }
    expect(afterJudging(finding(state), { ...violated, state: 'satisfied' })).toEqual(gone)
    expect(afterJudging(finding(state), undefined)).toEqual(gone)
  })

  it('withdraws once', () => {
    expect(afterJudging(finding('withdrawn'), undefined)).toBeUndefined()
  })
})

describe('afterDecision', () => {
  it('lets a person take a decision back, but decides nothing that the facts have withdrawn', () => {
    expect(afterDecision('open', 'confirm')).toEqual({ action: 'confirmed', state: 'confirmed' })
    expect(afterDecision('confirmed', 'dismiss')).toEqual({ action: 'dismissed', state: 'dismissed' })
    expect(afterDecision('dismissed', 'takeBack')).toEqual({ action: 'takenBack', state: 'open' })
    expect(afterDecision('confirmed', 'takeBack')).toEqual({ action: 'takenBack', state: 'open' })
    expect(afterDecision('dismissed', 'confirm')).toBeUndefined()
    expect(afterDecision('withdrawn', 'confirm')).toBeUndefined()
    expect(afterDecision('withdrawn', 'takeBack')).toBeUndefined()
    expect(afterDecision('open', 'takeBack')).toBeUndefined()
  })
})

type Command =
  | { readonly judged: 'violated'; readonly evidence: string; readonly version: number }
  | { readonly judged: 'gone' }
  | { readonly decided: 'confirm' | 'dismiss' | 'takeBack' }

/** A finding as the store holds it. */
class Stored {
  finding: (Standing & { readonly evidence: string; readonly dismissed: string | null }) | undefined

  run(command: Command): void {
    if ('decided' in command) this.decide(command.decided)
    else if (command.judged === 'gone') this.judge(undefined)
    else this.judge(command)
  }

  private judge(verdict: { readonly evidence: string; readonly version: number } | undefined): void {
    const { finding } = this
    const digest = verdict === undefined ? '' : `${verdict.evidence}${verdict.version}`
    const asDismissed = verdict !== undefined && finding?.dismissed === verdict.evidence
    const step = afterJudging(finding, verdict && { state: 'violated', digest, asDismissed })
    if (step === undefined) return
    const dismissed = finding?.dismissed ?? null
    this.finding = { state: step.state, digest, evidence: verdict?.evidence ?? finding?.evidence ?? '', dismissed }
  }

  private decide(decision: 'confirm' | 'dismiss' | 'takeBack'): void {
    const { finding } = this
    const step = finding === undefined ? undefined : afterDecision(finding.state, decision)
    if (finding === undefined || step === undefined) return
    this.finding = {
      ...finding,
      state: step.state,
      dismissed: step.action === 'dismissed' ? finding.evidence : null,
    }
  }
}

const evidence = fc.constantFrom('a', 'b', 'c')
const commands = fc.array(
  fc.oneof(
    fc.record({ judged: fc.constant('violated' as const), evidence, version: fc.constantFrom(1, 2) }),
    fc.constant<Command>({ judged: 'gone' }),
    fc.record({ decided: fc.constantFrom('confirm', 'dismiss', 'takeBack' as const) }),
  ),
  { maxLength: 40 },
)

describe('a finding over any course of judgings and decisions', () => {
  it('is dismissed exactly while the evidence is that of a dismissal nobody took back', () => {
    fc.assert(
      fc.property(commands, (course) => {
        const stored = new Stored()
        let current: string | undefined
        let dismissedOn: string | undefined
        for (const command of course) {
          const before = stored.finding?.state
          stored.run(command)
          const after = stored.finding?.state
          if ('decided' in command) {
            if (before !== after) dismissedOn = after === 'dismissed' ? current : undefined
          } else current = command.judged === 'gone' ? undefined : command.evidence
          expect(after === 'dismissed').toBe(current !== undefined && current === dismissedOn)
          expect(after === undefined || after === 'withdrawn').toBe(current === undefined)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never leaves a dismissal for the same evidence under another version of the model', () => {
    fc.assert(
      fc.property(commands, evidence, (course, last) => {
        const stored = new Stored()
        for (const command of course) stored.run(command)
        stored.run({ judged: 'violated', evidence: last, version: 1 })
        stored.run({ decided: 'dismiss' })
        stored.run({ judged: 'violated', evidence: last, version: 2 })
        expect(stored.finding?.state).toBe('dismissed')
      }),
    )
  })
})
