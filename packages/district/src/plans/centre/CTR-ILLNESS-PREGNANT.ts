import { type Change, type Plan, WOMAN } from '../../plan'
import { setEverywhere } from '../../story'
import { interrogatedAt, takesPlaceAt } from './elsewhere'

/** A woman of whom that is known is interrogated there. */
const interrogated =
  (group: string, placeKind: string | undefined, exception?: string): Change =>
  (story, cast) =>
    setEverywhere(takesPlaceAt(placeKind, exception)(story, cast), 'person', { groups: [group] })

export const ctrIllnessPregnant: Plan = {
  model: 'CTR-ILLNESS-PREGNANT',
  casting: WOMAN,
  base: interrogatedAt('interrogationRoom'),
  violated: [
    interrogated('pregnant', 'interrogationRoom'),
    interrogated('nursing', 'interrogationRoom'),
    interrogated('seriouslyIll', 'scene', 'urgentScene'),
  ],
  lawful: [
    interrogated('partlyIncapable', 'interrogationRoom'),
    interrogated('pregnant', 'hospital'),
    interrogated('seriouslyIll', 'home'),
    interrogated('nursing', 'home', 'lawful'),
  ],
  unknown: interrogated('pregnant', undefined),
}
