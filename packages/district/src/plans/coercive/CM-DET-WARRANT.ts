import { ADULT, type Plan } from '../../plan'
import { drop, HOUR, instantOf, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { detained } from './detained'

const approve = moving('detentionApproved', (story) => instantOf(story, 'detained'))

export const cmDetWarrant: Plan = {
  model: 'CM-DET-WARRANT',
  casting: ADULT,
  base: detained,
  violated: [
    approve(SECOND),
    approve(HOUR),
    (story) => drop(story, 'detentionApproved'),
    (story) => setData(story, 'detentionApproved', { approverLevel: 'departmentHead' }),
  ],
  lawful: [
    approve(-SECOND),
    approve(-MINUTE),
    (story) => setData(story, 'detentionApproved', { approverLevel: 'cityHead' }),
  ],
  unknown: (story) => setData(story, 'detentionApproved', { approverLevel: undefined }),
}
