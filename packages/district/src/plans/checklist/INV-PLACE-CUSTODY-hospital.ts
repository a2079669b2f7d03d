import { ADULT, type Plan } from '../../plan'
import { courseUpTo } from './course'
import { heldAt, questionedOut, questionedWhenFree } from './place'

export const invPlaceCustodyHospital: Plan = {
  model: 'INV-PLACE-CUSTODY/hospital',
  casting: ADULT,
  base: courseUpTo('arrest'),
  violated: [heldAt('house', 'hospital'), heldAt('arrested', 'hospital'), questionedOut('medical', 'hospital')],
  lawful: [(story) => story, heldAt('house', 'remoteVideo'), questionedWhenFree('hospital', 'seriousIllness')],
  unknown: heldAt('arrested', undefined),
}
