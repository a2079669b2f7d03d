import type { Instant } from '@hengjian/law'
import type { PersonId } from '../matter'
import type { Shift } from './shift'

/** 调班: two people exchange a shift each. */
export interface Swap {
  readonly id: string
  readonly mine: Shift
  readonly theirs: Shift
  /** Who asks, and who is asked. */
  readonly asker: PersonId
  readonly asked: PersonId
  readonly words: string
  readonly at: Instant
  readonly state: SwapState
}
/** `agreed` waits for a head's approval; `inEffect` is what the roster goes by from then on. */
export const SWAP_STATES = ['asked', 'declined', 'withdrawn', 'agreed', 'refused', 'inEffect'] as const
export type SwapState = (typeof SWAP_STATES)[number]

/** What is done with a swap that stands: by whom it was put to, by whom asked, by a head. */
export const SWAP_STEPS = ['accept', 'decline', 'withdraw', 'approve', 'refuse'] as const
export type SwapStep = (typeof SWAP_STEPS)[number]

export const isSettled = ({ state }: Swap): boolean => state !== 'asked' && state !== 'agreed'
