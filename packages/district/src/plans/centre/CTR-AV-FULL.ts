import { ADULT, inTurn, type Plan } from '../../plan'
import { blur, MINUTE, SECOND } from '../../story'
import { faulty, interrupted, stoppedEarly } from './recorded'
import { summons } from './summoned'

export const ctrAvFull: Plan = {
  model: 'CTR-AV-FULL',
  casting: ADULT,
  base: summons(),
  violated: [interrupted(11 * SECOND), interrupted(15 * MINUTE), stoppedEarly(2 * MINUTE + SECOND)],
  lawful: [
    interrupted(10 * SECOND),
    interrupted(9 * SECOND),
    stoppedEarly(2 * MINUTE),
    inTurn(interrupted(15 * MINUTE), faulty(30, 15)),
  ],
  unknown: inTurn(interrupted(0), (story) => blur(story, 'first.resumed', 'minute')),
}
