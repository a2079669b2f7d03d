import { ADULT, inTurn, type Plan } from '../../plan'
import { questionedAt, takesPlaceAt } from './elsewhere'
import { alone, nobodyNamed, withAuxiliary } from './officers'

export const ctrAdminOneOfficerElsewhere: Plan = {
  model: 'CTR-ADMIN-ONE-OFFICER/elsewhere',
  casting: ADULT,
  base: questionedAt('home'),
  violated: [alone, withAuxiliary, inTurn(alone, takesPlaceAt('scene'))],
  lawful: [
    (story) => story,
    takesPlaceAt('scene'),
    takesPlaceAt('office'),
    inTurn(alone, takesPlaceAt('interviewRoom')),
  ],
  unknown: nobodyNamed,
}
