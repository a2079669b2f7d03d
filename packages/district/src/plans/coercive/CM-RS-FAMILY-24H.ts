import { caseIn, personIn, step } from '../../lawful/cast'
import { lawfulSurveillance, surveillanceMeasure } from '../../lawful/surveillance'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, drop, HOUR, instantOf, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { tooLate } from './detained'

const tell = moving('familyTold', (story) => tooLate(story, 'surveilled', 24))

const excused =
  (excuse: string): Change =>
  (story, cast) =>
    add(
      drop(story, 'familyTold'),
      step(
        'excused',
        'police',
        'noticeExcused',
        after(instantOf(story, 'surveilled'), HOUR),
        [personIn('person', cast), caseIn('case', cast), surveillanceMeasure(cast)],
        { recipient: 'family', excuse, reason: '查无家属' },
      ),
    )

/** Surveillance at home carries no such duty. */
const atHome: Change = (story) =>
  setData(drop(story, 'familyTold'), 'surveilled', { designated: false, ground: 'lawful', placeKind: 'home' })

export const cmRsFamily24h: Plan = {
  model: 'CM-RS-FAMILY-24H',
  casting: ADULT,
  base: (cast, start) => lawfulSurveillance(cast, start, 'designated', 'centre'),
  violated: [tell(0), tell(30 * MINUTE), (story) => drop(story, 'familyTold'), excused('hindersInvestigation')],
  lawful: [tell(-SECOND), tell(-MINUTE), excused('unreachable'), atHome],
  lookedAtAfter: 26 * HOUR,
  unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
}
