import type { Instant } from '@hengjian/law'
import type { Step } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** The receipt that tells the procuratorate how its decision on an arrest was carried out. */
export function executionReceipt(cast: Cast, at: Instant): Step {
  const receipt = inRole('document', 'document', `D-${cast.story}-executed`, { kind: 'executionReceipt' })
  const whom = [receipt, caseIn('case', cast), personIn('person', cast)]
  return step('executionReceipt', 'police', 'documentServed', at, whom, { recipient: 'procuratorate' })
}
