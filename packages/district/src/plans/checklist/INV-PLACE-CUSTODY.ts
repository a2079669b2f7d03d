import { ADULT, type Plan } from '../../plan'
import { courseUpTo } from './course'
import { heldAt, questionedOut, questionedWhenFree } from './place'

export const invPlaceCustody: Plan = {
  model: 'INV-PLACE-CUSTODY',
  casting: ADULT,
  base: courseUpTo('arrest'),
  violated: [
    heldAt('house', 'interrogationRoom'),
    heldAt('arrested', 'office'),
    questionedOut('identifyScene', 'scene'),
  ],
  lawful: [(story) => story, heldAt('arrested', 'remoteVideo'), questionedWhenFree('home', 'lawful')],
  unknown: heldAt('house', undefined),
}
