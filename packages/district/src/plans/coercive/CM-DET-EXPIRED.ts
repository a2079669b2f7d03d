import { prosecution } from '../../lawful/detention'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { add, after, DAY, HOUR, instantOf, MINUTE, SECOND, setData, setEverywhere } from '../../story'
import { released } from './detained'
import { arrestedAfterReview, extendedBy, releasedAfter, requested, requestedAfter } from './requested'

/** The case goes straight to the procuratorate, without arrest or bail; the suspect stays where he is. */
const transferred: Change = (story, cast) =>
  add(story, ...prosecution(cast, after(instantOf(story, 'detained'), 2 * DAY - HOUR)))

/** The longest way there is: the request on day thirty, the arrest on the last of the seven days after it. */
const thirtySevenDays = inTurn(
  (story) => setEverywhere(story, 'case', { suspectCount: 2 }),
  extendedBy({ days: 30, feature: 'jointly' }),
  requestedAfter(30, -3 * HOUR),
)

export const cmDetExpired: Plan = {
  model: 'CM-DET-EXPIRED',
  casting: ADULT,
  base: requested,
  violated: [
    { change: arrestedAfterReview(0), also: ['CUS-OVER'] },
    { change: arrestedAfterReview(20 * HOUR), also: ['CUS-OVER'] },
    { change: inTurn(thirtySevenDays, arrestedAfterReview(SECOND)), also: ['CUS-OVER'] },
    { change: instead(released, inTurn(transferred, releasedAfter(3, HOUR))), also: ['CUS-OVER'] },
    { change: instead(released, releasedAfter(5, 0)), also: ['CM-DET-REQ-3D', 'CUS-OVER'] },
  ],
  lawful: [
    arrestedAfterReview(-SECOND),
    arrestedAfterReview(-MINUTE),
    inTurn(thirtySevenDays, arrestedAfterReview(-SECOND)),
    instead(released, inTurn(transferred, releasedAfter(3, -MINUTE))),
  ],
  unknown: inTurn(extendedBy({ days: 4 }), requestedAfter(5, 0), (story) =>
    setData(story, 'extended', { approverLevel: undefined }),
  ),
}
