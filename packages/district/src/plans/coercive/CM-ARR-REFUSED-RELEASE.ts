import { bailed } from '../../lawful/bail'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { add, after, DAY, drop, HOUR, instantOf, MINUTE, moveOnwards, SECOND, setData } from '../../story'
import { refused } from './reviewed'

/** So long after the six hours that the office allows for "at once". */
const release =
  (milliseconds: number): Change =>
  (story) =>
    moveOnwards(story, 'released', after(instantOf(story, 'decisionReceived'), 6 * HOUR + milliseconds))

const bailedInstead: Change = (story, cast) =>
  add(drop(story, 'released'), bailed(cast, instantOf(story, 'released'), 'guarantor'))

export const cmArrRefusedRelease: Plan = {
  model: 'CM-ARR-REFUSED-RELEASE',
  casting: ADULT,
  base: refused('refusedNoNeed'),
  violated: [
    release(SECOND),
    release(DAY),
    inTurn(release(MINUTE), bailedInstead),
    (story) => drop(story, 'released', 'executionReceipt'),
  ],
  lawful: [release(0), release(-SECOND), release(-MINUTE), inTurn(release(-MINUTE), bailedInstead)],
  lookedAtAfter: 8 * HOUR,
  unknown: (story) => setData(story, 'decisionReceived', { decision: undefined }),
}
