import { victimHeard } from '../../lawful/administrative'
import { ADULT, instead, inTurn, type Plan } from '../../plan'
import { blur, DAY, drop, HOUR, instantOf, SECOND, type Story, setData } from '../../story'
import { moving } from '../moving'
import { summons } from './summoned'

/** Where the person went is entered so long after the exit. */
const entered = moving('outcome', (story) => instantOf(story, 'exit'))

/** The exit itself says nothing. */
const silent = (story: Story): Story => setData(story, 'exit', { outcome: undefined })

export const ctrExitNoReason: Plan = {
  model: 'CTR-EXIT-NO-REASON',
  casting: ADULT,
  base: (cast, start) => silent(summons()(cast, start)),
  violated: [entered(2 * HOUR + SECOND), entered(DAY), (story) => drop(story, 'outcome')],
  lawful: [
    entered(2 * HOUR),
    entered(2 * HOUR - SECOND),
    (story) => drop(setData(story, 'exit', { outcome: 'released' }), 'outcome'),
    instead(victimHeard, (story) => drop(silent(story), 'outcome')),
  ],
  lookedAtAfter: 4 * HOUR,
  unknown: inTurn(entered(2 * HOUR), (story) => blur(story, 'outcome', 'minute')),
}
