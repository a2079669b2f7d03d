import { ADULT, instead, inTurn, type Plan } from '../../plan'
import { blur, DAY, HOUR, SECOND } from '../../story'
import { extendedSummons, summons } from './summoned'
import { summonedAgain } from './summonedAgain'

export const ctrSummonConsec: Plan = {
  model: 'CTR-SUMMON-CONSEC',
  casting: ADULT,
  base: summons(),
  violated: [
    summonedAgain('summonsEnded', 12 * HOUR - SECOND),
    summonedAgain('summonsEnded', HOUR),
    instead(extendedSummons(20), summonedAgain('summonsEnded', 11 * HOUR)),
  ],
  lawful: [
    summonedAgain('summonsEnded', 12 * HOUR),
    summonedAgain('summonsEnded', 12 * HOUR + SECOND),
    summonedAgain('summonsEnded', 2 * DAY),
    instead(extendedSummons(20), summonedAgain('summonsEnded', 12 * HOUR)),
  ],
  unknown: inTurn(summonedAgain('summonsEnded', 12 * HOUR), (story) => blur(story, 'summonsEnded', 'minute')),
}
