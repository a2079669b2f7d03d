import type { State } from '@hengjian/supervision'

export type FindingState = 'open' | 'confirmed' | 'dismissed' | 'withdrawn'
export type FindingAction = 'found' | 'changed' | 'confirmed' | 'dismissed' | 'reopened' | 'withdrawn'

/** Where a finding stands, as far as its next step depends on it. */
export interface Standing {
  readonly state: FindingState
  /** Digest of the verdict that its last event was written for. */
  readonly digest: string
  /** Digest of the verdict that a person dismissed, or null. */
  readonly dismissedDigest: string | null
}

export interface Step {
  readonly action: FindingAction
  readonly state: FindingState
}

/**
 * What happens to a finding when its verdict was judged again.
 *
 *     violated:  (none) → found      open, confirmed → changed, if it says something else
 *                dismissed, withdrawn → reopened, if it says something else than what was dismissed
 *     otherwise: open, confirmed, dismissed → withdrawn
 *
 * @param verdict the verdict's new state and digest; undefined where there is none any more
 */
export function afterJudging(
  finding: Standing | undefined,
  verdict: { readonly state: State; readonly digest: string } | undefined,
): Step | undefined {
  if (verdict?.state !== 'violated') {
    return finding === undefined || finding.state === 'withdrawn'
      ? undefined
      : { action: 'withdrawn', state: 'withdrawn' }
  }
  if (finding === undefined) return { action: 'found', state: 'open' }
  switch (finding.state) {
    case 'open':
    case 'confirmed':
      return finding.digest === verdict.digest ? undefined : { action: 'changed', state: finding.state }
    case 'dismissed':
      return finding.dismissedDigest === verdict.digest ? undefined : { action: 'reopened', state: 'open' }
    case 'withdrawn':
      return finding.dismissedDigest === verdict.digest
        ? { action: 'dismissed', state: 'dismissed' }
        : { action: 'reopened', state: 'open' }
  }
}

/** What happens to a finding when a person decides; undefined where the decision is not open to them now. */
export function afterDecision(state: FindingState, decision: 'confirm' | 'dismiss' | 'reopen'): Step | undefined {
  switch (decision) {
    case 'confirm':
      return state === 'open' ? { action: 'confirmed', state: 'confirmed' } : undefined
    case 'dismiss':
      return state === 'open' || state === 'confirmed' ? { action: 'dismissed', state: 'dismissed' } : undefined
    case 'reopen':
      return state === 'dismissed' || state === 'confirmed' ? { action: 'reopened', state: 'open' } : undefined
  }
}
