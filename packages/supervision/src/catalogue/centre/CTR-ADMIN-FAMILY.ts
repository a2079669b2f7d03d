import type { Model } from '../../language'
import { familyExcuseWritten, familyNotified } from '../coercive/familyNotice'
import { adminSummons } from './adminQuestioning'

export const ctrAdminFamily: Model = {
  id: 'CTR-ADMIN-FAMILY',
  version: 1,
  title: { zh: '行政传唤后未及时通知家属', en: 'Family not told of an administrative summons' },
  duty: { zh: '通知被传唤人家属', en: 'Tell the family of the summons' },
  meaning: {
    zh: '传唤后应当及时把传唤的原因和处所通知家属。身份不明、拒不提供联系方式或者因不可抗力无法通知的，可以不通知，但原因应当在笔录中注明。八小时是本院设定的“及时”参考值。',
    en: "The family is told promptly why and where the person was summoned. Where the identity is unknown, contact details are refused or force majeure prevents it, the reason is written in the record. Eight hours is this office's reading of promptly.",
  },
  cause: {
    zh: '多因只在笔录中勾选“已通知”而无通话记录，或者忘记通知。',
    en: 'A box was ticked without any call, or it was forgotten.',
  },
  cure: {
    zh: '核对通知方式和时间；未通知的，要求立即通知并注明原因。',
    en: 'Check how and when; if not done have it done at once and the reason noted.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'PAL', article: '97', paragraph: '2' },
    { law: 'MPA', article: '67', paragraph: '4' },
    { law: 'MPA', article: '55', paragraph: '1', item: '5' },
  ],
  quote: { law: 'PAL', text: '公安机关应当及时将传唤的原因和处所通知被传唤人家属' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'person',
  params: { local_tolerance: { hours: 8 } },
  check: {
    deadline: {
      from: adminSummons,
      to: familyNotified,
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: {
    event: 'noticeExcused',
    where: { and: [{ in: [{ var: 'event.excuse' }, ['unreachable', 'refused', 'objective']] }, familyExcuseWritten] },
  },
}
