import type { Model } from '../../language'

export const cusExt1: Model = {
  id: 'CUS-EXT-1',
  version: 1,
  title: {
    zh: '第一次延长一个月未经上一级检察院批准或案情不复杂',
    en: 'First extension by a month without the next higher procuratorate or in a simple case',
  },
  meaning: {
    zh: '案情复杂、二个月届满不能终结的，经上一级检察院批准可以延长一个月。二个月内未有效开展侦查的，检察院可以不批准。',
    en: 'In a complex case that cannot be concluded in two months the next higher procuratorate may grant one month. It may refuse where nothing effective was done in the two months.',
  },
  cause: {
    zh: '由同级检察院批准，或者不问案情一律延长。',
    en: 'The procuratorate of the same level granted it, or extending is a routine.',
  },
  cure: {
    zh: '调取批准延长侦查羁押期限决定书，核对批准机关和案情；无效延长的，按二个月认定并纠正。',
    en: 'Obtain the decision, check who granted it and why; an invalid extension counts for nothing: judge on two months and demand correction.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '156' },
    { law: 'SPP', article: '311' },
    { law: 'SPP', article: '312', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '可以经上一级人民检察院批准延长一个月' },
  remedies: ['CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    field: {
      of: {
        event: 'measureExtended',
        where: {
          and: [{ '==': [{ var: 'event.measure.kind' }, 'arrest'] }, { '==': [{ var: 'event.totalMonths' }, 3] }],
        },
      },
      require: {
        and: [{ atLeast: [{ var: 'event.organLevel' }, 'city'] }, { '==': [{ var: 'event.case.complex' }, true] }],
      },
    },
  },
}
