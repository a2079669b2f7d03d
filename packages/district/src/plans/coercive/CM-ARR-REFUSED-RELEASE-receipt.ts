import { workingDayOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { DAY, drop, instantOf, MINUTE, SECOND, setAttributes } from '../../story'
import { moving } from '../moving'
import { refused } from './reviewed'

const receive = moving('executionReceipt', (story) => workingDayOver(instantOf(story, 'released'), 3))

export const cmArrRefusedReleaseReceipt: Plan = {
  model: 'CM-ARR-REFUSED-RELEASE/receipt',
  casting: ADULT,
  base: refused('refusedEvidence'),
  violated: [receive(0), receive(7 * DAY), (story) => drop(story, 'executionReceipt')],
  lawful: [receive(-SECOND), receive(-MINUTE), receive(-DAY)],
  lookedAtAfter: 13 * DAY,
  unknown: (story) => setAttributes(story, 'executionReceipt', 'document', { kind: undefined }),
}
