import type { DocumentType } from './documentType'

const ASK = '请在收到本通知书后七日以内书面说明情况、依据和理由，连同有关证据材料回复我院。'

/** Documents of filing supervision (立案监督). */
export const filingDocuments = {
  nonFilingReasonRequest: {
    title: { zh: '要求说明不立案理由通知书', en: 'Request for the reasons of non-filing' },
    abbr: '不立通',
    family: 'fillIn',
    signer: 'departmentHead',
    seal: true,
    addressee: '{unit}',
    body: [
      '{complainant?}认为你单位对{caseName}应当立案侦查而不立案侦查。经审查：{facts}',
      '根据《中华人民共和国刑事诉讼法》第一百一十三条的规定，请说明不立案（或者逾期不作出是否立案决定）的理由。',
      ASK,
    ],
  },
  filingReasonRequest: {
    title: { zh: '要求说明立案理由通知书', en: 'Request for the reasons of filing' },
    abbr: '立通',
    family: 'fillIn',
    signer: 'departmentHead',
    seal: true,
    addressee: '{unit}',
    body: [
      '{complainant?}认为你单位对{caseName}不应当立案而立案。经审查：{facts}',
      '根据《人民检察院刑事诉讼规则》第五百五十九条的规定，请说明立案的理由。',
      ASK,
    ],
  },
  nonFilingReasonOpinion: {
    title: { zh: '不立案理由审查意见通知书', en: 'Opinion on the reasons of non-filing' },
    abbr: '不立审',
    family: 'fillIn',
    signer: 'departmentHead',
    seal: true,
    addressee: '{unit}',
    body: ['你单位就{caseName}说明的不立案理由，我院已经审查：{policeReasons}', '审查意见：{reviewOpinion}'],
  },
  filingReasonOpinion: {
    title: { zh: '立案理由审查意见通知书', en: 'Opinion on the reasons of filing' },
    abbr: '立审',
    family: 'fillIn',
    signer: 'departmentHead',
    seal: true,
    addressee: '{unit}',
    body: ['你单位就{caseName}说明的立案理由，我院已经审查：{policeReasons}', '审查意见：{reviewOpinion}'],
  },
  filingNotice: {
    title: { zh: '通知立案书', en: 'Notice to file' },
    abbr: '通立',
    family: 'fillIn',
    signer: 'chief',
    seal: true,
    addressee: '{unit}',
    body: [
      '我院审查了{caseName}。查明的事实：{facts}',
      '依据和理由：{noticeBasis}',
      '根据《中华人民共和国刑事诉讼法》第一百一十三条的规定，请在收到本通知书后十五日以内立案，并将立案决定书送达我院。',
    ],
    attachments: 'attachments',
  },
  withdrawalNotice: {
    title: { zh: '通知撤销案件书', en: 'Notice to withdraw' },
    abbr: '通撤',
    family: 'fillIn',
    signer: 'chief',
    seal: true,
    addressee: '{unit}',
    body: [
      '我院审查了{caseName}。查明的事实：{facts}',
      '依据和理由：{noticeBasis}',
      '如无异议，请立即撤销案件，并将撤销案件决定书送达我院；认为通知有错误的，可以要求复议。',
    ],
    attachments: 'attachments',
  },
  urgeLetter: {
    title: { zh: '立案监督案件催办函', en: 'Letter urging the investigation' },
    abbr: '立催',
    family: 'letter',
    signer: 'departmentHead',
    seal: true,
    addressee: '{unit}',
    body: [
      '你单位于{policeActOn}对{caseName}立案，已满三个月尚未侦查终结。',
      '请及时反馈侦查工作进展情况：{progressAsked}',
    ],
  },
  reconsiderationDecision: {
    title: { zh: '复议决定书', en: 'Decision on reconsideration' },
    abbr: '复议',
    family: 'fillIn',
    signer: 'chief',
    seal: true,
    addressee: '{unit}',
    body: [
      '你单位对{caseName}要求复议：{challengeGrounds}',
      '经重新审查，决定：{challengeResult}',
      '理由：{challengeReason}',
    ],
  },
} as const satisfies Record<string, DocumentType>
