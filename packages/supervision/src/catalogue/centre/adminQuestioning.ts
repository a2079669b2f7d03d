import type { Condition, Pattern } from '../../language'
import { CENTRE_PLACES } from './centrePlaces'

/** Arrival on an administrative summons. */
export const adminSummons: Pattern = {
  event: 'summonsBegan',
  where: { '==': [{ var: 'event.measure.track' }, 'administrative'] },
}

/** What ends the questioning after it; once a decision is made, waiting is its execution. */
export const adminSummonsEnds: Pattern = { event: ['centreLeft', 'adminDecided', 'detentionBegan', 'released'] }

/** The arrival itself, where its visit is of a class that may last longer. */
export const classed = (questioningClass: string): Pattern => ({
  event: 'summonsBegan',
  where: {
    and: [
      { '==': [{ var: 'event.measure' }, { var: 'anchor.measure' }] },
      { '==': [{ var: 'event.visit.questioningClass' }, questioningClass] },
    ],
  },
})

/** Questioning of a person who broke the penalties law; the class of a case is recorded where it is another one. */
export const publicOrderQuestioning: Condition = {
  and: [
    { '==': [{ var: 'event.interrogation.kind' }, 'adminQuestioning'] },
    { '==': [{ var: ['event.case.adminClass', 'publicOrder'] }, 'publicOrder'] },
  ],
}

/** In a case-handling place. */
export const inCentre: Condition = {
  in: [{ var: 'event.placeKind' }, CENTRE_PLACES],
}

/** Fewer police officers than `param.least`; auxiliaries are none. */
export const fewerThanTwoOfficers: Condition = {
  '<': [
    { count: [{ filter: [{ var: 'event.officers' }, { '!=': [{ var: ['kind', 'investigator'] }, 'auxiliary'] }] }] },
    { var: 'param.least' },
  ],
}
