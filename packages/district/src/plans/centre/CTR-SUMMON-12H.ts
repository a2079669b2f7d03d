import { ADULT, instead, type Plan } from '../../plan'
import { blur, HOUR, MINUTE, SECOND } from '../../story'
import { endLater, extendedSummons, fullSummons } from './summoned'

export const ctrSummon12h: Plan = {
  model: 'CTR-SUMMON-12H',
  casting: ADULT,
  base: fullSummons,
  violated: [
    (story) => endLater(story, SECOND),
    (story) => endLater(story, 20 * MINUTE),
    { change: (story) => endLater(story, HOUR), also: ['CTR-SUMMON-EXPIRED-HELD'] },
    instead(extendedSummons(24), (story) => endLater(story, SECOND)),
  ],
  lawful: [
    (story) => story,
    (story) => endLater(story, -SECOND),
    (story) => endLater(story, -MINUTE),
    instead(extendedSummons(24)),
  ],
  unknown: (story) => blur(story, 'summonsEnded', 'minute'),
}
