import { arrestedAtLiberty, reviewedAtLiberty } from '../../lawful/arrestAtLiberty'
import { executionReceipt } from '../../lawful/executionReceipt'
import { ADULT, type Change, instead, type Plan } from '../../plan'
import { add, after, DAY, HOUR, instantOf, MINUTE, moveOnwards, SECOND, setData } from '../../story'

/** So long after the twenty-four hours that the office allows for "at once". */
const execute =
  (milliseconds: number): Change =>
  (story) =>
    moveOnwards(story, 'arrested', after(instantOf(story, 'decisionReceived'), DAY + milliseconds))

/** The suspect is not found; the receipt goes back with or without the reason. */
const notExecuted = (reason: string): Change =>
  instead(reviewedAtLiberty, (story, cast) =>
    setData(
      add(story, executionReceipt(cast, after(instantOf(story, 'decisionReceived'), 20 * HOUR))),
      'executionReceipt',
      { reason },
    ),
  )

export const cmArrExecExecute: Plan = {
  model: 'CM-ARR-EXEC/execute',
  casting: ADULT,
  base: arrestedAtLiberty,
  violated: [execute(SECOND), execute(3 * DAY), instead(reviewedAtLiberty), notExecuted('')],
  lawful: [execute(0), execute(-SECOND), execute(-MINUTE), notExecuted('犯罪嫌疑人在逃')],
  lookedAtAfter: 26 * HOUR,
  unknown: (story) => setData(story, 'decisionReceived', { decision: undefined }),
}
