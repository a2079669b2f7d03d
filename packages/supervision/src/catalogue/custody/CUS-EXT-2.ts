import type { Model } from '../../language'

export const cusExt2: Model = {
  id: 'CUS-EXT-2',
  version: 1,
  title: {
    zh: '第二次延长二个月不符合四类案件或未经省级检察院批准',
    en: 'Second extension outside the four kinds of cases or without the provincial procuratorate',
  },
  meaning: {
    zh: '三个月届满仍不能终结的，只有交通十分不便边远地区、重大犯罪集团、流窜作案、涉及面广取证困难四类重大复杂案件，经省级检察院批准才可以再延长二个月。',
    en: 'After three months only four kinds of grave and complex cases (remote areas, major crime groups, roaming, wide and hard to prove) allow two more, granted by the provincial procuratorate.',
  },
  cause: {
    zh: '案件类型不符而笼统填写理由，或者由市级检察院批准。',
    en: 'The reasons are general and fit none of the kinds, or the city procuratorate granted it.',
  },
  cure: {
    zh: '审查批准文书载明的案件类型与在案事实；不符合的，要求变更措施并纠正。',
    en: 'Compare the stated kind with the facts; where it does not fit demand another measure and correction.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '158' },
    { law: 'MPS', article: '149' },
  ],
  quote: { law: 'CPL', text: '经省、自治区、直辖市人民检察院批准或者决定，可以延长二个月' },
  remedies: ['CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { kinds: ['remoteArea', 'crimeGroup', 'roaming', 'wideAndHard'] },
  check: {
    field: {
      of: {
        event: 'measureExtended',
        where: {
          and: [{ '==': [{ var: 'event.measure.kind' }, 'arrest'] }, { '==': [{ var: 'event.totalMonths' }, 5] }],
        },
      },
      require: {
        and: [
          { atLeast: [{ var: 'event.organLevel' }, 'province'] },
          { in: [{ var: 'event.feature' }, { var: 'param.kinds' }] },
        ],
      },
    },
  },
}
