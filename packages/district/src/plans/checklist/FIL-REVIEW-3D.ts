import { workingDayOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { after, instantOf, SECOND, type Story, setData, setEverywhere } from '../../story'
import { courseUpTo } from './course'
import { extendReview, fileAt, refuseAt } from './filing'

/** When so many days of review are over; a rest day moves the last one. */
const over = (story: Story, days: number) => workingDayOver(instantOf(story, 'acceptance'), days)

/** The lead must be verified first. */
const leadVerified = (story: Story): Story => setData(story, 'acceptance', { reviewClass: 'verifyLead' })

export const filReview3d: Plan = {
  model: 'FIL-REVIEW-3D',
  casting: ADULT,
  base: courseUpTo('filing'),
  violated: [
    (story) => fileAt(story, over(story, 3)),
    (story) => fileAt(leadVerified(story), over(story, 7)),
    (story, cast) => fileAt(extendReview(story, cast, 'countyHead'), over(story, 30)),
    (story, cast) => fileAt(extendReview(story, cast, 'departmentHead'), over(story, 10)),
  ],
  lawful: [
    (story) => fileAt(story, after(over(story, 3), -SECOND)),
    (story) => fileAt(leadVerified(story), after(over(story, 7), -SECOND)),
    (story, cast) => fileAt(extendReview(story, cast, 'countyHead'), after(over(story, 30), -SECOND)),
    (story, cast) => refuseAt(story, cast, after(over(story, 3), -SECOND)),
    // Referrals by agencies have a period of their own.
    (story) => fileAt(setEverywhere(story, 'case', { source: 'adminReferral' }), over(story, 3)),
  ],
  unknown: (story, cast) =>
    setData(fileAt(extendReview(story, cast, 'countyHead'), over(story, 10)), 'reviewExtended', {
      approverLevel: undefined,
    }),
}
