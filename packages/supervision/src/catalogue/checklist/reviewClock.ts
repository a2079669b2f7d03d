import type { Clock, Condition } from '../../language'

const referred: Condition = { '==': [{ var: ['event.case.source', 'found'] }, 'adminReferral'] }

/**
 * From the acceptance of a criminal case to the decision whether to file it (FIL15 2(1)2). The class of a lead that must be
 * verified is put as an extension of the ordinary three days, so that a class nobody recorded matters only between the two.
 */
export const reviewClock: Clock = {
  from: { event: 'caseAccepted', where: { '==': [{ var: 'event.case.track' }, 'criminal'] } },
  to: { event: 'filingDecided' },
  within: { count: 'D', of: { var: 'param.local_plain' } },
  extend: [
    {
      when: {
        event: 'caseAccepted',
        where: { and: [{ '==': [{ var: 'event.reviewClass' }, 'verifyLead'] }, { '!': [referred] }] },
      },
      within: { count: 'D', of: { var: 'param.local_verify' } },
    },
    {
      when: {
        event: 'reviewExtended',
        where: {
          and: [
            { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
            { '==': [{ var: ['event.reviewClass', 'complex'] }, 'complex'] },
            { '!': [referred] },
          ],
        },
      },
      within: { count: 'D', of: { var: 'param.local_complex' } },
    },
  ],
}
