import type { Condition } from '../../language'

/**
 * An outing from the centre that BAQ 4 allows: approved by the department's head for one of the `purposes` of the model,
 * or to see a physician.
 */
export const approvedOuting: Condition = {
  or: [
    { '==': [{ var: 'event.purpose' }, 'medical'] },
    {
      and: [
        { atLeast: [{ var: 'event.approverLevel' }, 'departmentHead'] },
        { in: [{ var: 'event.purpose' }, { var: 'param.purposes' }] },
      ],
    },
  ],
}
