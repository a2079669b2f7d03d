import { ADULT, type Change, type Plan } from '../../plan'
import { setData } from '../../story'
import { surveilledAt } from './surveilled'

const at =
  (placeKind: string | undefined): Change =>
  (story) =>
    setData(story, 'surveilled', { placeKind })

export const cmRsPlace: Plan = {
  model: 'CM-RS-PLACE',
  casting: ADULT,
  base: surveilledAt('designated'),
  violated: [at('caseHandlingCentre'), at('detentionCentre'), at('office')],
  lawful: [
    at('elsewhere'),
    at('hospital'),
    (story, cast) => setData(at('home')(story, cast), 'surveilled', { designated: false, ground: 'lawful' }),
  ],
  unknown: at(undefined),
}
