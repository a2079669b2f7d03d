import type { Model } from '../../language'
import { custodyOver } from '../coercive/custodyOver'

export const cusExceedsSentence: Model = {
  id: 'CUS-EXCEEDS-SENTENCE',
  version: 1,
  title: {
    zh: '羁押期限将超过可能判处的刑期',
    en: 'Custody about to exceed the sentence likely to be imposed',
  },
  duty: {
    zh: '变更强制措施（羁押将满可能判处的刑期）',
    en: 'Change the measure before custody exceeds the likely sentence',
  },
  meaning: {
    zh: '羁押时间不应超过依法可能判处的刑期。实际羁押达到可能刑期的一定比例时提示启动羁押必要性审查，比例由本院设定，一个月按三十日计。',
    en: 'Custody should not outlast the sentence likely to be imposed. When it reaches a share of it, set by the office, a review of its necessity is suggested; a month counts as thirty days.',
  },
  cause: {
    zh: '轻刑案件办理时间过长，或者量刑预估变化后未重新评估羁押必要性。',
    en: 'A minor case takes too long, or the expected sentence changed and the need for custody was not looked at again.',
  },
  cure: {
    zh: '启动羁押必要性审查，必要时建议释放或者变更强制措施。',
    en: 'Open a review of the need for custody and, where fit, propose release or another measure.',
  },
  stage: 'custody',
  severity: 'advisory',
  status: 'verified',
  basis: [
    { law: 'CNR', article: '7', item: '5' },
    { law: 'SPP', article: '579', item: '3' },
    { law: 'CPL', article: '95' },
  ],
  quote: { law: 'SPP', text: '羁押期限将超过依法可能判处的刑期的' },
  remedies: ['CNRS', 'SELF'],
  effective: { from: '2019-12-30' },
  over: 'person',
  per: 'case',
  params: { local_warn: 0.8 },
  check: {
    deadline: {
      from: {
        begin: { event: 'custodyBegan' },
        end: { any: [custodyOver, { event: 'judgmentEffective' }] },
        key: ['case'],
      },
      within: {
        cases: [
          {
            where: { '>': [{ var: ['object.expectedMonths', 0] }, 0] },
            term: {
              count: 'DC',
              of: { days: { '*': [{ var: 'object.expectedMonths' }, 30, { var: 'param.local_warn' }] } },
            },
          },
          {
            term: {
              count: 'DC',
              of: { days: { '*': [{ var: 'anchor.case.expectedMonths' }, 30, { var: 'param.local_warn' }] } },
            },
          },
        ],
      },
    },
  },
}
