import type { Model } from '../../language'

export const cmBailHandover7d: Model = {
  id: 'CM-BAIL-HANDOVER-7D',
  version: 1,
  title: {
    zh: '移送后受案机关七日内未就取保候审作出决定',
    en: 'Receiving organ does not decide on bail within 7 days',
  },
  duty: { zh: '受案机关作出取保候审决定', en: 'Receiving organ to decide on bail' },
  meaning: {
    zh: '侦查、审查起诉阶段已取保的案件移送后，需要继续取保、变更保证方式或者变更强制措施的，受案机关应当在七日内决定。不需要继续、已经解除的，不在此列。',
    en: 'When a case with bail is handed on and bail is to continue or to change, the receiving organ decides within seven days. Nothing is due where bail is no longer needed and was lifted.',
  },
  cause: {
    zh: '收案时未核对强制措施期限，或者以原取保尚未到期为由不重新决定。',
    en: 'Measures were not checked on receipt, or the old bail was left to run.',
  },
  cure: {
    zh: '本院案件的，提醒承办人立即作出决定；法院案件的，向法院提示。',
    en: 'In the procuratorate remind the handler to decide now; in court point it out to the court.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'BAIL', article: '26', paragraph: '1' }],
  quote: { law: 'BAIL', text: '受案机关应当在七日内作出决定，并通知移送案件的机关和执行机关' },
  remedies: ['SELF', 'INFO'],
  effective: { from: '2022-09-05' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 7 } },
  check: {
    deadline: {
      from: { event: 'caseReceived', where: { '==': [{ var: 'object.onBail' }, true] } },
      to: { event: ['bailBegan', 'measureChanged', 'surveillanceBegan', 'arrestExecuted'] },
      within: { count: 'D', of: { var: 'param.limit' } },
    },
  },
  unless: { event: ['bailEnded', 'prosecutionDecided', 'judgmentEffective', 'caseWithdrawn'] },
}
