import { arrestedAtLiberty } from '../../lawful/arrestAtLiberty'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { after, blur, DAY, drop, HOUR, instantOf, MINUTE, move, SECOND } from '../../story'
import { requested } from './requested'

/** So long after the twenty-four hours that the office allows for "at once". */
const lodge =
  (milliseconds: number): Change =>
  (story) => {
    const at = after(instantOf(story, 'arrested'), DAY + milliseconds)
    return move(move(story, 'house', at), 'dutyLawyerTold', after(at, 20 * MINUTE))
  }

export const cmArrSend: Plan = {
  model: 'CM-ARR-SEND',
  casting: ADULT,
  base: arrestedAtLiberty,
  violated: [lodge(SECOND), lodge(10 * HOUR), (story) => drop(story, 'house', 'dutyLawyerTold')],
  // Who is arrested in the detention house need not be delivered to it.
  lawful: [lodge(0), lodge(-SECOND), lodge(-MINUTE), instead(requested)],
  lookedAtAfter: 6 * HOUR,
  unknown: inTurn(lodge(SECOND), (story) => blur(story, 'arrested', 'day')),
}
