import { ADULT, instead, type Plan } from '../../plan'
import { blur, HOUR, MINUTE, SECOND } from '../../story'
import { endLater, extendedSummons, leaveLater, summons } from './summoned'

export const ctrSummonExpiredHeld: Plan = {
  model: 'CTR-SUMMON-EXPIRED-HELD',
  casting: ADULT,
  base: summons({ lasts: 12 * HOUR, leaves: 30 * MINUTE }),
  violated: [
    (story) => leaveLater(story, SECOND),
    (story) => leaveLater(story, HOUR),
    instead(extendedSummons(24), (story) => leaveLater(story, HOUR)),
    { change: (story) => endLater(story, HOUR), also: ['CTR-SUMMON-12H'] },
  ],
  lawful: [
    (story) => story,
    (story) => leaveLater(story, -SECOND),
    (story) => leaveLater(story, -MINUTE),
    instead(extendedSummons(24)),
  ],
  unknown: (story) => blur(story, 'exit', 'minute'),
}
