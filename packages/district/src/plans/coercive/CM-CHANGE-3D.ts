import { interrogation } from '../../lawful/interrogation'
import { workingDayOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { add, after, DAY, drop, instantOf, MINUTE, SECOND, setEverywhere } from '../../story'
import { moving } from '../moving'
import { appliedInCustody } from './applied'

/** That the applicant is in custody moves the date for a reminder only, not that of a breach. */
const answer = moving('answered', (story) => workingDayOver(instantOf(story, 'applied'), 3))

export const cmChange3d: Plan = {
  model: 'CM-CHANGE-3D',
  casting: ADULT,
  // Time goes on whether or not there is an answer.
  base: (cast, start) => {
    const story = appliedInCustody(cast, start)
    const later = after(instantOf(story, 'arrested'), 25 * DAY)
    return add(story, ...interrogation(cast, 'later', later, 45, 'detentionCentre', 4))
  },
  violated: [answer(0), answer(5 * DAY), (story) => drop(story, 'answered')],
  lawful: [answer(-SECOND), answer(-MINUTE), answer(-2 * DAY)],
  unknown: (story) => setEverywhere(drop(story, 'answered'), 'application', { matter: undefined }),
}
