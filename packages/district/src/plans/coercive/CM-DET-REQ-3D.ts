import { formatInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { ADULT, type Change, instead, inTurn, type Plan, type Violation } from '../../plan'
import { drop, HOUR, instantOf, MINUTE, SECOND, setData, setEverywhere } from '../../story'
import { released } from './detained'
import { extendedBy, releasedAfter, requested, requestedAfter } from './requested'

/** Custody goes on without a ground where the request comes too late. */
const held = (change: Change): Violation => ({ change, also: ['CM-DET-EXPIRED', 'CUS-OVER'] })

const byTwo: Change = (story) => setEverywhere(story, 'case', { suspectCount: 2 })
const toDayThirty = inTurn(byTwo, extendedBy({ days: 30, feature: 'jointly' }))

/** Sent in the last hour and received on the next day; only the papers say when it was sent. */
const sentOnPaper: Change = (story, cast) => {
  const sent = requestedAfter(3, -HOUR)(story, cast)
  const sentAt = formatInstant(instantOf(sent, 'requestSent'), SHANGHAI_OFFSET)
  return drop(setData(sent, 'requested', { sentAt }), 'requestSent')
}

export const cmDetReq3d: Plan = {
  model: 'CM-DET-REQ-3D',
  casting: ADULT,
  base: requested,
  violated: [
    held(requestedAfter(3, 0)),
    held(requestedAfter(3, 10 * HOUR)),
    held(inTurn(extendedBy({ days: 1 }), requestedAfter(4, 0))),
    held(inTurn(toDayThirty, requestedAfter(30, 0))),
    held(instead(released, releasedAfter(3, HOUR))),
  ],
  lawful: [
    requestedAfter(3, -SECOND),
    inTurn(extendedBy({ days: 4 }), requestedAfter(7, -MINUTE)),
    inTurn(toDayThirty, requestedAfter(30, -SECOND)),
    sentOnPaper,
    instead(released, releasedAfter(3, -SECOND)),
  ],
  unknown: inTurn(extendedBy({ days: 4 }), requestedAfter(5, HOUR), (story) =>
    setData(story, 'extended', { days: undefined }),
  ),
}
