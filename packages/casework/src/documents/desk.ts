import type { DocumentType } from './documentType'

/** Documents of patrol, file review and petitions. */
export const deskDocuments = {
  patrolRecord: {
    title: { zh: '巡查登记表', en: 'Patrol record' },
    abbr: null,
    family: 'table',
    signer: 'inspectors',
    seal: false,
    addressee: null,
    body: [
      {
        rows: [
          'patrolMode',
          'patrolAt',
          'inspectors',
          'zones',
          'presentCount',
          'women?',
          'minors?',
          'ill?',
          'problems?',
          'onSpot?',
        ],
      },
    ],
    attachments: 'attachments',
  },
  fileReviewRecord: {
    title: { zh: '卷宗审查表', en: 'File review sheet' },
    abbr: null,
    family: 'table',
    signer: 'departmentHead',
    seal: false,
    addressee: null,
    body: [{ rows: ['caseName', 'unit', 'volumes', 'reviewGround', 'findings', 'reviewResult', 'opinion'] }],
  },
  petitionAcceptance: {
    title: { zh: '受理通知书', en: 'Notice of acceptance' },
    abbr: '控受',
    family: 'letter',
    signer: 'petitionClerk',
    seal: true,
    addressee: '{petitioner}',
    body: ['你反映的事项（{petitionKind}）我院已于{acceptedOn}受理，将依法办理并答复。'],
  },
  petitionTransfer: {
    title: { zh: '移送（告知）通知书', en: 'Notice of transfer' },
    abbr: '控转',
    family: 'letter',
    signer: 'petitionClerk',
    seal: true,
    addressee: '{petitioner}',
    body: ['你反映的事项不属于我院管辖，已移送（请向）{transferredTo}处理。', '理由：{transferGround}'],
  },
  petitionReply: {
    title: { zh: '结果答复书', en: 'Reply to the petitioner' },
    abbr: '控答',
    family: 'letter',
    signer: 'departmentHead',
    seal: true,
    addressee: '{petitioner}',
    body: ['你反映的事项，我院已经办理。', '{replyText}', '依据：{replyBasis}'],
  },
} as const satisfies Record<string, DocumentType>
