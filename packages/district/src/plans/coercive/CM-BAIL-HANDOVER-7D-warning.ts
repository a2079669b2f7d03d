import { handedOver, investigated, lawfulBail, redecided } from '../../lawful/bail'
import { caseIn, personIn, step } from '../../lawful/cast'
import { monthsOver } from '../../limits'
import { ADULT, type Plan } from '../../plan'
import { add, after, DAY, drop, HOUR, instantOf, MINUTE, move, SECOND, type Story, setData } from '../../story'
import { moving } from '../moving'
import { yearOver } from './bailed'

const fifteenDaysBefore = (story: Story) => monthsOver(instantOf(story, 'bailed'), 12, -15)
const warn = moving('warned', fifteenDaysBefore)

export const cmBailHandover7dWarning: Plan = {
  model: 'CM-BAIL-HANDOVER-7D/warning',
  casting: ADULT,
  base: (cast, start) => {
    const story = lawfulBail(cast, start, 'guarantor', 'centre')
    const received = after(yearOver(story), -18 * DAY)
    return add(
      story,
      ...investigated(cast, instantOf(story, 'bailed'), received),
      ...handedOver(cast, received),
      step('warned', 'police', 'notified', after(received, HOUR), [personIn('person', cast), caseIn('case', cast)], {
        recipient: 'procuratorate',
        subject: 'bailExpiry',
        written: true,
      }),
      redecided(cast, after(received, 5 * DAY), 'guarantor'),
    )
  },
  violated: [
    warn(SECOND),
    warn(DAY),
    (story) => drop(story, 'warned'),
    (story) => setData(story, 'warned', { written: false }),
  ],
  lawful: [
    warn(-SECOND),
    warn(0),
    (story) => move(drop(story, 'warned'), 'redecided', after(fifteenDaysBefore(story), -MINUTE)),
  ],
  unknown: (story) => setData(story, 'warned', { subject: undefined }),
}
