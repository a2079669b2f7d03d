import { lawfulSurveillance, surveillanceMeasure } from '../../lawful/surveillance'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { drop, HOUR, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { tooLate } from './detained'
import { excusedFrom } from './excused'

const tell = moving('familyTold', (story) => tooLate(story, 'surveilled', 24))

const excused = excusedFrom('surveilled', (cast) => surveillanceMeasure(cast))
const untold: Change = (story) => drop(story, 'familyTold')

/** Surveillance at home carries no such duty. */
const atHome: Change = (story) =>
  setData(drop(story, 'familyTold'), 'surveilled', { designated: false, ground: 'lawful', placeKind: 'home' })

export const cmRsFamily24h: Plan = {
  model: 'CM-RS-FAMILY-24H',
  casting: ADULT,
  base: (cast, start) => lawfulSurveillance(cast, start, 'designated', 'centre'),
  violated: [tell(0), tell(30 * MINUTE), untold, inTurn(untold, excused('hindersInvestigation'))],
  lawful: [tell(-SECOND), tell(-MINUTE), inTurn(untold, excused('unreachable')), atHome],
  lookedAtAfter: 26 * HOUR,
  unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
}
