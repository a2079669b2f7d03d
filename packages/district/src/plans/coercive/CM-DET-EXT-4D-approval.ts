import { ADULT, inTurn, type Plan } from '../../plan'
import { HOUR, MINUTE, SECOND, setData } from '../../story'
import {
  extendedBy,
  extensionApprovedAfter,
  extensionEnteredLate,
  HELD_WITHOUT_REQUEST,
  requested,
  requestedAfter,
} from './requested'

export const cmDetExt4dApproval: Plan = {
  model: 'CM-DET-EXT-4D/approval',
  casting: ADULT,
  // The arrest is requested within three days after all, so that a late extension does no other harm.
  base: (cast, start) => extendedBy({ days: 4 })(requested(cast, start), cast),
  violated: [
    extensionApprovedAfter(3, 0),
    extensionApprovedAfter(3, 9 * HOUR),
    { change: inTurn(extensionApprovedAfter(3, MINUTE), requestedAfter(5, HOUR)), also: HELD_WITHOUT_REQUEST },
  ],
  lawful: [
    inTurn(extensionApprovedAfter(3, -SECOND), requestedAfter(7, -SECOND)),
    inTurn(extensionApprovedAfter(3, -MINUTE), requestedAfter(5, 0)),
    inTurn(extensionEnteredLate, requestedAfter(5, 0)),
  ],
  unknown: inTurn(extensionEnteredLate, (story) => setData(story, 'extended', { approvedAt: undefined })),
}
