import { workingDayOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { DAY, drop, instantOf, MINUTE, SECOND, setAttributes } from '../../story'
import { moving } from '../moving'
import { requested } from './requested'

const receive = moving('executionReceipt', (story) => workingDayOver(instantOf(story, 'arrested'), 3))

export const cmArrExecReceipt: Plan = {
  model: 'CM-ARR-EXEC/receipt',
  casting: ADULT,
  base: requested,
  violated: [receive(0), receive(7 * DAY), (story) => drop(story, 'executionReceipt')],
  lawful: [receive(-SECOND), receive(-MINUTE), receive(-DAY)],
  lookedAtAfter: 13 * DAY,
  unknown: (story) => setAttributes(story, 'executionReceipt', 'document', { kind: undefined }),
}
