import { ADULT, inTurn, type Plan } from '../../plan'
import { drop, HOUR, SECOND, setData } from '../../story'
import { excused, toldAfter } from './family'
import { stopped } from './stopped'

export const ctrContqScopeFamily: Plan = {
  model: 'CTR-CONTQ-SCOPE/family',
  casting: ADULT,
  base: stopped(),
  violated: [
    toldAfter('began', 2 * HOUR + SECOND),
    (story) => drop(story, 'familyTold'),
    (story) => setData(story, 'familyTold', { recipient: 'victim' }),
    excused('unreachable', ''),
    excused('hindersInvestigation', '同伙在逃'),
  ],
  lawful: [
    toldAfter('began', 2 * HOUR),
    toldAfter('began', 2 * HOUR - SECOND),
    inTurn(toldAfter('began', HOUR), (story) => setData(story, 'familyTold', { recipient: 'supervisoryOrgan' })),
    excused('unreachable', '身份不明，无法通知'),
    excused('noCounterpart', '本人没有家属和单位'),
  ],
  unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
}
