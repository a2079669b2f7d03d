import { inRole } from '../../lawful/cast'
import { ADULT, type Change, type Plan } from '../../plan'
import { setObjects } from '../../story'
import { interrogatedAt, takesPlaceAt } from './elsewhere'

/** The source names only the centre, and the room in it. */
const inRoom: Change = (story, cast) => {
  const room = inRole('room', 'room', `${cast.site}-I1-${cast.story}`, { placeKind: 'interrogationRoom' })
  return setObjects(takesPlaceAt('caseHandlingCentre')(story, cast), 'first.began', 'room', [room])
}

export const ctrRoom: Plan = {
  model: 'CTR-ROOM',
  casting: ADULT,
  base: interrogatedAt('interrogationRoom'),
  violated: [
    takesPlaceAt('office'),
    takesPlaceAt('home', 'none'),
    takesPlaceAt('scene', 'lawful'),
    takesPlaceAt('hospital', 'lawful'),
  ],
  lawful: [
    (story) => story,
    inRoom,
    takesPlaceAt('scene', 'urgentScene'),
    takesPlaceAt('hospital', 'seriousIllness'),
    takesPlaceAt('home', 'lawful'),
  ],
  unknown: takesPlaceAt('home'),
}
