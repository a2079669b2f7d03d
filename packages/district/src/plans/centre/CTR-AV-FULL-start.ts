import { ADULT, instead, inTurn, type Plan } from '../../plan'
import { after, blur, HOUR, instantOf, MINUTE, move, SECOND } from '../../story'
import { detained } from '../coercive/detained'
import { faulty, recordedLate } from './recorded'
import { summons } from './summoned'

export const ctrAvFullStart: Plan = {
  model: 'CTR-AV-FULL/start',
  casting: ADULT,
  base: summons(),
  violated: [
    recordedLate(2 * MINUTE + SECOND),
    recordedLate(HOUR),
    instead(detained, (story) =>
      move(story, 'house.recordingBegan', after(instantOf(story, 'house.began'), 10 * MINUTE)),
    ),
  ],
  lawful: [
    recordedLate(2 * MINUTE - SECOND),
    recordedLate(MINUTE),
    recordedLate(-5 * MINUTE),
    inTurn(recordedLate(20 * MINUTE), faulty(0, 20)),
  ],
  unknown: inTurn(recordedLate(2 * MINUTE + 30 * SECOND), (story) => blur(story, 'first.began', 'minute')),
}
