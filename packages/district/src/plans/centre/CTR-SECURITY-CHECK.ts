import { victimHeard } from '../../lawful/administrative'
import { ADULT, instead, type Plan } from '../../plan'
import { after, blur, drop, HOUR, instantOf, MINUTE, move, SECOND, type Story } from '../../story'
import { summons } from './summoned'

/** Checked so long after the entry. */
const checked = (story: Story, milliseconds: number): Story =>
  move(story, 'search', after(instantOf(story, 'entry'), milliseconds))

export const ctrSecurityCheck: Plan = {
  model: 'CTR-SECURITY-CHECK',
  casting: ADULT,
  base: summons(),
  violated: [
    (story) => checked(story, 30 * MINUTE + SECOND),
    (story) => checked(story, 2 * HOUR),
    (story) => drop(story, 'search'),
  ],
  lawful: [
    (story) => checked(story, 30 * MINUTE),
    (story) => checked(story, 30 * MINUTE - SECOND),
    instead(victimHeard),
  ],
  unknown: (story) => blur(checked(story, 30 * MINUTE), 'search', 'minute'),
}
