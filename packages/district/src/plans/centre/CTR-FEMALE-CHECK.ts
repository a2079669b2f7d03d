import { inTurn, type Plan, WOMAN } from '../../plan'
import { setData } from '../../story'
import { byOfficers } from './officers'
import { summons } from './summoned'

export const ctrFemaleCheck: Plan = {
  model: 'CTR-FEMALE-CHECK',
  casting: WOMAN,
  base: summons(),
  violated: [
    byOfficers('search', 'male'),
    byOfficers('search', 'male', 'male'),
    byOfficers('search', 'female', 'male'),
  ],
  lawful: [
    (story) => story,
    byOfficers('search', 'female', 'female'),
    inTurn(byOfficers('search', 'male'), (story) => setData(story, 'search', { physician: true })),
  ],
  unknown: byOfficers('search', 'unknown'),
}
