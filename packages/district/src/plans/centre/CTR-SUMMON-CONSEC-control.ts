import { ADULT, instead, inTurn, type Plan } from '../../plan'
import { blur, DAY, drop, HOUR, MINUTE, SECOND } from '../../story'
import { detained } from '../coercive/detained'
import { summons } from './summoned'
import { paperAgain, summonedAgain } from './summonedAgain'

/** Who never leaves between two summonses was not away for twelve hours either. */
const also = ['CTR-SUMMON-CONSEC']

/** The base is a summons of four hours, after which the person waits for the family and leaves seven hours later. */
export const ctrSummonConsecControl: Plan = {
  model: 'CTR-SUMMON-CONSEC/control',
  casting: ADULT,
  base: summons({ lasts: 4 * HOUR, leaves: 7 * HOUR }),
  violated: [
    { change: paperAgain(SECOND), also },
    { change: paperAgain(2 * HOUR), also },
    { change: paperAgain(7 * HOUR - MINUTE), also },
  ],
  lawful: [summonedAgain('summonsEnded', 12 * HOUR), summonedAgain('exit', DAY), instead(detained)],
  unknown: inTurn(summonedAgain('exit', 30 * SECOND), (story) => drop(blur(story, 'exit', 'minute'), 'summonsBegan')),
}
