import type { Model } from '../../language'
import { adminSummons, adminSummonsEnds, classed } from './adminQuestioning'

export const ctrAdmin8h: Model = {
  id: 'CTR-ADMIN-8H',
  version: 2,
  title: { zh: '治安案件询问查证超过八（十二、二十四）小时', en: 'Administrative questioning beyond 8 (12, 24) hours' },
  duty: { zh: '结束询问查证', en: 'End the questioning' },
  meaning: {
    zh: '传唤后的询问查证不得超过八小时；涉案人数众多、违反治安管理行为人身份不明的，不得超过十二小时；情况复杂且可能适用行政拘留的，不得超过二十四小时。约束醒酒的时间不计算在内；作出处罚决定后等待送拘的时间属于执行。',
    en: 'Questioning after a summons lasts at most 8 hours; 12 where many persons are involved or the identity is unknown; 24 where matters are complicated and administrative detention may apply. Sobering-up restraint is not counted; waiting after the decision is execution.',
  },
  cause: {
    zh: '多因等待处罚审批而继续留置，或者一律按“情况复杂”套用二十四小时。',
    en: 'The person is kept while the penalty is approved, or every case is called complicated.',
  },
  cure: {
    zh: '核对传唤证、询问类别和出区时间；仍在区内的，提示立即结束；超时的，提示公安机关或者提出建议，用于刑事案件的笔录另行审查。',
    en: 'Check summons, class and exit; if the person is still inside, have it ended; if exceeded inform the police or issue a proposal, and examine the record where a criminal case uses it.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'PAL', article: '97', paragraph: '1' },
    { law: 'PAL', article: '139', paragraph: '1', item: '2' },
    { law: 'MPA', article: '58', paragraph: '2' },
  ],
  quote: { law: 'PAL', text: '询问查证的时间不得超过八小时' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'person',
  params: { limit: { hours: 8 }, many: { hours: 12 }, complex: { hours: 24 } },
  check: {
    deadline: {
      from: adminSummons,
      to: adminSummonsEnds,
      within: { count: 'HX', of: { var: 'param.limit' } },
      extend: [
        { when: classed('manyOrUnknown'), within: { count: 'HX', of: { var: 'param.many' } } },
        { when: classed('complexDetention'), within: { count: 'HX', of: { var: 'param.complex' } } },
      ],
      suspend: [{ interval: 'restraint' }],
    },
  },
}
