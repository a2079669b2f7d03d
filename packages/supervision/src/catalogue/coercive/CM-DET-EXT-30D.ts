import type { Model } from '../../language'

export const cmDetExt30d: Model = {
  id: 'CM-DET-EXT-30D',
  version: 1,
  title: { zh: '违规延长拘留至三十日', en: 'Detention extended to 30 days without a qualifying case' },
  meaning: {
    zh: '只有流窜作案、多次作案（三次以上）、结伙作案（二人以上）的重大嫌疑分子，经县级以上公安机关负责人批准，才可以延长至三十日；三十日自拘留起算，包含而不是接续三日和四日。',
    en: 'Only a major suspect of roaming, repeated (three or more) or joint (two or more) offending may be held to day thirty, with the approval of the county head. The thirty days run from the detention and contain the three and the four.',
  },
  cause: {
    zh: '把外地户籍、案发后逃跑当作流窜，把两次作案当作多次，或者一律延长至三十日。',
    en: 'Coming from elsewhere or mere flight is taken for roaming, two acts for repeated ones, or thirty days are taken as a routine.',
  },
  cure: {
    zh: '审查延长理由与在案事实是否相符；不符合条件的，监督立即释放或者变更措施，并提出纠正意见；经常发生的，发检察建议。',
    en: 'Compare the stated ground with the facts of the case. Where it is not met, see that the person is released or the measure changed and demand correction; a pattern deserves a suggestion.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91', paragraph: '2' },
    { law: 'MPS', article: '129', paragraph: '2' },
    { law: 'MPS', article: '129', paragraph: '3' },
  ],
  quote: { law: 'CPL', text: '对于流窜作案、多次作案、结伙作案的重大嫌疑分子' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  params: { acts: 3, persons: 2, mostDays: 30 },
  check: {
    field: {
      of: {
        event: 'measureExtended',
        where: {
          and: [
            { '==': [{ var: 'event.measure.kind' }, 'detention'] },
            { in: [{ var: ['event.feature', 'none'] }, ['roaming', 'repeated', 'jointly']] },
          ],
        },
      },
      require: {
        and: [
          { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
          { '<=': [{ var: ['event.days', 30] }, { var: 'param.mostDays' }] },
          {
            or: [
              { '==': [{ var: 'event.feature' }, 'roaming'] },
              {
                and: [
                  { '==': [{ var: 'event.feature' }, 'repeated'] },
                  { '>=': [{ var: 'event.case.actCount' }, { var: 'param.acts' }] },
                ],
              },
              {
                and: [
                  { '==': [{ var: 'event.feature' }, 'jointly'] },
                  { '>=': [{ var: 'event.case.suspectCount' }, { var: 'param.persons' }] },
                ],
              },
            ],
          },
        ],
      },
    },
  },
}
