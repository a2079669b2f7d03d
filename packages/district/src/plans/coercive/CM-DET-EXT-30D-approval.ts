import { detentionExtended } from '../../lawful/detentionExtension'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { add, after, HOUR, instantOf, MINUTE, SECOND, setData, setEverywhere } from '../../story'
import {
  extendedBy,
  extensionApprovedAfter,
  extensionEnteredLate,
  HELD_WITHOUT_REQUEST,
  requested,
  requestedAfter,
} from './requested'

/** Before that the time had been extended by some days. */
const shortlyBefore =
  (days: 1 | 2 | 3 | 4): Change =>
  (story, cast) =>
    add(story, detentionExtended(cast, 'shortly', after(instantOf(story, 'detained'), 12 * HOUR), { days }))

export const cmDetExt30dApproval: Plan = {
  model: 'CM-DET-EXT-30D/approval',
  casting: ADULT,
  base: (cast, start) =>
    inTurn(extendedBy({ days: 30, feature: 'jointly' }), requestedAfter(20, 0))(
      setEverywhere(requested(cast, start), 'case', { suspectCount: 2 }),
      cast,
    ),
  violated: [
    { change: extensionApprovedAfter(3, 0), also: HELD_WITHOUT_REQUEST },
    { change: inTurn(shortlyBefore(2), extensionApprovedAfter(5, 0)), also: HELD_WITHOUT_REQUEST },
    { change: inTurn(shortlyBefore(4), extensionApprovedAfter(7, 9 * HOUR)), also: HELD_WITHOUT_REQUEST },
    // Made up afterwards for a request that needed no extension.
    inTurn(requestedAfter(3, -HOUR), extensionApprovedAfter(3, HOUR)),
  ],
  lawful: [
    extensionApprovedAfter(3, -SECOND),
    inTurn(shortlyBefore(1), extensionApprovedAfter(4, -MINUTE)),
    inTurn(shortlyBefore(4), extensionApprovedAfter(7, -SECOND)),
    extensionEnteredLate,
  ],
  unknown: inTurn(requestedAfter(3, -HOUR), extensionEnteredLate, (story) =>
    setData(story, 'extended', { approvedAt: undefined }),
  ),
}
