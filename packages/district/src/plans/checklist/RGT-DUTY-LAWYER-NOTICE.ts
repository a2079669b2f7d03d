import { caseIn, inRole, personIn, step } from '../../lawful/cast'
import { ADULT, type Plan } from '../../plan'
import { add, after, drop, HOUR, instantOf, move, SECOND, type Story, setData } from '../../story'
import { courseUpTo } from './course'

/** The last instant of the 24 hours that the office gives; no number is fixed by law. */
const oneDay = (story: Story) => after(instantOf(story, 'house'), 24 * HOUR)

export const rgtDutyLawyerNotice: Plan = {
  model: 'RGT-DUTY-LAWYER-NOTICE',
  casting: ADULT,
  base: courseUpTo('detention'),
  violated: [
    (story) => move(story, 'dutyLawyerTold', after(oneDay(story), SECOND)),
    (story) => drop(story, 'dutyLawyerTold'),
    // Only the family heard of it.
    (story) => setData(story, 'dutyLawyerTold', { recipient: 'family' }),
  ],
  lawful: [
    (story) => move(story, 'dutyLawyerTold', oneDay(story)),
    (story, cast) => {
      const sheet = inRole('document', 'document', `N-${cast.story}-dutyLawyer`, { kind: 'dutyLawyerNotice' })
      const objects = [sheet, personIn('person', cast), caseIn('case', cast)]
      const signed = step('dutyLawyerSigned', 'police', 'documentSigned', after(oneDay(story), -SECOND), objects, {
        signedBy: ['suspect'],
        complete: true,
      })
      return add(drop(story, 'dutyLawyerTold'), signed)
    },
    (story, cast) => {
      const retained = after(instantOf(story, 'house'), -HOUR)
      const objects = [personIn('person', cast), caseIn('case', cast)]
      return add(drop(story, 'dutyLawyerTold'), step('counsel', 'police', 'counselRetained', retained, objects))
    },
  ],
  lookedAtAfter: 16 * HOUR,
  unknown: (story) => setData(story, 'dutyLawyerTold', { subject: undefined }),
}
