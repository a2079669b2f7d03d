import type { Instant } from '@hengjian/law'
import { after, HOUR, MINUTE, type Step } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** A report is taken down, accepted and filed as a criminal case, and the office looks at it the same day. */
export function filing(cast: Cast, start: Instant): readonly Step[] {
  const report = inRole('report', 'report', `R-${cast.story}`, { number: `R-${cast.story}`, channel: 'inPerson' })
  const receipt = inRole('document', 'document', `D-${cast.story}-receipt`, { kind: 'acceptanceReceipt' })
  return [
    step('report', 'platform', 'reportReceived', start, [report, caseIn('case', cast)], {
      channel: 'inPerson',
      complete: true,
    }),
    step(
      'acceptance',
      'police',
      'caseAccepted',
      after(start, 20 * MINUTE),
      [caseIn('case', cast), report, ...cast.officers],
      {
        reviewClass: 'ordinary',
      },
    ),
    step('receipt', 'police', 'documentServed', after(start, 25 * MINUTE), [receipt, caseIn('case', cast)], {
      recipient: 'reporter',
    }),
    step(
      'filing',
      'police',
      'caseFiled',
      after(start, 2 * HOUR),
      [caseIn('case', cast), personIn('persons', cast), ...cast.officers],
      {
        approvedBy: '值班局领导',
        approverLevel: 'countyHead',
      },
    ),
    step('firstLook', 'office', 'officeReviewed', after(start, 5 * HOUR), [caseIn('case', cast)]),
  ]
}
