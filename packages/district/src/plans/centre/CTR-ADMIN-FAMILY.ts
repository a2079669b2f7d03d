import { ADULT, type Plan } from '../../plan'
import { drop, HOUR, SECOND, setData } from '../../story'
import { excused, toldAfter } from './family'
import { questioned } from './questioned'

export const ctrAdminFamily: Plan = {
  model: 'CTR-ADMIN-FAMILY',
  casting: ADULT,
  base: questioned(),
  violated: [
    toldAfter('summonsBegan', 8 * HOUR + SECOND),
    (story) => drop(story, 'familyTold'),
    (story) => setData(story, 'familyTold', { recipient: 'victim' }),
    excused('unreachable', ''),
    excused('hindersInvestigation', '同案人员尚未到案'),
  ],
  lawful: [
    toldAfter('summonsBegan', 8 * HOUR),
    toldAfter('summonsBegan', 8 * HOUR - SECOND),
    excused('unreachable', '身份不明，无法通知'),
    excused('refused', '本人拒不提供家属联系方式'),
    excused('objective', '台风致通讯中断'),
  ],
  lookedAtAfter: 12 * HOUR,
  unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
}
