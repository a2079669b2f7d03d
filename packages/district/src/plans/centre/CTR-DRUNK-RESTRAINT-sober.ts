import { formatInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { ADULT, type Plan } from '../../plan'
import { after, HOUR, instantOf, MINUTE, SECOND, type Story, setData } from '../../story'
import { questioned } from './questioned'

/** Found sober so long before the restraint ended. */
const soberBefore = (story: Story, milliseconds: number): Story => {
  const sober = after(instantOf(story, 'restraintEnded'), -milliseconds)
  return setData(story, 'restraintEnded', { soberAt: formatInstant(sober, SHANGHAI_OFFSET) })
}

export const ctrDrunkRestraintSober: Plan = {
  model: 'CTR-DRUNK-RESTRAINT/sober',
  casting: ADULT,
  base: questioned({ restrained: 4 * HOUR }),
  violated: [
    (story) => soberBefore(story, 30 * MINUTE + SECOND),
    (story) => soberBefore(story, 31 * MINUTE),
    (story) => soberBefore(story, 3 * HOUR),
  ],
  lawful: [
    (story) => soberBefore(story, 30 * MINUTE),
    (story) => soberBefore(story, 30 * MINUTE - SECOND),
    (story) => soberBefore(story, 0),
  ],
  unknown: (story) => setData(story, 'restraintEnded', { soberAt: undefined }),
}
