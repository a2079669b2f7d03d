import type { Model } from '../../language'
import { familyExcuseWritten, familyNotified } from '../coercive/familyNotice'

export const ctrContqScopeFamily: Model = {
  id: 'CTR-CONTQ-SCOPE/family',
  version: 1,
  title: { zh: '继续盘问未立即通知家属或者单位', en: 'Family or employer not told of continued questioning' },
  duty: { zh: '通知家属或者单位', en: 'Tell the family or the employer' },
  meaning: {
    zh: '批准继续盘问的，应当立即通知家属或者单位；身份不明或者没有家属、单位而无法通知的，应当注明。两小时为本院设定。',
    en: "When it is approved the family or employer is told at once; where that is impossible it is noted. Two hours is this office's number.",
  },
  cause: { zh: '多因忙于核查身份而遗漏。', en: 'Forgotten while the identity was being checked.' },
  cure: {
    zh: '核对通知记录；未通知的，要求立即通知并注明原因。',
    en: 'Check the record; if not done have it done at once and the reason noted.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CONT', article: '14', paragraph: '1' },
    { law: 'POL', article: '9', paragraph: '2' },
  ],
  quote: { law: 'CONT', text: '立即通知其家属或者单位' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2004-10-01' },
  over: 'person',
  params: { local_tolerance: { hours: 2 } },
  check: {
    deadline: {
      from: { event: 'continuedQuestioningBegan' },
      to: {
        any: [familyNotified, { event: 'notified', where: { '==': [{ var: 'event.recipient' }, 'supervisoryOrgan'] } }],
      },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: {
    event: 'noticeExcused',
    where: { and: [{ in: [{ var: 'event.excuse' }, ['unreachable', 'noCounterpart']] }, familyExcuseWritten] },
  },
}
