import type { Instant } from '@hengjian/law'
import type { PersonId } from '../matter'
import { shiftBegins } from './duty'
import type { RosterFault } from './fault'
import { type Approval, holderOf, isAway, lineOf, planOn, type Roster } from './roster'
import { keyOf, type Shift } from './shift'
import { isSettled, type Swap, type SwapState, type SwapStep } from './swap'

/** A shift is near when it begins within a day: a swap then needs a head where the plan says so. */
const SHORT_NOTICE = 24 * 60 * 60_000

function needsApproval(roster: Roster, { mine, theirs }: Pick<Swap, 'mine' | 'theirs'>, now: Instant): boolean {
  const rules: Readonly<Record<Approval, boolean>> = {
    always: true,
    never: false,
    shortNotice: [mine, theirs].some(({ date }) => shiftBegins(roster, date) - now < SHORT_NOTICE),
  }
  return rules[planOn(roster, mine.date)?.approval ?? 'always']
}

const postOf = (roster: Roster, shift: Shift) => {
  const line = lineOf(roster, shift)
  return line === undefined || line.kind === 'department' ? undefined : line.post
}

/** Whether somebody would sit on two seats of one day that ask for each other, were they to get a shift for another. */
const hasOther = (roster: Roster, person: PersonId, got: Shift, given: Shift): boolean =>
  planOn(roster, got.date)?.lines.some(
    ({ id, kind }) =>
      kind === 'rotation' &&
      id !== got.line &&
      !(id === given.line && got.date === given.date) &&
      holderOf(roster, { line: id, date: got.date }) === person,
  ) === true

/** Why two shifts cannot be exchanged; null where they can. */
export function whyNoSwap(
  roster: Roster,
  { mine, theirs, asker, asked }: Pick<Swap, 'mine' | 'theirs' | 'asker' | 'asked'>,
  now: Instant,
): RosterFault | null {
  if (asker === asked || holderOf(roster, mine) !== asker || holderOf(roster, theirs) !== asked) return 'SHIFT_HOLDER'
  const post = postOf(roster, mine)
  if (post === undefined || post !== postOf(roster, theirs)) return 'SWAP_POST'
  if ([mine, theirs].some(({ date }) => shiftBegins(roster, date) <= now)) return 'SHIFT_PAST'
  if (isAway(roster, asker, theirs.date) || isAway(roster, asked, mine.date)) return 'SWAP_AWAY'
  return hasOther(roster, asker, theirs, mine) || hasOther(roster, asked, mine, theirs) ? 'SWAP_DOUBLE' : null
}

/** Whether one of the shifts waits in another swap. */
export const isPending = ({ swaps }: Roster, shifts: readonly Shift[]): boolean =>
  [...swaps.values()].some(
    (swap) =>
      !isSettled(swap) && [swap.mine, swap.theirs].some((one) => shifts.some((other) => keyOf(one) === keyOf(other))),
  )

interface Doing {
  readonly by: PersonId
  /** Whether they approve for the office (部门负责人、检察长). */
  readonly isHead: boolean
  readonly at: Instant
}

function whoseStep(swap: Swap, step: SwapStep, { by, isHead }: Doing): RosterFault | null {
  if (step === 'withdraw') return by === swap.asker && !isSettled(swap) ? null : 'SWAP_NOT_YOURS'
  if (step === 'accept' || step === 'decline')
    return swap.state === 'asked' && by === swap.asked ? null : 'SWAP_NOT_YOURS'
  const concerned = by === swap.asker || by === swap.asked
  return swap.state === 'agreed' && isHead && !concerned ? null : 'SWAP_NOT_YOURS'
}

const AFTER: Readonly<Record<Exclude<SwapStep, 'accept'>, SwapState>> = {
  decline: 'declined',
  withdraw: 'withdrawn',
  approve: 'inEffect',
  refuse: 'refused',
}

/** Where a step leads, or why it cannot be taken: whoever is not asked does not answer, and nobody approves a swap of their own. */
export function stepSwap(
  roster: Roster,
  swap: Swap | undefined,
  step: SwapStep,
  doing: Doing,
): { readonly state: SwapState } | { readonly fault: RosterFault } {
  if (swap === undefined) return { fault: 'SWAP_UNKNOWN' }
  if (isSettled(swap)) return { fault: 'SWAP_SETTLED' }
  const notTheirs = whoseStep(swap, step, doing)
  if (notTheirs !== null) return { fault: notTheirs }
  const comes = step === 'accept' || step === 'approve'
  const hindrance = comes ? whyNoSwap(roster, swap, doing.at) : null
  if (hindrance !== null) return { fault: hindrance }
  if (step !== 'accept') return { state: AFTER[step] }
  return { state: needsApproval(roster, swap, doing.at) ? 'agreed' : 'inEffect' }
}
