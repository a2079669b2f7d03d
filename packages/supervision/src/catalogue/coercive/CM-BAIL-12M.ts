import type { Model } from '../../language'
import { bailPeriod, bailTerm } from './bailPeriod'

export const cmBail12m: Model = {
  id: 'CM-BAIL-12M',
  version: 1,
  title: { zh: '取保候审超过十二个月', en: 'Bail longer than 12 months' },
  duty: { zh: '结束取保候审', en: 'End the bail' },
  meaning: {
    zh: '同一机关决定的取保候审最长十二个月，违规后重新取保的累计计算；移送后受案机关重新决定的，期限重新计算。按限制措施的上限掌握，不因节假日顺延。',
    en: 'Bail decided by one organ lasts at most twelve months, cumulated where it is taken again after a breach; a new decision of the next organ starts a new period. As a cap on a measure it is not moved by holidays.',
  },
  cause: {
    zh: '案件久拖未结，到期未提醒，或者换文书续保未累计计算。',
    en: 'The case drags on, nobody was reminded, or bail was renewed without counting what had been served.',
  },
  cure: {
    zh: '要求立即解除取保候审或者依法变更措施，并说明超期原因；违法的提出纠正意见。',
    en: 'Ask for the bail to be lifted or the measure changed now and the overrun explained; demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '79', paragraph: '1' },
    { law: 'MPS', article: '107', paragraph: '2' },
    { law: 'SPP', article: '102' },
    { law: 'SPP', article: '103' },
    { law: 'BAIL', article: '24', paragraph: '3' },
    { law: 'BAIL', article: '26', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '取保候审最长不得超过十二个月' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  check: { deadline: { from: bailPeriod, within: bailTerm } },
}
