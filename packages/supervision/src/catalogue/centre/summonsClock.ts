import type { Pattern } from '../../language'

/**
 * What ends a criminal summons: its recorded end, a measure, a release. Leaving the centre ends it if the person was released;
 * where the outcome is not recorded, that cannot be known.
 */
export const summonsEnds: Pattern = {
  any: [
    {
      event: ['summonsEnded', 'released', 'detentionBegan', 'arrestExecuted', 'bailBegan', 'surveillanceBegan'],
    },
    { event: 'centreLeft', where: { '==': [{ var: 'event.outcome' }, 'released'] } },
  ],
}

/** The extension to 24 hours of the summons that runs, with all that CPL 119(2) and MPS 200(1) ask for. */
export const extendedSummons: Pattern = {
  event: 'measureExtended',
  at: 'approvedAt',
  where: {
    and: [
      { '==': [{ var: 'event.measure' }, { var: 'anchor.measure' }] },
      { atLeast: [{ var: 'event.approverLevel' }, 'departmentHead'] },
      {
        or: [{ '==': [{ var: 'event.case.complex' }, true] }, { '==': [{ var: 'anchor.case.complex' }, true] }],
      },
      { '==': [{ var: 'event.custodyNeeded' }, true] },
    ],
  },
}
