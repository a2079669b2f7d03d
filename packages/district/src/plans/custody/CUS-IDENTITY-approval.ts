import { identityUnknown } from '../../lawful/periodChange'
import { monthsOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import { after, DAY, instantOf, SECOND, setData } from '../../story'
import { dayTwenty, held, transferAt } from './held'

/** Identity is unknown from the second day to the twentieth. */
const nameless: Change = (story, cast) =>
  identityUnknown(story, cast, {
    declared: after(instantOf(story, 'arrested'), 2 * DAY),
    established: dayTwenty(story),
  })

const declaredBy =
  (approverLevel: string | undefined): Change =>
  (story, cast) =>
    setData(nameless(story, cast), 'identity.declared', { approverLevel })

export const cusIdentityApproval: Plan = {
  model: 'CUS-IDENTITY/approval',
  casting: ADULT,
  base: held(2),
  violated: [
    declaredBy('departmentHead'),
    {
      // Without approval the two months ran on from the arrest.
      change: (story, cast) =>
        transferAt(declaredBy('dutyHead')(story, cast), after(monthsOver(dayTwenty(story), 2), -SECOND)),
      also: ['CUS-2M', 'CUS-OVER'],
    },
    (story, cast) => {
      const established = after(dayTwenty(story), 15 * DAY)
      const again = identityUnknown(
        nameless(story, cast),
        cast,
        { declared: after(dayTwenty(story), 5 * DAY), established, acts: [] },
        'again',
      )
      return setData(again, 'again.declared', { approverLevel: 'officer' })
    },
  ],
  lawful: [declaredBy('countyHead'), declaredBy('cityHead'), (story) => story],
  unknown: declaredBy(undefined),
}
