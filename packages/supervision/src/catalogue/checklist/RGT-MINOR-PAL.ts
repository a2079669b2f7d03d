import type { Model } from '../../language'
import { publicOrderQuestioning } from '../centre/adminQuestioning'
import { adultAttends, isMinor } from './guardian'

export const rgtMinorPal: Model = {
  id: 'RGT-MINOR-PAL',
  version: 1,
  title: {
    zh: '询问不满十八周岁的人无监护人、合适成年人到场',
    en: 'Person under 18 questioned administratively with no guardian',
  },
  meaning: {
    zh: '询问不满十八周岁的违反治安管理行为人，应当通知父母或者其他监护人到场；不能到场的，可以通知其他合适成年人。确实无法通知或者通知后未到场的，应当在笔录中注明，注明的不再提示。',
    en: 'The parents or guardian of a person under 18 are called; if they cannot come another appropriate adult may be. Where they cannot be reached or did not come, the record says so, and that is enough.',
  },
  cause: { zh: '多因监护人在外地，又未注明原因。', en: 'The guardian was far away and nobody noted it.' },
  cure: {
    zh: '核对通知记录和笔录注明情况；用于刑事案件的，另行审查。',
    en: 'Check notice and record; where used in a criminal case examine it.',
  },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'PAL', article: '98', paragraph: '3' }],
  quote: { law: 'PAL', text: '询问不满十八周岁的违反治安管理行为人，应当通知其父母或者其他监护人到场' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'interrogation',
  params: { local_tolerance: { hours: 2 }, local_note_minutes: 1440 },
  check: {
    absence: {
      at: { interval: 'interrogation', where: { and: [publicOrderQuestioning, isMinor] } },
      of: adultAttends,
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
  // Noted about the time of this questioning; an older note was about another one.
  unless: {
    event: 'noticeExcused',
    where: {
      and: [
        { '==': [{ var: ['event.recipient', 'family'] }, 'family'] },
        { in: [{ var: 'event.excuse' }, ['unreachable', 'absent']] },
        {
          '<=': [{ minutesBetween: [{ var: 'event.at' }, { var: 'anchor.at' }] }, { var: 'param.local_note_minutes' }],
        },
      ],
    },
  },
}
