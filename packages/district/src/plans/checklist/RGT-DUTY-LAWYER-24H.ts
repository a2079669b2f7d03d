import type { Plan } from '../../plan'
import { tooLate } from '../coercive/detained'
import { dutyLawyerRequest } from './dutyLawyer'

export const rgtDutyLawyer24h: Plan = {
  model: 'RGT-DUTY-LAWYER-24H',
  ...dutyLawyerRequest({
    asked: 'house',
    addressee: 'detentionCentre',
    late: (story) => tooLate(story, 'lawyerAsked', 24),
  }),
}
