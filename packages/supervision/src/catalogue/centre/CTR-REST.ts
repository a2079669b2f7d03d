import type { Model } from '../../language'

export const ctrRest: Model = {
  id: 'CTR-REST',
  version: 1,
  title: { zh: '连续讯问，未保证必要的休息', en: 'Questioned on and on without necessary rest' },
  meaning: {
    zh: '应当保证必要的休息时间。法律没有规定数字：本院以任意五小时内讯问合计超过四小时（即未得到一小时休息）作为提示。供述是否因疲劳审讯而应排除，另依排除非法证据的规定判断，不以此数字为准。',
    en: 'Necessary rest is guaranteed. The law gives no number: this office is alerted when questioning adds up to more than four hours within any five, that is without an hour of rest. Whether a confession is excluded for exhaustion is another question.',
  },
  cause: {
    zh: '多因急于突破口供，办案人员轮番讯问而不让本人休息。',
    en: 'Eager for a confession, officers relieved each other while the person was not.',
  },
  cure: {
    zh: '核对各次讯问起止和休息登记，听取本人意见；请办案单位说明，情节严重的书面纠正。',
    en: 'Check all interrogations and rests, hear the person and ask the unit to explain; correct in writing if serious.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '3' },
    { law: 'MPS', article: '201' },
  ],
  quote: { law: 'CPL', text: '应当保证犯罪嫌疑人的饮食和必要的休息时间' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { local_span: { hours: 5 }, local_max_minutes: 240 },
  check: {
    tally: {
      of: {
        interval: 'interrogation',
        where: { in: [{ var: 'event.interrogation.kind' }, ['interrogation', 'adminQuestioning']] },
      },
      value: { var: 'event.minutes' },
      within: { count: 'HX', of: { var: 'param.local_span' } },
      max: { var: 'param.local_max_minutes' },
    },
  },
}
