import type { DocumentType } from './documentType'

/** Documents of a major supervision matter handled as a case (重大监督事项案件化). */
export const supervisionCaseDocuments = {
  majorInitiation: {
    title: { zh: '重大监督事项立项审批表', en: 'Initiation of a supervision case' },
    abbr: '监立',
    family: 'table',
    signer: 'chief',
    seal: false,
    addressee: null,
    body: [{ rows: ['caseName', 'unit', 'source', 'majorKind', 'facts', 'reviewFindings', 'plan', 'team'] }],
  },
  evidenceRequest: {
    title: { zh: '调取证据通知书', en: 'Request for evidence' },
    abbr: '调证',
    family: 'fillIn',
    signer: 'departmentHead',
    seal: true,
    addressee: '{evidenceHolder}',
    body: ['我院办理{caseName}，需要调取你处保存的下列材料：{evidenceItems}', '依据：{legalBasis}', '请予配合。'],
  },
  majorReport: {
    title: { zh: '重大监督事项审查报告', en: 'Report on a supervision case' },
    abbr: null,
    family: 'narrative',
    signer: 'chief',
    seal: false,
    addressee: null,
    body: [
      '一、线索来源与立项',
      '{facts}',
      '二、调查核实的方式',
      '{methods}',
      '三、查明的事实与证据',
      '{findings}',
      '四、审查意见及依据',
      '{opinion}',
      '{meetingMinutes?}',
    ],
    attachments: 'attachments',
  },
  closingReport: {
    title: { zh: '结案报告', en: 'Closing report' },
    abbr: null,
    family: 'narrative',
    signer: 'chief',
    seal: false,
    addressee: null,
    body: ['案件：{caseName}', '一、监督结果', '{policeWords}', '二、监督成效', '{effect}'],
  },
} as const satisfies Record<string, DocumentType>
