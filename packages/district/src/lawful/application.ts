import type { Instant } from '@hengjian/law'
import { after, DAY, type Step } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** The suspect's counsel applies for a lighter measure, and two days later the refusal is told with its reasons (CPL 97). */
export function measureChangeRefused(cast: Cast, at: Instant): readonly Step[] {
  const number = `Q-${cast.story}`
  const application = inRole('application', 'application', number, {
    number,
    matter: 'measureChange',
    addressee: 'police',
    applicant: 'counsel',
  })
  const objects = [application, personIn('person', cast), caseIn('case', cast)]
  return [
    step('applied', 'police', 'applicationReceived', at, objects),
    step('answered', 'police', 'applicationDecided', after(at, 2 * DAY), objects, {
      decision: 'rejected',
      reasonsGiven: true,
    }),
  ]
}
