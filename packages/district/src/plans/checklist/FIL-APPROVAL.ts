import { formatInstant } from '@hengjian/law'
import { ADULT, type Plan } from '../../plan'
import { after, instantOf, MINUTE, SECOND, setData } from '../../story'
import { courseUpTo } from './course'
import { refuseAt } from './filing'

export const filApproval: Plan = {
  model: 'FIL-APPROVAL',
  casting: ADULT,
  base: courseUpTo('filing'),
  violated: [
    (story) => setData(story, 'filing', { approverLevel: 'departmentHead' }),
    // Approved a minute after the decision.
    (story) => setData(story, 'filing', { approvedAt: formatInstant(after(instantOf(story, 'filing'), MINUTE)) }),
    (story, cast) => refuseAt(story, cast, instantOf(story, 'filing'), 'departmentHead'),
  ],
  lawful: [
    (story) => story,
    (story) => setData(story, 'filing', { approvedAt: formatInstant(after(instantOf(story, 'filing'), -SECOND)) }),
    (story) => setData(story, 'filing', { approverLevel: 'cityHead' }),
    (story, cast) => refuseAt(story, cast, instantOf(story, 'filing')),
  ],
  unknown: (story) => setData(story, 'filing', { approverLevel: undefined }),
}
