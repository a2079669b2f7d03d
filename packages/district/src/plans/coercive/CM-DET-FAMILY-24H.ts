import { detentionMeasure } from '../../lawful/detention'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { drop, HOUR, MINUTE, SECOND, setData, setEverywhere } from '../../story'
import { moving } from '../moving'
import { detained, tooLate } from './detained'
import { excusedFrom } from './excused'

const tell = moving('familyTold', (story) => tooLate(story, 'detained', 24))
const untold: Change = (story) => drop(story, 'familyTold')
const excused = excusedFrom('detained', detentionMeasure)

export const cmDetFamily24h: Plan = {
  model: 'CM-DET-FAMILY-24H',
  casting: ADULT,
  base: detained,
  violated: [
    tell(0),
    tell(30 * MINUTE),
    untold,
    // Of an ordinary charge that the notice would hinder the investigation is no excuse.
    inTurn(untold, excused('hindersInvestigation')),
  ],
  lawful: [
    tell(-SECOND),
    tell(-MINUTE),
    inTurn(untold, excused('unreachable')),
    inTurn(untold, excused('hindersInvestigation'), (story) =>
      setEverywhere(story, 'case', { chargeClass: 'terrorism' }),
    ),
  ],
  lookedAtAfter: 12 * HOUR,
  unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
}
