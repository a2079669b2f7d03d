import type { Clock } from '../../language'

/** From the acceptance of a criminal case to the decision whether to file it (FIL15 2(1)2). */
export const reviewClock: Clock = {
  from: { event: 'caseAccepted', where: { '==': [{ var: 'event.case.track' }, 'criminal'] } },
  to: { event: 'filingDecided' },
  within: {
    cases: [
      {
        where: { '==': [{ var: ['anchor.reviewClass', 'ordinary'] }, 'verifyLead'] },
        term: { count: 'D', of: { var: 'param.local_verify' } },
      },
      { term: { count: 'D', of: { var: 'param.local_plain' } } },
    ],
  },
  extend: [
    {
      when: {
        event: 'reviewExtended',
        where: {
          and: [
            { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
            { '==': [{ var: ['event.reviewClass', 'complex'] }, 'complex'] },
          ],
        },
      },
      within: { count: 'D', of: { var: 'param.local_complex' } },
    },
  ],
}
