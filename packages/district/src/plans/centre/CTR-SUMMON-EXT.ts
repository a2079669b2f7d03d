import { ADULT, type Change, instead, type Plan } from '../../plan'
import { setData, setEverywhere } from '../../story'
import { extendedSummons } from './summoned'

const byDutyHead: Change = (story) => setData(story, 'extended', { approverLevel: 'dutyHead' })

/** The base is an extension that was not made use of: the person left before the twelve hours had run out. */
export const ctrSummonExt: Plan = {
  model: 'CTR-SUMMON-EXT',
  casting: ADULT,
  base: extendedSummons(11),
  violated: [
    byDutyHead,
    (story) => setEverywhere(story, 'case', { complex: false }),
    (story) => setData(story, 'extended', { custodyNeeded: false }),
    {
      change: instead(extendedSummons(20), byDutyHead),
      also: ['CTR-SUMMON-12H', 'CTR-SUMMON-EXPIRED-HELD'],
    },
  ],
  lawful: [
    (story) => story,
    (story) => setData(story, 'extended', { approverLevel: 'countyHead' }),
    instead(extendedSummons(20)),
    instead(extendedSummons(20), (story) => setData(story, 'extended', { approverLevel: 'cityHead' })),
  ],
  unknown: (story) => setData(story, 'extended', { custodyNeeded: undefined }),
}
