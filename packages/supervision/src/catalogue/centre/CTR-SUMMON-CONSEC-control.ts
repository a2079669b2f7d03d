import type { Model } from '../../language'

export const ctrSummonConsecControl: Model = {
  id: 'CTR-SUMMON-CONSEC/control',
  version: 1,
  title: { zh: '未离开控制即再次传唤、拘传', en: 'Summoned again without ever having left' },
  meaning: {
    zh: '前一次传唤、拘传结束后人员一直没有离开办案区，又以新的手续传唤、拘传的，属于以连续传唤的形式变相拘禁。',
    en: 'Where the person never left the centre after one summons or compelled appearance ended and is summoned again, consecutive summonses have become custody.',
  },
  cause: {
    zh: '多因传唤期满仍不愿放人，用第二张传唤证“续时”。',
    en: 'A second paper was used to gain time instead of releasing the person.',
  },
  cure: {
    zh: '人员仍在区内的，要求立即释放或者依法采取措施；书面纠正，并审查第二次传唤后取得的供述。',
    en: 'If the person is still inside, demand release or a lawful measure at once; correct in writing and examine statements taken after the second summons.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '3' },
    { law: 'MPS', article: '200', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '不得以连续传唤、拘传的形式变相拘禁犯罪嫌疑人' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    presence: {
      at: {
        begin: { event: ['summonsEnded', 'coercedSummonsEnded'], where: { var: 'event.person.inCentre' } },
        end: {
          event: ['centreLeft', 'released', 'detentionBegan', 'arrestExecuted', 'bailBegan', 'surveillanceBegan'],
        },
        key: ['person'],
      },
      of: { event: ['summonsBegan', 'coercedSummonsBegan'] },
      window: 'during',
    },
  },
}
