import { workingDayOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import { DAY, drop, instantOf, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { partlyForfeited } from './bailed'

const read = moving('forfeitureRead', (story) => workingDayOver(instantOf(story, 'forfeited'), 3))

/** Announced to somebody else, for the reason given. */
const announcedTo =
  (recipient: string, reason: string | undefined): Change =>
  (story) =>
    setData(story, 'forfeitureRead', { recipient, reason })

export const cmBailForfeit3d: Plan = {
  model: 'CM-BAIL-FORFEIT-3D',
  casting: ADULT,
  base: partlyForfeited,
  violated: [read(0), read(2 * DAY), (story) => drop(story, 'forfeitureRead'), announcedTo('family', '')],
  lawful: [
    read(-SECOND),
    read(-MINUTE),
    announcedTo('family', '在逃'),
    (story, cast) => announcedTo('counsel', '住院不能到场')(read(-SECOND)(story, cast), cast),
  ],
  unknown: announcedTo('family', undefined),
}
