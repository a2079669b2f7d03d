import type { Model } from '../../language'
import { adultAttends, minorQuestioned } from './guardian'

export const rgtMinorGuardian: Model = {
  id: 'RGT-MINOR-GUARDIAN',
  version: 1,
  title: {
    zh: '讯问未成年人无法定代理人、合适成年人到场',
    en: 'Minor questioned with no guardian or appropriate adult',
  },
  meaning: {
    zh: '讯问未成年犯罪嫌疑人，应当通知法定代理人到场；无法通知、不能到场或者法定代理人是共犯的，可以通知其他成年亲属，或者学校、单位、基层组织、未成年人保护组织的代表到场。以讯问当日的年龄为准，生日次日起才算满周岁；讯问结束后才到的，不算到场。询问未成年被害人、证人同样适用。',
    en: 'A minor is questioned with the legal representative; where that cannot be, another adult relative or a representative of school, employer, neighbourhood or child protection comes. The age on the day counts, reached on the day after the birthday; one who comes after the end was not there. The same holds for minor victims and witnesses.',
  },
  cause: {
    zh: '多因夜间联系不上监护人，又未改请合适成年人；或者年龄未核实。',
    en: 'The parents could not be reached at night and nobody else was asked, or the age was not checked.',
  },
  cure: {
    zh: '核对到场人签名、到场离场时间和录像；确无成年人到场的，提出纠正并审查供述。',
    en: 'Check signature, times and video; if no adult came demand correction and examine the statement.',
  },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '281', paragraph: '1' },
    { law: 'CPL', article: '281', paragraph: '5' },
    { law: 'MPS', article: '323', paragraph: '1' },
    { law: 'MPS', article: '326', paragraph: '1' },
    { law: 'WBF', article: '110', paragraph: '1' },
    { law: 'SPP', article: '465', paragraph: '2' },
    { law: 'SPP', article: '465', paragraph: '3' },
    { law: 'SPP', article: '489', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '应当通知未成年犯罪嫌疑人、被告人的法定代理人到场' },
  remedies: ['SIAN', 'CORR', 'SELF'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: { interval: 'interrogation', where: minorQuestioned },
      of: adultAttends,
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
}
