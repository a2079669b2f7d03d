import { administrativeQuestioning } from '../../lawful/administrative'
import { attend } from '../../lawful/attendance'
import { caseIn, personIn, step } from '../../lawful/cast'
import { asMinor, eighteenBefore, eighteenOn } from '../../lawful/minor'
import type { Change, Plan } from '../../plan'
import { add, after, instantOf, MINUTE, setData } from '../../story'
import { BOY, unaccompanied } from './minor'

/** Nobody comes, and the record says why. */
const noted =
  (excuse: string): Change =>
  (story, cast) => {
    const at = after(instantOf(story, 'first.began'), MINUTE)
    const objects = [personIn('person', cast), caseIn('case', cast)]
    return add(
      unaccompanied(story),
      step('noted', 'police', 'noticeExcused', at, objects, { recipient: 'family', excuse, reason: '监护人在外地' }),
    )
  }

export const rgtMinorPal: Plan = {
  model: 'RGT-MINOR-PAL',
  casting: BOY,
  base: (cast, start) => asMinor(administrativeQuestioning(cast, start), cast),
  violated: [
    unaccompanied,
    (story, cast) => eighteenOn(unaccompanied(story), cast, 'first.began'),
    noted('hindersInvestigation'),
  ],
  lawful: [
    (story) => story,
    (story, cast) => eighteenBefore(unaccompanied(story), cast, 'first.began'),
    (story, cast) => attend(unaccompanied(story), cast, 'first', 'appropriateAdult'),
    noted('unreachable'),
    noted('absent'),
  ],
  unknown: (story) => setData(story, 'first.legalRepresentativeCame', { personRole: undefined }),
}
