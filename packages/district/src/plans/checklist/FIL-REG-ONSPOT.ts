import { caseIn, inRole, step } from '../../lawful/cast'
import { ADULT, type Plan } from '../../plan'
import { add, after, drop, HOUR, instantOf, move, SECOND, type Story, setAttributes, setData } from '../../story'
import { courseUpTo } from './course'

/** The last instant of the two hours that the office gives; no number is fixed by law. */
const twoHours = (story: Story) => after(instantOf(story, 'report'), 2 * HOUR)

/** The report comes to nothing. */
const unaccepted = (story: Story): Story => drop(story, 'acceptance', 'receipt', 'filing', 'firstLook')

export const filRegOnspot: Plan = {
  model: 'FIL-REG-ONSPOT',
  casting: ADULT,
  base: courseUpTo('filing'),
  violated: [
    (story) => move(story, 'receipt', after(twoHours(story), SECOND)),
    (story) => move(move(story, 'acceptance', after(twoHours(story), SECOND)), 'filing', after(twoHours(story), HOUR)),
    (story) => drop(story, 'receipt'),
  ],
  lawful: [
    (story) => move(story, 'receipt', twoHours(story)),
    // The reporter will not have the receipt, and that is noted on it.
    (story, cast) => {
      const receipt = inRole('document', 'document', `D-${cast.story}-receipt`, { kind: 'acceptanceReceipt' })
      const objects = [receipt, caseIn('case', cast)]
      const noted = step('receiptNoted', 'police', 'documentSigned', twoHours(story), objects, { excuse: 'refused' })
      return add(drop(story, 'receipt'), noted)
    },
    (story) => setData(unaccepted(story), 'report', { excuse: 'notPoliceMatter' }),
    (story) => setData(unaccepted(story), 'report', { excuse: 'repeatReport' }),
    (story) => move(setData(story, 'report', { channel: 'call' }), 'receipt', after(twoHours(story), SECOND)),
  ],
  unknown: (story) => setAttributes(story, 'receipt', 'document', { kind: undefined }),
}
