import type { Instant } from '@hengjian/law'
import type { Cast } from '../../lawful/cast'
import { lawfulCustody, releaseArrested } from '../../lawful/custody'
import { interrogation } from '../../lawful/interrogation'
import { monthsOver } from '../../limits'
import type { Plan } from '../../plan'
import { add, after, DAY, drop, HOUR, instantOf, move, type Story } from '../../story'

/** A suspect in custody who is lawfully held for so many months at most. */
export const held =
  (months: Parameters<typeof lawfulCustody>[2]): Plan['base'] =>
  (cast, start) =>
    lawfulCustody(cast, start, months)

/** When so many months, and days more or fewer, after the arrest are over. */
export const over = (story: Story, months: number, days = 0): Instant =>
  monthsOver(instantOf(story, 'arrested'), months, days)

/** Twenty days after the arrest: early enough for whatever may happen within the first two months. */
export const dayTwenty = (story: Story): Instant => after(instantOf(story, 'arrested'), 20 * DAY)

/** The investigation ends with the transfer for prosecution at that instant; by then the house has warned of the end. */
export function transferAt(story: Story, at: Instant): Story {
  const warned = Math.min(instantOf(story, 'expiryNotice'), after(at, -2 * DAY)) as Instant
  return move(move(move(story, 'expiryNotice', warned), 'concluded', after(at, -HOUR)), 'transferred', at)
}

/** The investigation goes on. */
const unconcluded = (story: Story): Story => drop(story, 'concluded', 'transferred')

/** The suspect is released instead of being sent for prosecution. */
export const releaseAt = (story: Story, cast: Cast, at: Instant): Story => releaseArrested(unconcluded(story), cast, at)

/** The investigation does not end; the suspect is still questioned in the house at that instant. */
export const holdUntil = (story: Story, cast: Cast, at: Instant): Story =>
  add(unconcluded(story), ...interrogation(cast, 'stillHeld', at, 30, 'detentionCentre', 4))
