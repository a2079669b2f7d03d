import type { Model } from '../../language'

export const ctrSummon12hNoPaper: Model = {
  id: 'CTR-SUMMON-12H/noPaper',
  version: 1,
  title: { zh: '无传唤手续控制人员超过十二小时', en: 'Held over 12 hours with no summons paper at all' },
  meaning: {
    zh: '当场抓获、群众扭送或者投案的人员可以依法传唤。没有传唤、拘传、继续盘问手续的，自带至公安机关之时起算，同样不得超过十二小时；缺少手续本身也要说明。',
    en: 'People caught, brought in by citizens or surrendering may be summoned. Where there is no summons, compelled appearance or continued questioning at all, the 12 hours run from arrival at the police, and the missing paper itself has to be explained.',
  },
  cause: {
    zh: '多因到案后忙于审查，忘记补开传唤证，延长审批也无从谈起。',
    en: 'Usually the paper was forgotten in the rush, so an extension could not be approved either.',
  },
  cure: {
    zh: '核对到案经过和全部法律手续；仍在控制中的，要求立即释放或者依法采取措施，并书面纠正。',
    en: 'Check how the person came and all papers; if still held, demand release or a lawful measure at once, and correct in writing.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '2' },
    { law: 'MPS', article: '200', paragraph: '1' },
    { law: 'MPS', article: '199', paragraph: '4' },
  ],
  quote: { law: 'CPL', text: '传唤、拘传持续的时间不得超过十二小时' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'visit',
  where: {
    and: [
      { '==': [{ var: 'object.track' }, 'criminal'] },
      { in: [{ var: ['object.personRole', 'suspect'] }, ['suspect', 'offender']] },
    ],
  },
  params: { limit: { hours: 12 }, lookBack: { hours: 24 } },
  check: {
    absence: {
      at: {
        due: {
          from: {
            event: 'broughtIn',
            where: { and: [{ missing: ['event.measure'] }, { '!': [{ var: 'event.person.inCustody' }] }] },
          },
          to: {
            event: [
              'centreLeft',
              'summonsEnded',
              'released',
              'detentionBegan',
              'arrestExecuted',
              'bailBegan',
              'surveillanceBegan',
            ],
          },
          within: { count: 'HX', of: { var: 'param.limit' } },
        },
      },
      of: { event: ['summonsBegan', 'coercedSummonsBegan', 'continuedQuestioningBegan'] },
      window: 'before',
      // From twelve hours before arrival on: a paper made out before the person came counts.
      within: { count: 'elapsed', of: { var: 'param.lookBack' } },
    },
  },
}
