import { appraiseMind } from '../../lawful/periodChange'
import { ADULT, type Plan } from '../../plan'
import { after, DAY, drop, instantOf, move, SECOND, type Story, setData } from '../../story'
import { heldAnew } from './anew'
import { dayTwenty } from './held'

/** The last instant of the three days that the office gives; no number is fixed by law. */
const threeDays = (story: Story) => after(instantOf(story, 'anew.approved'), 3 * DAY)

export const cusChangeNotice: Plan = {
  model: 'CUS-CHANGE-NOTICE',
  casting: ADULT,
  base: heldAnew,
  violated: [
    (story) => move(story, 'anew.house', after(threeDays(story), SECOND)),
    (story) => drop(story, 'anew.office'),
    (story) => setData(story, 'anew.house', { written: false }),
    (story, cast) => {
      const appraised = appraiseMind(story, cast, after(dayTwenty(story), 10 * DAY), after(dayTwenty(story), 20 * DAY))
      return drop(appraised, 'appraisal.house', 'appraisal.office')
    },
  ],
  lawful: [
    (story) => move(story, 'anew.house', threeDays(story)),
    (story) => move(story, 'anew.office', after(threeDays(story), -SECOND)),
    (story, cast) => appraiseMind(story, cast, after(dayTwenty(story), 10 * DAY), after(dayTwenty(story), 20 * DAY)),
  ],
  unknown: (story) => setData(story, 'anew.office', { recipient: undefined }),
}
