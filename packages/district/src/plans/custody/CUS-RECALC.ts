import { daysOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { after, DAY, drop, move, SECOND, setData } from '../../story'
import { recalculated } from './anew'
import { dayTwenty, held } from './held'

export const cusRecalc: Plan = {
  model: 'CUS-RECALC',
  casting: ADULT,
  base: held(2),
  violated: [
    (story, cast) => recalculated(story, cast, daysOver(dayTwenty(story), 5)),
    (story, cast) => recalculated(story, cast, after(dayTwenty(story), 25 * DAY)),
    // The papers put the discovery ten days after the crime had come to light.
    (story, cast) => move(recalculated(story, cast), 'anew.found', after(dayTwenty(story), -10 * DAY)),
  ],
  lawful: [
    (story, cast) => recalculated(story, cast, after(daysOver(dayTwenty(story), 5), -SECOND)),
    (story, cast) =>
      recalculated(story, cast, after(dayTwenty(story), 2 * DAY), after(daysOver(dayTwenty(story), 5), -SECOND)),
    (story, cast) => recalculated(story, cast, dayTwenty(story), daysOver(dayTwenty(story), 5)),
    (story, cast) => drop(recalculated(story, cast), 'anew.approved', 'anew.house', 'anew.office'),
  ],
  unknown: (story, cast) =>
    setData(recalculated(story, cast, dayTwenty(story), daysOver(dayTwenty(story), 5)), 'anew.approved', {
      submittedAt: undefined,
    }),
}
