import { caseIn, personIn, step } from '../../lawful/cast'
import { detentionMeasure } from '../../lawful/detention'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { add, after, DAY, drop, HOUR, instantOf, MINUTE, move, SECOND, setData, setEverywhere } from '../../story'
import { moving } from '../moving'
import { detained } from './detained'
import { excusedFrom } from './excused'

const excused = excusedFrom('detained', detentionMeasure)

/** The family could not be told at first; nine hours after the detention it can be, and is an hour later. */
const resumed =
  (excuse: Parameters<typeof excused>[0]): Plan['base'] =>
  (cast, start) => {
    const story = excused(excuse)(detained(cast, start), cast)
    const ended = after(instantOf(story, 'detained'), 9 * HOUR)
    const whom = [personIn('person', cast), caseIn('case', cast), detentionMeasure(cast)]
    return add(
      move(story, 'familyTold', after(ended, HOUR)),
      step('excuseEnded', 'police', 'excuseEnded', ended, whom, { recipient: 'family' }),
    )
  }

const tell = moving('familyTold', (story) => after(instantOf(story, 'excuseEnded'), DAY))
const ofStateSecurity: Change = (story) => setEverywhere(story, 'case', { chargeClass: 'stateSecurity' })

export const cmDetFamilyResume: Plan = {
  model: 'CM-DET-FAMILY-RESUME',
  casting: ADULT,
  base: resumed('unreachable'),
  violated: [
    tell(SECOND),
    tell(5 * HOUR),
    (story) => drop(story, 'familyTold'),
    instead(resumed('hindersInvestigation'), inTurn(ofStateSecurity, tell(MINUTE))),
  ],
  lawful: [
    tell(0),
    tell(-SECOND),
    tell(-MINUTE),
    instead(resumed('hindersInvestigation'), inTurn(ofStateSecurity, tell(-SECOND))),
  ],
  lookedAtAfter: 20 * HOUR,
  unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
}
