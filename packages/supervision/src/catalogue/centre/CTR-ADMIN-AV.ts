import type { Model } from '../../language'
import { inCentre, publicOrderQuestioning } from './adminQuestioning'

export const ctrAdminAv: Model = {
  id: 'CTR-ADMIN-AV',
  version: 1,
  title: {
    zh: '办案场所询问违反治安管理行为人未全程录音录像',
    en: 'Administrative questioning in the centre not fully recorded',
  },
  meaning: {
    zh: '自二〇二六年一月一日起，在执法办案场所询问违反治安管理行为人应当全程同步录音录像。询问被侵害人、证人以及交通、出入境等其他行政案件不在此列。',
    en: 'Since 2026 the questioning in a centre of a person who broke the penalties law is recorded from beginning to end. Victims and witnesses, and traffic, immigration or other administrative cases, are not covered.',
  },
  cause: {
    zh: '多因设备未及时开启、换房间后未续录，或者仍按旧规定办理。',
    en: 'The equipment was started late, not continued in another room, or the old rules were followed.',
  },
  cure: {
    zh: '比对笔录起止时间与录像片段，要求说明缺失原因；用于刑事案件的，审查该笔录能否使用。',
    en: "Compare the record's times with the video segments and ask for the reason; where used in a criminal case examine whether the record can stand.",
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'PAL', article: '97', paragraph: '1' },
    { law: 'PAL', article: '137' },
  ],
  quote: { law: 'PAL', text: '在执法办案场所询问违反治安管理行为人，应当全程同步录音录像' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'interrogation',
  params: { local_gap_tolerance: { seconds: 10 } },
  check: {
    coverage: {
      of: { interval: 'interrogation', where: { and: [publicOrderQuestioning, inCentre] } },
      by: [{ interval: 'recording' }],
      tolerance: { var: 'param.local_gap_tolerance' },
    },
  },
}
