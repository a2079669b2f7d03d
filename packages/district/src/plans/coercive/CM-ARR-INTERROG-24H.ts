import { ADULT, type Change, type Plan } from '../../plan'
import { blur, HOUR, instantOf, MINUTE, SECOND, shift } from '../../story'
import { tooLate } from './detained'
import { requested } from './requested'

const interrogate =
  (milliseconds: number): Change =>
  (story) =>
    shift(story, 'arrested.', tooLate(story, 'arrested', 24) + milliseconds - instantOf(story, 'arrested.began'))

export const cmArrInterrog24h: Plan = {
  model: 'CM-ARR-INTERROG-24H',
  casting: ADULT,
  base: requested,
  violated: [interrogate(0), interrogate(MINUTE), interrogate(9 * HOUR)],
  lawful: [interrogate(-SECOND), interrogate(-MINUTE), interrogate(-HOUR)],
  unknown: (story) => blur(story, 'arrested', 'day'),
}
