import { ADULT, type Plan } from '../../plan'
import { HOUR, type Story, setData } from '../../story'
import { questioned } from './questioned'

const restrainedWith = (story: Story, ...tools: readonly string[]): Story => setData(story, 'restraintBegan', { tools })

export const ctrDrunkRestraint: Plan = {
  model: 'CTR-DRUNK-RESTRAINT',
  casting: ADULT,
  base: questioned({ restrained: 4 * HOUR }),
  violated: [
    (story) => restrainedWith(story, 'handcuffs'),
    (story) => restrainedWith(story, 'shackles'),
    (story) => restrainedWith(story, 'restraintBelt', 'handcuffs'),
  ],
  lawful: [
    (story) => story,
    (story) => restrainedWith(story, 'policeRope'),
    (story) => restrainedWith(story, 'restraintBelt', 'policeRope'),
    (story) => restrainedWith(story),
  ],
  unknown: (story) => setData(story, 'restraintBegan', { tools: undefined }),
}
