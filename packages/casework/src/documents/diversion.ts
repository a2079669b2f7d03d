import type { DocumentType } from './documentType'

/** Documents of diversion before arrest. */
export const diversionDocuments = {
  dangerAssessment: {
    title: { zh: '社会危险性评估表', en: 'Assessment of social danger' },
    abbr: null,
    family: 'table',
    signer: 'procurator',
    seal: false,
    addressee: null,
    body: [
      {
        rows: [
          'suspect',
          'offence',
          'likelySentence',
          'evidenceOfCrime',
          'formerIntentionalCrime',
          'identityUnknown',
          'bailBreach',
          'indicators?',
          'mitigations?',
          'dangerScore?',
          'dangerGrade',
          'overrideReason?',
          'assessmentReasons',
        ],
      },
      '本评估仅供参考，由检察官依法决定。',
    ],
  },
  reconciliationAgreement: {
    title: { zh: '刑事和解协议书', en: 'Agreement of reconciliation' },
    abbr: null,
    family: 'narrative',
    signer: 'parties',
    seal: false,
    addressee: null,
    body: [
      '一、双方当事人：犯罪嫌疑人{suspect}，被害人{victims}。',
      '二、案件的主要事实',
      '{facts}',
      '三、犯罪嫌疑人真诚悔罪，承认自己所犯罪行，赔偿损失、赔礼道歉等',
      '{redressWords}',
      '四、被害人的意见',
      '{victimView}',
      '本协议书由双方当事人签字，一式三份，双方各持一份，一份附卷。检察人员不签字，不加盖印章。',
    ],
  },
  diversionOpinion: {
    title: { zh: '捕前分流意见书', en: 'Opinion of diversion' },
    abbr: '分意',
    family: 'fillIn',
    signer: 'procurator',
    seal: true,
    addressee: '{unit}',
    body: [
      '你单位报送的{caseName}犯罪嫌疑人{suspect}一案，我院已经审查。',
      '意见：{diversionOpinion}',
      '理由：{opinionReasons}',
      '尚需补充的证据：{evidenceGaps?}',
      '请将采纳情况书面回复我院。',
    ],
  },
} as const satisfies Record<string, DocumentType>
