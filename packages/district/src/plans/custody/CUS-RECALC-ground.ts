import { ADULT, type Plan } from '../../plan'
import { setData } from '../../story'
import { heldAnew } from './anew'

export const cusRecalcGround: Plan = {
  model: 'CUS-RECALC/ground',
  casting: ADULT,
  base: heldAnew,
  violated: [
    (story) => setData(story, 'anew.approved', { recalculationGround: 'sameKind' }),
    (story) => setData(story, 'anew.approved', { approverLevel: 'departmentHead' }),
    // A higher approver does not make up for the ground.
    (story) => setData(story, 'anew.approved', { recalculationGround: 'sameKind', approverLevel: 'cityHead' }),
  ],
  lawful: [
    (story) => story,
    (story) => setData(story, 'anew.approved', { recalculationGround: 'sameKindAffecting' }),
    (story) => setData(story, 'anew.approved', { approverLevel: 'cityHead' }),
  ],
  unknown: (story) => setData(story, 'anew.approved', { recalculationGround: undefined }),
}
