import type { Model } from '../../language'
import { adminSummons, adminSummonsEnds, classed } from './adminQuestioning'

export const ctrAdmin8h2018: Model = {
  id: 'CTR-ADMIN-8H',
  version: 1,
  title: { zh: '行政案件询问查证超过八（二十四）小时', en: 'Administrative questioning beyond 8 (24) hours' },
  duty: { zh: '结束询问查证', en: 'End the questioning' },
  meaning: {
    zh: '二〇二五年底以前传唤到案的，询问查证不得超过八小时；案情复杂且可能适用行政拘留的，不得超过二十四小时。约束醒酒的时间不计算在内。',
    en: 'For summonses until the end of 2025 questioning lasts at most 8 hours, or 24 where the case is complicated and administrative detention may apply. Sobering-up restraint is not counted.',
  },
  cause: { zh: '多因等待处罚审批而继续留置。', en: 'The person is kept while the penalty is being approved.' },
  cure: {
    zh: '核对传唤证和出区时间；超时的，提示公安机关并在刑事案件使用该笔录时审查其合法性。',
    en: 'Check summons and exit; if exceeded inform the police, and examine the record where a criminal case uses it.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPA', article: '69', paragraph: '1' },
    { law: 'MPA', article: '58', paragraph: '2' },
  ],
  quote: { law: 'MPA', text: '询问查证的时间不得超过八小时' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2018-11-25', to: '2025-12-31' },
  over: 'person',
  params: { limit: { hours: 8 }, complex: { hours: 24 } },
  check: {
    deadline: {
      from: adminSummons,
      to: adminSummonsEnds,
      within: { count: 'HX', of: { var: 'param.limit' } },
      extend: [{ when: classed('complexDetention'), within: { count: 'HX', of: { var: 'param.complex' } } }],
      suspend: [{ interval: 'restraint' }],
    },
  },
}
