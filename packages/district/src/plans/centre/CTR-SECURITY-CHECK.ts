import { victimHeard } from '../../lawful/administrative'
import { ADULT, instead, inTurn, type Plan } from '../../plan'
import { blur, drop, HOUR, instantOf, MINUTE, SECOND } from '../../story'
import { moving } from '../moving'
import { summons } from './summoned'

/** Checked so long after the entry. */
const checked = moving('search', (story) => instantOf(story, 'entry'))

export const ctrSecurityCheck: Plan = {
  model: 'CTR-SECURITY-CHECK',
  casting: ADULT,
  base: summons(),
  violated: [checked(30 * MINUTE + SECOND), checked(2 * HOUR), (story) => drop(story, 'search')],
  lawful: [checked(30 * MINUTE), checked(30 * MINUTE - SECOND), instead(victimHeard)],
  unknown: inTurn(checked(30 * MINUTE), (story) => blur(story, 'search', 'minute')),
}
