import type { Condition } from '../../language'

/**
 * The classes of MPS 208(2) and AV 4 in which an interrogation must be recorded. The class of the charge is always needed;
 * features and the highest penalty count where they are recorded.
 */
export const mustBeRecorded: Condition = {
  or: [
    { in: ['capitalPossible', { var: ['event.case.features', []] }] },
    { atLeast: [{ var: ['event.case.maxPenalty', 'warning'] }, 'life'] },
    { in: ['graveHarm', { var: ['event.case.features', []] }] },
    { '==': [{ var: 'event.case.chargeClass' }, 'organised'] },
    { and: [{ '==': [{ var: 'event.case.chargeClass' }, 'drugs'] }, { '==': [{ var: 'event.case.major' }, true] }] },
  ],
}
