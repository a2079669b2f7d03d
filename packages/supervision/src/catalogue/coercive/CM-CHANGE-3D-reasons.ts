import type { Model } from '../../language'

export const cmChange3dReasons: Model = {
  id: 'CM-CHANGE-3D/reasons',
  version: 1,
  title: { zh: '不同意变更强制措施未说明理由', en: 'Refusal to change a measure without reasons' },
  meaning: {
    zh: '不同意变更强制措施的，应当告知申请人并说明理由，使其能够继续主张权利。',
    en: 'A refusal is told to the applicant with its reasons, so that they can pursue their rights.',
  },
  cause: {
    zh: '只告知结果，或者使用格式化答复。',
    en: 'Only the result was told, or a form letter used.',
  },
  cure: {
    zh: '要求补充告知不同意的理由；屡次发生的，提出纠正意见。',
    en: 'Ask for the reasons to be given; demand correction where it happens repeatedly.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '97' },
    { law: 'MPS', article: '160' },
    { law: 'SPP', article: '151', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '不同意变更强制措施的，应当告知申请人，并说明不同意的理由' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'application',
  where: { '==': [{ var: 'object.matter' }, 'measureChange'] },
  check: {
    field: {
      of: { event: 'applicationDecided', where: { '==': [{ var: 'event.decision' }, 'rejected'] } },
      require: { '==': [{ var: 'event.reasonsGiven' }, true] },
    },
  },
}
