import { recalculate } from '../../lawful/periodChange'
import { ADULT, type Change, type Plan } from '../../plan'
import { after, DAY, drop, setData } from '../../story'
import { heldAnew } from './anew'
import { dayTwenty } from './held'

/** A third crime is found ten days after the second one. */
const recalculatedAgain: Change = (story, cast) => {
  const found = after(dayTwenty(story), 10 * DAY)
  return recalculate(story, cast, { found, submitted: after(found, DAY), approved: after(found, 2 * DAY) }, 'again')
}

export const cusRecalcRecord: Plan = {
  model: 'CUS-RECALC/record',
  casting: ADULT,
  base: heldAnew,
  violated: [
    (story) => setData(story, 'anew.approved', { filed: false }),
    {
      change: (story) => drop(setData(story, 'anew.approved', { filed: false }), 'anew.office'),
      also: ['CUS-CHANGE-NOTICE'],
    },
    (story, cast) => setData(recalculatedAgain(story, cast), 'again.approved', { filed: false }),
  ],
  lawful: [(story) => story, recalculatedAgain, (story) => drop(story, 'anew.approved', 'anew.house', 'anew.office')],
  unknown: (story) => setData(story, 'anew.approved', { filed: undefined }),
}
