import { monthsOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import { after, instantOf, move, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { bailedForAYear, neverLifted, replacedAtTheEnd, unknownEnd, yearOver } from './bailed'

const lift = moving('lifted', yearOver)

/** Bail taken again after a breach, when a hundred days had been served before (SPP 100(3)). */
const takenAgain =
  (milliseconds: number): Change =>
  (story) => {
    const end = monthsOver(instantOf(story, 'bailed'), 12, -100)
    return move(setData(story, 'bailed', { previousDays: 100 }), 'lifted', after(end, milliseconds))
  }

export const cmBail12m: Plan = {
  model: 'CM-BAIL-12M',
  casting: ADULT,
  base: bailedForAYear,
  violated: [lift(SECOND), takenAgain(SECOND), { change: neverLifted, also: ['CM-BAIL-EXPIRED'] }],
  lawful: [lift(-SECOND), lift(0), takenAgain(-SECOND), replacedAtTheEnd],
  unknown: unknownEnd,
}
