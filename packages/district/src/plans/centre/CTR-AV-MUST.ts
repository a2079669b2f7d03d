import type { DataValue } from '@hengjian/facts'
import { ADULT, type Change, type Plan } from '../../plan'
import { setEverywhere } from '../../story'
import { unrecorded } from './recorded'
import { summons } from './summoned'

/** A case of that kind, in which nobody switched the camera on. */
const unrecordedIn =
  (attributes: Readonly<Record<string, DataValue | undefined>>): Change =>
  (story) =>
    setEverywhere(unrecorded(story), 'case', attributes)

export const ctrAvMust: Plan = {
  model: 'CTR-AV-MUST',
  casting: ADULT,
  base: summons(),
  violated: [
    unrecordedIn({ charge: '故意杀人', maxPenalty: 'death' }),
    unrecordedIn({ charge: '故意伤害', features: ['graveHarm'] }),
    unrecordedIn({ charge: '参加黑社会性质组织', chargeClass: 'organised' }),
    unrecordedIn({ charge: '贩卖毒品', chargeClass: 'drugs', major: true }),
  ],
  lawful: [
    unrecordedIn({}),
    unrecordedIn({ charge: '贩卖毒品', chargeClass: 'drugs', major: false }),
    unrecordedIn({ charge: '抢夺', maxMonths: 119 }),
    (story) => setEverywhere(story, 'case', { charge: '故意杀人', maxPenalty: 'death' }),
  ],
  unknown: unrecordedIn({ chargeClass: undefined }),
}
