import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { HOUR, SECOND, setData } from '../../story'
import { extendedBy, HELD_WITHOUT_REQUEST, requested, requestedAfter } from './requested'

const byDays =
  (days: number | undefined): Change =>
  (story) =>
    setData(story, 'extended', { days })

const approvedBy =
  (approverLevel: string): Change =>
  (story) =>
    setData(story, 'extended', { approverLevel })

export const cmDetExt4d: Plan = {
  model: 'CM-DET-EXT-4D',
  casting: ADULT,
  // The arrest is requested within three days after all, so that a bad extension does no other harm.
  base: (cast, start) => extendedBy({ days: 4 })(requested(cast, start), cast),
  violated: [
    byDays(5),
    byDays(7),
    approvedBy('departmentHead'),
    { change: inTurn(approvedBy('departmentHead'), requestedAfter(5, HOUR)), also: HELD_WITHOUT_REQUEST },
  ],
  lawful: [
    requestedAfter(7, -SECOND),
    inTurn(byDays(1), requestedAfter(4, -SECOND)),
    inTurn(approvedBy('cityHead'), requestedAfter(6, 0)),
  ],
  unknown: byDays(undefined),
}
