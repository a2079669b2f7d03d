import type { Model } from '../../language'
import { extendedSummons, summonsEnds } from './summonsClock'

export const ctrSummon12h: Model = {
  id: 'CTR-SUMMON-12H',
  version: 1,
  title: { zh: '传唤持续超过十二（二十四）小时', en: 'Criminal summons longer than 12 (24) hours' },
  duty: { zh: '结束传唤', en: 'End the summons' },
  meaning: {
    zh: '传唤不得变相拘禁。自到案起最长十二小时；案情特别重大、复杂，需要采取拘留、逮捕措施，并在十二小时届满前经办案部门负责人批准的，最长二十四小时。期间依法宣布拘留、取保候审、监视居住的，传唤随之结束。',
    en: 'A summons must not become custody. It lasts at most 12 hours from arrival; 24 where the case is especially major and complex, detention or arrest is needed, and the head of the handling department approved before the 12 hours ran out. A measure announced meanwhile ends it.',
  },
  cause: {
    zh: '多因等待拘留审批而继续留置，或者延长审批在届满以后才补办；也有结束时间漏填的。',
    en: 'Mostly the person is kept while detention is being approved, or the extension is approved only afterwards; sometimes the end was not entered.',
  },
  cure: {
    zh: '仍在控制中的，立即提示公安机关结束传唤或者依法采取措施；已超时的，核对传唤证、延长审批和出区记录，提出纠正并审查超时期间取得的供述。',
    en: 'If the person is still held, tell the police at once to end the summons or decide on a measure; if it was exceeded, check the summons, the approval and the exit record, demand correction and examine statements taken in that time.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '2' },
    { law: 'MPS', article: '200', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '传唤、拘传持续的时间不得超过十二小时' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 12 }, extended: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'summonsBegan', where: { '==': [{ var: 'event.measure.track' }, 'criminal'] } },
      to: summonsEnds,
      within: { count: 'HX', of: { var: 'param.limit' } },
      extend: [{ when: extendedSummons, within: { count: 'HX', of: { var: 'param.extended' } } }],
    },
  },
}
