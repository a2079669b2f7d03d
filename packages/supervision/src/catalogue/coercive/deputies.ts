import type { Condition, Pattern } from '../../language'

const ofCppcc: Condition = { '==': [{ var: ['event.person.deputyBody', 'congress'] }, 'cppcc'] }

/** Member of a people's political consultative conference. */
export const cppccMember: Condition = ofCppcc

/** Deputy to a people's congress at or above the county level, known to be one when the measure is taken. */
export const countyDeputy: Condition = {
  and: [
    { in: [{ var: ['event.person.deputyLevel', 'none'] }, ['county', 'city', 'province', 'national']] },
    { '!': [ofCppcc] },
  ],
}

/** Deputy to a township people's congress. */
export const townshipDeputy: Condition = {
  and: [{ '==': [{ var: ['event.person.deputyLevel', 'none'] }, 'township'] }, { '!': [ofCppcc] }],
}

/** The congress was told of the measure (MPS 165(1), 166). */
export const congressTold: Pattern = {
  event: 'notified',
  where: { '==': [{ var: 'event.recipient' }, 'congress'] },
}

/** The conference was told of the measure (MPS 167, 168). */
export const conferenceTold: Pattern = {
  event: 'notified',
  where: { '==': [{ var: 'event.recipient' }, 'cppcc'] },
}
