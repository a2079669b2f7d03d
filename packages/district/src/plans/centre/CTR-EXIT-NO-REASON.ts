import { victimHeard } from '../../lawful/administrative'
import { ADULT, instead, type Plan } from '../../plan'
import { after, blur, DAY, drop, HOUR, instantOf, move, SECOND, type Story, setData } from '../../story'
import { summons } from './summoned'

/** Where the person went is entered so long after the exit. */
const entered = (story: Story, milliseconds: number): Story =>
  move(story, 'outcome', after(instantOf(story, 'exit'), milliseconds))

/** The exit itself says nothing. */
const silent = (story: Story): Story => setData(story, 'exit', { outcome: undefined })

export const ctrExitNoReason: Plan = {
  model: 'CTR-EXIT-NO-REASON',
  casting: ADULT,
  base: (cast, start) => silent(summons()(cast, start)),
  violated: [
    (story) => entered(story, 2 * HOUR + SECOND),
    (story) => entered(story, DAY),
    (story) => drop(story, 'outcome'),
  ],
  lawful: [
    (story) => entered(story, 2 * HOUR),
    (story) => entered(story, 2 * HOUR - SECOND),
    (story) => drop(setData(story, 'exit', { outcome: 'released' }), 'outcome'),
    instead(victimHeard, (story) => drop(silent(story), 'outcome')),
  ],
  lookedAtAfter: 4 * HOUR,
  unknown: (story) => blur(entered(story, 2 * HOUR), 'outcome', 'minute'),
}
