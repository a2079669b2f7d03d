import { releaseArrested } from '../../lawful/custody'
import { ADULT, type Change, type Plan } from '../../plan'
import { after, DAY, drop, instantOf, MINUTE, SECOND, setData, setObjects } from '../../story'
import { moving } from '../moving'
import { requested } from './requested'

const releasedAfterArrest: Plan['base'] = (cast, start) => {
  const story = requested(cast, start)
  return releaseArrested(story, cast, after(instantOf(story, 'arrested'), 10 * DAY))
}

const tell = moving('releaseTold', (story) => after(instantOf(story, 'released'), 3 * DAY))

/** The procuratorate need not be told of what it decided itself. */
const byTheProcuratorate: Change = (story) =>
  setData(drop(story, 'releaseTold'), 'released', { decider: 'procuratorate' })

export const cmArrChangeNotice: Plan = {
  model: 'CM-ARR-CHANGE-NOTICE',
  casting: ADULT,
  base: releasedAfterArrest,
  violated: [
    tell(SECOND),
    tell(5 * DAY),
    (story) => drop(story, 'releaseTold'),
    (story) => setData(story, 'releaseTold', { recipient: 'detentionCentre' }),
  ],
  lawful: [tell(0), tell(-SECOND), tell(-MINUTE), byTheProcuratorate],
  lookedAtAfter: 4 * DAY,
  unknown: (story) => setObjects(story, 'released', 'measure', []),
}
