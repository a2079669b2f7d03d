import type { Model } from '../../language'

export const ctrFemaleCheckSearch: Model = {
  id: 'CTR-FEMALE-CHECK/search',
  version: 1,
  title: { zh: '女性人身搜查未由女性工作人员进行', en: "Search of a woman's body not done by a woman" },
  meaning: {
    zh: '搜查妇女的身体，只能由女工作人员进行；医师的例外只适用于检查，不适用于搜查。',
    en: "A woman's body is searched by a woman only; the physician's exception is for examinations, not for searches.",
  },
  cause: { zh: '多因搜查现场没有女民警。', en: 'No female officer was at the scene.' },
  cure: {
    zh: '核对搜查笔录和执法记录；由男性人员搜查的，书面纠正。',
    en: 'Check the search record and video; if a man did it, correct in writing.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '139', paragraph: '2' },
    { law: 'MPS', article: '225', paragraph: '3' },
  ],
  quote: { law: 'CPL', text: '搜查妇女的身体，应当由女工作人员进行' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    field: {
      of: {
        event: 'searchBegan',
        where: {
          and: [{ '==': [{ var: ['event.ofBody', false] }, true] }, { '==': [{ var: 'event.person.sex' }, 'female'] }],
        },
      },
      require: { all: [{ var: 'event.officers' }, { '==': [{ var: 'sex' }, 'female'] }] },
    },
  },
}
