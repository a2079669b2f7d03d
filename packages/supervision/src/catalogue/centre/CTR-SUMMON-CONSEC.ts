import type { Model } from '../../language'

export const ctrSummonConsec: Model = {
  id: 'CTR-SUMMON-CONSEC',
  version: 1,
  title: { zh: '两次传唤间隔过短', en: 'Summonses too close together' },
  meaning: {
    zh: '不得以连续传唤、拘传变相拘禁。法律没有规定公安机关两次传唤的间隔，十二小时是参照检察机关自侦案件设定的提示值；传唤、拘传、行政传唤、继续盘问合并计算。',
    en: "Summonses must not follow each other so as to amount to custody. For the police the law sets no gap; 12 hours is this office's number, after the rule for the procuratorate's own cases. Summons, compelled appearance, administrative summons and continued questioning count together.",
  },
  cause: {
    zh: '多因前一次期限将满、证据未固定，换一种手续再次传唤。',
    en: 'The first period was running out with evidence still open, so another paper was used.',
  },
  cure: {
    zh: '核对两次之间人员是否真正离开、是否得到休息；请办案单位说明再次传唤的必要。',
    en: 'Check whether the person really left and rested in between; ask the unit to explain why a second summons was needed.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '3' },
    { law: 'MPS', article: '200', paragraph: '1' },
    { law: 'SPP', article: '185' },
  ],
  quote: { law: 'CPL', text: '不得以连续传唤、拘传的形式变相拘禁犯罪嫌疑人' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { local_min_gap: { hours: 12 } },
  check: {
    presence: {
      at: {
        begin: { event: ['summonsBegan', 'coercedSummonsBegan', 'continuedQuestioningBegan'] },
        // A measure or a release ends it, too, whether or not the end was written down.
        end: {
          event: [
            'summonsEnded',
            'coercedSummonsEnded',
            'continuedQuestioningEnded',
            'released',
            'detentionBegan',
            'arrestExecuted',
            'bailBegan',
            'surveillanceBegan',
          ],
        },
        key: ['person'],
      },
      of: { event: ['summonsBegan', 'coercedSummonsBegan', 'continuedQuestioningBegan'] },
      window: 'after',
      within: { count: 'HX', of: { var: 'param.local_min_gap' } },
    },
  },
}
