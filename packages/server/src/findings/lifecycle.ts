import type { State } from '@hengjian/supervision'

export type FindingState = 'open' | 'confirmed' | 'dismissed' | 'withdrawn'
export type FindingAction = 'found' | 'changed' | 'confirmed' | 'dismissed' | 'takenBack' | 'reopened' | 'withdrawn'

/** Where a finding stands, as far as its next step depends on it. */
export interface Standing {
  readonly state: FindingState
  /** Digest of the verdict that its last event was written for. */
  readonly digest: string
}

/** A verdict as it was judged again. */
export interface Judged {
  readonly state: State
  readonly digest: string
  /** Whether it rests on the very evidence that a person dismissed, and nobody has decided otherwise since. */
  readonly asDismissed: boolean
}

export interface Step {
  readonly action: FindingAction
  readonly state: FindingState
}

/**
 * What happens to a finding when its verdict was judged again. A dismissal holds for the evidence it was made on: other evidence
 * reopens the finding, and the same evidence, come back, finds it dismissed again.
 *
 *     violated:  (none) → found      open, confirmed → changed, if it says something else
 *                dismissed → reopened, if it rests on something else than what was dismissed
 *                withdrawn → reopened, or dismissed again     open → dismissed again
 *     otherwise: open, confirmed, dismissed → withdrawn
 *
 * @param verdict undefined where there is none any more
 */
export function afterJudging(finding: Standing | undefined, verdict: Judged | undefined): Step | undefined {
  if (verdict?.state !== 'violated') {
    return finding === undefined || finding.state === 'withdrawn'
      ? undefined
      : { action: 'withdrawn', state: 'withdrawn' }
  }
  if (finding === undefined) return { action: 'found', state: 'open' }
  if (verdict.asDismissed)
    return finding.state === 'dismissed' ? undefined : { action: 'dismissed', state: 'dismissed' }
  switch (finding.state) {
    case 'open':
    case 'confirmed':
      return finding.digest === verdict.digest ? undefined : { action: 'changed', state: finding.state }
    case 'dismissed':
    case 'withdrawn':
      return { action: 'reopened', state: 'open' }
  }
}

/** What happens to a finding when a person decides; undefined where the decision is not open to them now. */
export function afterDecision(state: FindingState, decision: 'confirm' | 'dismiss' | 'takeBack'): Step | undefined {
  switch (decision) {
    case 'confirm':
      return state === 'open' ? { action: 'confirmed', state: 'confirmed' } : undefined
    case 'dismiss':
      return state === 'open' || state === 'confirmed' ? { action: 'dismissed', state: 'dismissed' } : undefined
    case 'takeBack':
      return state === 'dismissed' || state === 'confirmed' ? { action: 'takenBack', state: 'open' } : undefined
  }
}
