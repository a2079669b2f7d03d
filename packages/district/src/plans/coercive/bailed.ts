import type { Instant } from '@hengjian/law'
import {
  forfeited,
  investigated,
  lawfulBail,
  lifted,
  prosecutionDecided,
  type Security,
  seizure,
} from '../../lawful/bail'
import { surveilled } from '../../lawful/surveillance'
import { monthsOver } from '../../limits'
import type { Change, Plan } from '../../plan'
import { add, after, DAY, drop, instantOf, SECOND, type Story, setAttributes } from '../../story'

/** A suspect who is bailed without being brought to the centre. */
export const bailedAtHome =
  (security: Security): Plan['base'] =>
  (cast, start) =>
    lawfulBail(cast, start, security, 'home')

/** When the twelve months of the bail of a story are over (CPL 79(1)). */
export const yearOver = (story: Story): Instant => monthsOver(instantOf(story, 'bailed'), 12)

/** Bail that lasts its twelve months but for a day. */
export const bailedForAYear: Plan['base'] = (cast, start) => {
  const story = lawfulBail(cast, start, 'guarantor', 'centre')
  const end = after(yearOver(story), -DAY)
  return add(story, ...investigated(cast, instantOf(story, 'bailed'), end), lifted(cast, end))
}

/** Surveillance takes the place of bail in its last second, and nothing has to be lifted (BAIL 24(3)1). */
export const replacedAtTheEnd: Change = (story, cast) =>
  add(drop(story, 'lifted'), surveilled(cast, after(yearOver(story), -SECOND), 'home'))

/** Bail runs on after its end, and so does the investigation. */
export const neverLifted: Change = (story, cast) =>
  add(drop(story, 'lifted'), seizure(cast, 'afterwards', after(yearOver(story), 4 * DAY)))

/** Bail was never lifted, and nobody recorded which decision ended the prosecution. */
export const unknownEnd: Change = (story, cast) =>
  add(neverLifted(story, cast), prosecutionDecided(cast, after(yearOver(story), -5 * DAY)))

/** A part of the deposit is forfeited on the twentieth day, after a breach; the investigation goes on. */
export const partlyForfeited: Plan['base'] = (cast, start) => {
  const story = lawfulBail(cast, start, 'deposit', 'centre')
  const at = after(instantOf(story, 'bailed'), 20 * DAY)
  const told = add(story, ...forfeited(cast, at), seizure(cast, 'act1', after(at, 25 * DAY)))
  return setAttributes(told, 'forfeited', 'person', { breach: true })
}
