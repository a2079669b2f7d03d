import { attend } from '../../lawful/attendance'
import type { Change } from '../../plan'
import { after, instantOf, MINUTE, type Story, setData, setEverywhere } from '../../story'

/** Somebody who speaks no Chinese. */
export const foreignTongue = (story: Story): Story => setEverywhere(story, 'person', { language: 'ug' })

/** Somebody who can neither hear nor speak. */
export const deafMute = (story: Story): Story =>
  setEverywhere(story, 'person', { groups: ['blindDeafMute'], health: ['deaf', 'mute'] })

/** Everything is interpreted to somebody who needs it. */
export const interpreted =
  (inNeed: (story: Story) => Story): Change =>
  (story, cast) =>
    attend(inNeed(story), cast, 'first', 'interpreter')

/** The interpreter comes when the questioning is over, to interpret the record. */
export const interpretedAfterwards: Change = (story, cast) =>
  attend(foreignTongue(story), cast, 'first', 'interpreter', { came: after(instantOf(story, 'first.ended'), MINUTE) })

/** Somebody comes, and it is not recorded who. */
export const somebodyCame: Change = (story, cast) =>
  setData(interpreted(foreignTongue)(story, cast), 'first.interpreterCame', { personRole: undefined })
