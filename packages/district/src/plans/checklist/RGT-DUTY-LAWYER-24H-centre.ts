import type { Plan } from '../../plan'
import { after, HOUR, instantOf, SECOND } from '../../story'
import { dutyLawyerRequest } from './dutyLawyer'

export const rgtDutyLawyer24hCentre: Plan = {
  model: 'RGT-DUTY-LAWYER-24H/centre',
  ...dutyLawyerRequest({
    asked: 'entry',
    addressee: 'police',
    // What offices agree among themselves is counted to the second, and exactly the 24 hours are in time.
    late: (story) => after(instantOf(story, 'lawyerAsked'), 24 * HOUR + SECOND),
  }),
}
