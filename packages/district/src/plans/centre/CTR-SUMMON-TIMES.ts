import { ADULT, type Plan } from '../../plan'
import { after, drop, HOUR, instantOf, move, SECOND, setData, setEverywhere } from '../../story'
import { summons } from './summoned'

export const ctrSummonTimes: Plan = {
  model: 'CTR-SUMMON-TIMES',
  casting: ADULT,
  base: summons(),
  violated: [
    (story) => drop(story, 'summonsSigned'),
    (story) => setData(story, 'summonsSigned', { signedBy: ['officer'] }),
    (story) => setData(story, 'summonsSigned', { complete: false }),
  ],
  lawful: [
    (story) => setData(story, 'summonsSigned', { signedBy: ['officer'], complete: false, excuse: 'refused' }),
    (story) => setEverywhere(drop(story, 'summonsSigned'), 'measure', { form: 'oral' }),
    (story) => move(story, 'summonsSigned', after(instantOf(story, 'summonsEnded'), -SECOND)),
    (story) => move(story, 'summonsSigned', after(instantOf(story, 'summonsEnded'), HOUR)),
  ],
  unknown: (story) => setData(story, 'summonsSigned', { signedBy: undefined }),
}
