import { extend } from '../../lawful/custody'
import { appraise, appraiseMind, identityUnknown } from '../../lawful/periodChange'
import { monthsOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { after, DAY, HOUR, instantOf, SECOND, setData, shift } from '../../story'
import { recalculated } from './anew'
import { dayTwenty, held, holdUntil, over, releaseAt, transferAt } from './held'

/** Whoever is held beyond the period of the investigation is held beyond the law altogether. */
const also = ['CUS-OVER']

export const cus2m: Plan = {
  model: 'CUS-2M',
  casting: ADULT,
  base: held(2),
  violated: [
    { change: (story) => transferAt(story, over(story, 2)), also },
    { change: (story, cast) => holdUntil(story, cast, after(over(story, 2), 9 * DAY)), also },
    {
      // Only a psychiatric appraisal is left out of the count.
      change: (story, cast) => {
        const appraised = appraise(story, cast, 'injury', dayTwenty(story), after(dayTwenty(story), 10 * DAY))
        return transferAt(appraised, over(story, 2, 8))
      },
      also,
    },
    {
      // Granted when the two months were over.
      change: (story, cast) => {
        const extended = extend(story, cast, 1)
        const late = after(over(story, 2), 9 * HOUR - instantOf(extended, 'extension1'))
        return transferAt(shift(extended, 'extension1', late), over(story, 3, -2))
      },
      also,
    },
  ],
  lawful: [
    (story) => transferAt(story, after(over(story, 2), -SECOND)),
    (story, cast) => releaseAt(story, cast, after(over(story, 2), -SECOND)),
    (story, cast) => transferAt(extend(story, cast, 1), after(over(story, 3), -SECOND)),
    (story, cast) => transferAt(recalculated(story, cast), after(monthsOver(dayTwenty(story), 2), -SECOND)),
    (story, cast) => {
      const appraised = appraiseMind(story, cast, dayTwenty(story), after(dayTwenty(story), 9 * DAY))
      return transferAt(appraised, after(over(story, 2, 10), -SECOND))
    },
    (story, cast) => {
      const nameless = identityUnknown(story, cast, {
        declared: after(instantOf(story, 'arrested'), 2 * DAY),
        established: dayTwenty(story),
      })
      return transferAt(nameless, after(monthsOver(dayTwenty(story), 2), -SECOND))
    },
  ],
  unknown: (story, cast) =>
    transferAt(setData(extend(story, cast, 1), 'extension1', { organLevel: undefined }), over(story, 3, -2)),
}
