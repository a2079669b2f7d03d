import { caseIn, inRole, personIn, step } from '../../lawful/cast'
import { workingDayOver } from '../../limits'
import { ADULT, inTurn, type Plan } from '../../plan'
import { add, after, DAY, drop, HOUR, instantOf, MINUTE, SECOND, setAttributes, setData } from '../../story'
import { moving } from '../moving'
import { refused } from './reviewed'

/** The police ask on the third day for the refusal to be reconsidered. */
const reconsidered: Plan['base'] = (cast, start) => {
  const story = refused('refusedEvidence')(cast, start)
  const application = inRole('application', 'application', `X-${cast.story}`, {
    number: `X-${cast.story}`,
    matter: 'reconsideration',
    against: 'arrestRefusal',
    addressee: 'procuratorate',
    applicant: 'police',
  })
  const whom = [application, personIn('person', cast), caseIn('case', cast)]
  const asked = after(instantOf(story, 'decisionReceived'), 3 * DAY)
  return add(story, step('asked', 'procuratorate', 'applicationReceived', asked, whom))
}

const ask = moving('asked', (story) => workingDayOver(instantOf(story, 'decisionReceived'), 5))

export const cmArrRefused15dAsk: Plan = {
  model: 'CM-ARR-REFUSED-15D/ask',
  casting: ADULT,
  base: reconsidered,
  violated: [
    ask(0),
    ask(2 * DAY),
    inTurn(ask(HOUR), (story) =>
      setData(setData(story, 'decided', { decision: 'refusedNoNeed' }), 'decisionReceived', {
        decision: 'refusedNoNeed',
      }),
    ),
  ],
  lawful: [ask(-SECOND), ask(-MINUTE), (story) => drop(story, 'asked'), (story) => story],
  lookedAtAfter: 2 * DAY,
  unknown: inTurn(ask(DAY), (story) => setAttributes(story, 'asked', 'application', { against: undefined })),
}
