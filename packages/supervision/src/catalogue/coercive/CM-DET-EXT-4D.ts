import type { Model } from '../../language'

export const cmDetExt4d: Model = {
  id: 'CM-DET-EXT-4D',
  version: 1,
  title: {
    zh: '延长拘留期限未经批准或超过四日',
    en: 'Extension of detention without approval or by more than four days',
  },
  meaning: {
    zh: '特殊情况下提请批准逮捕的时间可以延长一日至四日，须经县级以上公安机关负责人批准；实际批准几日就只能延长几日，最迟不超过第七日。',
    en: 'In special circumstances the time grows by one to four days with the approval of the county head; only by the days actually approved, and never beyond day seven.',
  },
  cause: {
    zh: '由办案部门负责人审批，或者不问情况一律延满并超出四日。',
    en: 'A department head approved it, or the time was extended as a routine and beyond four days.',
  },
  cure: {
    zh: '调取延长拘留期限审批表，核对批准人、天数和理由；无效延长的，按三日认定期限并提出纠正意见。',
    en: 'Obtain the approval and check approver, days and reasons. An invalid extension counts for nothing: judge the case on the three days and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91', paragraph: '1' },
    { law: 'MPS', article: '129', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '提请审查批准的时间可以延长一日至四日' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  params: { leastDays: 1, mostDays: 4 },
  check: {
    field: {
      of: {
        event: 'measureExtended',
        where: {
          and: [
            { '==': [{ var: 'event.measure.kind' }, 'detention'] },
            { '!': [{ in: [{ var: ['event.feature', 'none'] }, ['roaming', 'repeated', 'jointly']] }] },
          ],
        },
      },
      require: {
        and: [
          { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
          { '>=': [{ var: 'event.days' }, { var: 'param.leastDays' }] },
          { '<=': [{ var: 'event.days' }, { var: 'param.mostDays' }] },
        ],
      },
    },
  },
}
