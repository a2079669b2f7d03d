import type { Model } from '../../language'

export const ctrContqScopeUnit: Model = {
  id: 'CTR-CONTQ-SCOPE/unit',
  version: 1,
  title: { zh: '派出所以外的单位使用继续盘问', en: 'Continued questioning by a unit other than a police station' },
  meaning: {
    zh: '只有公安派出所可以适用继续盘问；其他办案部门应当直接传唤、拘传，或者带至就近的派出所。',
    en: 'Only a police station uses continued questioning; other units summon, or take the person to the nearest station.',
  },
  cause: { zh: '多因不熟悉适用主体。', en: 'The unit did not know who may use it.' },
  cure: { zh: '核对审批单位，提出纠正。', en: 'Check which unit approved, and demand correction.' },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'CONT', article: '13', paragraph: '2' }],
  quote: { law: 'CONT', text: '不得适用继续盘问' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2004-10-01' },
  over: 'measure',
  check: {
    field: {
      of: { event: 'continuedQuestioningBegan' },
      require: { '==': [{ var: 'event.unitKind' }, 'policeStation'] },
    },
  },
}
