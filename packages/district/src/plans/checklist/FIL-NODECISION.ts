import { workingDayOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { after, DAY, instantOf, SECOND, type Story, setData } from '../../story'
import { courseUpTo } from './course'
import { extendReview, fileAt, refuseAt, undecided } from './filing'

/** Where nobody ever decides, the review is too long as well. */
const also = ['FIL-REVIEW-3D']

const over = (story: Story, days: number) => workingDayOver(instantOf(story, 'acceptance'), days)

export const filNodecision: Plan = {
  model: 'FIL-NODECISION',
  casting: ADULT,
  base: courseUpTo('filing'),
  violated: [
    { change: (story) => undecided(story, over(story, 3)), also },
    {
      change: (story) => undecided(setData(story, 'acceptance', { reviewClass: 'verifyLead' }), over(story, 7)),
      also,
    },
    {
      change: (story, cast) => undecided(extendReview(story, cast, 'countyHead'), after(over(story, 30), DAY)),
      also,
    },
    {
      // What the head of a department approves extends nothing.
      change: (story, cast) => undecided(extendReview(story, cast, 'departmentHead'), over(story, 10)),
      also,
    },
  ],
  lawful: [
    (story) => fileAt(story, after(over(story, 3), -SECOND)),
    (story, cast) => refuseAt(story, cast, after(over(story, 3), -SECOND)),
    (story, cast) => fileAt(extendReview(story, cast, 'countyHead'), after(over(story, 30), -SECOND)),
  ],
  unknown: (story, cast) =>
    setData(undecided(extendReview(story, cast, 'countyHead'), over(story, 10)), 'reviewExtended', {
      approverLevel: undefined,
    }),
}
