import type { Model } from '../../language'

export const ctrFood: Model = {
  id: 'CTR-FOOD',
  version: 1,
  title: { zh: '未保证饮食或者未记录', en: 'Meals not provided or not recorded' },
  meaning: {
    zh: '在区期间应当保证饮食并记录在案。法律没有规定间隔，六小时为本院设定；拒绝进食并有记录的，视为已供餐；连续休息五小时以上（通常为夜间睡眠）的，不计入间隔。',
    en: "Meals are provided during the stay and recorded. The law gives no interval; six hours is this office's number. A recorded refusal counts as a meal; a rest of five hours or more, usually the night, is left out.",
  },
  cause: {
    zh: '多因供餐未登记，或者讯问持续跨过饭点。',
    en: 'The meal was not entered, or the interrogation ran through mealtime.',
  },
  cure: {
    zh: '调取监控核对是否供餐；确未供餐的，口头纠正；仅漏登的，要求补记。',
    en: 'Check the video for a meal; if there was none correct orally, if only the entry is missing have it added.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '3' },
    { law: 'MPS', article: '201' },
    { law: 'PAL', article: '97', paragraph: '3' },
  ],
  quote: { law: 'MPS', text: '应当保证犯罪嫌疑人的饮食和必要的休息时间，并记录在案' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'visit',
  where: { in: [{ var: 'object.personRole' }, ['suspect', 'offender']] },
  params: { local_max_between_meals: { hours: 6 }, local_first_meal: { hours: 6 }, local_night_minutes: 300 },
  check: {
    coverage: {
      of: { interval: 'visit' },
      by: [
        { event: 'mealGiven' },
        { interval: 'rest', where: { '>=': [{ var: 'event.minutes' }, { var: 'param.local_night_minutes' }] } },
      ],
      tolerance: { var: 'param.local_max_between_meals' },
      edge: { var: 'param.local_first_meal' },
    },
  },
}
