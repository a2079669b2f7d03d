import { HEADS, PROCURATORS } from '../../roles'
import type { Grant } from '../../workflow'

/** Who reads supervision matters (practice 6.3): its own people, the heads and case management, and the unit once served. */
export const supervisionReaders: readonly Grant[] = [
  { roles: ['residentProcurator', ...HEADS, 'caseManager'] },
  {
    roles: [...PROCURATORS, 'assistantProcurator', 'clerk'],
    relations: ['registrar', 'handler', 'team', 'verifier', 'approver', 'issuer'],
  },
  { roles: ['policeLiaison'], relations: ['ownUnit'] },
]
