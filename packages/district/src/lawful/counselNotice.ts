import type { Instant } from '@hengjian/law'
import type { Step } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** On the day of the first measure the suspect signs that he may retain a defender (CPL 34(2)). */
export function counselNotice(cast: Cast, at: Instant): Step {
  const notice = inRole('document', 'document', `D-${cast.story}-counsel`, { kind: 'counselNotice' })
  return step(
    'counselNotice',
    'police',
    'documentSigned',
    at,
    [notice, personIn('person', cast), caseIn('case', cast)],
    { signedBy: ['suspect'], complete: true },
  )
}
