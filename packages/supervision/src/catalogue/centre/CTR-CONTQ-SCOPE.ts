import type { Model } from '../../language'

export const ctrContqScope: Model = {
  id: 'CTR-CONTQ-SCOPE',
  version: 1,
  title: { zh: '对不得适用的人员继续盘问', en: 'Continued questioning of people it must not be used on' },
  meaning: {
    zh: '从住处、工作地点抓获的，投案自首的，患有精神病、急性传染病或者其他严重疾病的，不得适用继续盘问；应当直接传唤、拘传或者作其他处理。',
    en: 'It is not used on people caught at home or at work, people who surrendered, and people with a mental, acute infectious or other serious illness; they are summoned or dealt with otherwise.',
  },
  cause: { zh: '多因把继续盘问当作通用的留置手段。', en: 'It was taken for a general way of keeping people.' },
  cure: {
    zh: '核对到案经过；不得适用的，要求立即解除并提出纠正。',
    en: 'Check how the person came; where excluded have it ended at once and demand correction.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CONT', article: '9' },
    { law: 'CONT', article: '12', item: '1' },
  ],
  quote: { law: 'CONT', text: '已经到公安机关投案自首的' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2004-10-01' },
  over: 'measure',
  params: { excludedArrivals: ['caughtAtHome', 'caughtAtWork', 'surrendered'] },
  check: {
    field: {
      of: { event: 'continuedQuestioningBegan' },
      require: {
        and: [
          { '!': [{ in: [{ var: 'event.person.cameBy' }, { var: 'param.excludedArrivals' }] }] },
          { none: [{ var: ['event.person.groups', []] }, { '==': [{ var: '' }, 'seriouslyIll'] }] },
        ],
      },
    },
  },
}
