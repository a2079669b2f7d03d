import type { Model } from '../../language'

export const cusExt3: Model = {
  id: 'CUS-EXT-3',
  version: 1,
  title: {
    zh: '第三次延长二个月不具备可能判处十年以上条件',
    en: 'Third extension where ten years or more is not possible',
  },
  meaning: {
    zh: '依法第二次延长届满仍不能终结，且犯罪嫌疑人可能判处十年有期徒刑以上刑罚的，经省级检察院批准可以再延长二个月；四类案件的条件同样需要具备。',
    en: 'After the second extension the provincial procuratorate may grant two more months only where ten years or more may be imposed; the case must still be one of the four kinds.',
  },
  cause: {
    zh: '对可能判处的刑罚估计过高，或者第二次延长本身不合法。',
    en: 'The expected sentence was put too high, or the second extension was itself unlawful.',
  },
  cure: {
    zh: '审查量刑预估和批准文书；不符合的，要求变更措施并纠正。',
    en: 'Examine the expected sentence and the decision; where the condition is not met demand another measure and correction.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '159' },
    { law: 'MPS', article: '150' },
  ],
  quote: { law: 'CPL', text: '仍不能侦查终结的' },
  remedies: ['CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { leastMonths: 120, kinds: ['remoteArea', 'crimeGroup', 'roaming', 'wideAndHard'] },
  check: {
    field: {
      of: {
        event: 'measureExtended',
        where: {
          and: [{ '==': [{ var: 'event.measure.kind' }, 'arrest'] }, { '==': [{ var: 'event.totalMonths' }, 7] }],
        },
      },
      require: {
        and: [
          { atLeast: [{ var: 'event.organLevel' }, 'province'] },
          { '>=': [{ var: 'event.case.expectedMonths' }, { var: 'param.leastMonths' }] },
          { in: [{ var: 'event.feature' }, { var: 'param.kinds' }] },
        ],
      },
    },
  },
}
