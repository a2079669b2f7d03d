import { ADULT, type Plan } from '../../plan'
import { DAY, drop, instantOf, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { compelledOnce } from './compelled'

const approve = moving('compelApproved', (story) => instantOf(story, 'compelled'))

export const cmJcWarrantApproval: Plan = {
  model: 'CM-JC-WARRANT/approval',
  casting: ADULT,
  base: compelledOnce,
  violated: [
    approve(SECOND),
    approve(3 * MINUTE),
    (story) => drop(story, 'compelApproved'),
    (story) => setData(story, 'compelApproved', { approverLevel: 'departmentHead' }),
  ],
  lawful: [
    approve(-SECOND),
    approve(-MINUTE),
    approve(-DAY),
    (story) => setData(story, 'compelApproved', { approverLevel: 'cityHead' }),
  ],
  unknown: (story) => setData(story, 'compelApproved', { approverLevel: undefined }),
}
