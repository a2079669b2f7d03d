import type { Model } from '../../language'

export const cmRs6m: Model = {
  id: 'CM-RS-6M',
  version: 1,
  title: { zh: '监视居住超过六个月', en: 'Residential surveillance longer than 6 months' },
  duty: { zh: '结束监视居住', en: 'End the residential surveillance' },
  meaning: {
    zh: '同一机关决定的监视居住最长六个月；移送后检察院重新决定的，期限重新计算。变更为取保候审、拘留、逮捕的，原措施自动终止，不再办理解除手续。',
    en: 'Residential surveillance decided by one organ lasts at most six months; a new decision of the procuratorate starts a new period. Bail, detention or arrest end it without formalities.',
  },
  cause: {
    zh: '案件久拖未结，到期无人提醒。',
    en: 'The case drags on and nobody was reminded.',
  },
  cure: {
    zh: '要求立即解除监视居住或者依法变更措施，并提出纠正意见。',
    en: 'Ask for the surveillance to be lifted or changed now and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '79', paragraph: '1' },
    { law: 'MPS', article: '122', paragraph: '2' },
    { law: 'SPP', article: '112' },
    { law: 'SPP', article: '113' },
  ],
  quote: { law: 'CPL', text: '监视居住最长不得超过六个月' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { limit: { months: 6 } },
  check: {
    deadline: {
      from: {
        begin: { event: 'surveillanceBegan' },
        end: {
          event: [
            'surveillanceBegan',
            'surveillanceEnded',
            'bailBegan',
            'detentionBegan',
            'arrestExecuted',
            'judgmentEffective',
          ],
        },
        key: ['case'],
      },
      within: { count: 'MC', of: { var: 'param.limit' } },
    },
  },
}
