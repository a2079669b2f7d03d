import type { Model } from '../../language'

export const ctrFemaleCheck: Model = {
  id: 'CTR-FEMALE-CHECK',
  version: 1,
  title: {
    zh: '女性人身检查未由女性工作人员或者医师进行',
    en: 'Body check of a woman not done by a woman or a physician',
  },
  meaning: {
    zh: '检查妇女的身体，应当由女工作人员或者医师进行，以维护人格尊严。医师不限性别。',
    en: "A woman's body is examined by a woman or a physician (of either sex), to protect her dignity.",
  },
  cause: { zh: '多因夜间没有女民警在岗，由男民警代为安检。', en: 'No female officer was on duty at night.' },
  cure: {
    zh: '核对检查人员和录像；由男性人员检查的，提出纠正并听取当事人意见。',
    en: 'Check who did it and the video; if a man did, demand correction and hear the person.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '132', paragraph: '3' },
    { law: 'MPS', article: '217', paragraph: '3' },
    { law: 'PAL', article: '103', paragraph: '3' },
  ],
  quote: { law: 'CPL', text: '检查妇女的身体，应当由女工作人员或者医师进行' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    field: {
      of: { event: 'bodySearched', where: { '==': [{ var: 'event.person.sex' }, 'female'] } },
      require: {
        or: [
          { '==': [{ var: ['event.physician', false] }, true] },
          { all: [{ var: 'event.officers' }, { '==': [{ var: 'sex' }, 'female'] }] },
        ],
      },
    },
  },
}
