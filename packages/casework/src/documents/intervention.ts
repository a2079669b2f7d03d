import type { DocumentType } from './documentType'

/** Documents of early intervention; none of them says whether anybody is guilty. */
export const interventionDocuments = {
  interventionApproval: {
    title: { zh: '介入侦查审批表', en: 'Approval of an intervention' },
    abbr: '介审',
    family: 'table',
    signer: 'departmentHead',
    seal: false,
    addressee: null,
    body: [{ rows: ['caseName', 'unit', 'startMode', 'focusType', 'requestReason', 'requestNo?', 'approvalReason'] }],
  },
  interventionRecord: {
    title: { zh: '介入侦查情况表', en: 'Record of an intervention' },
    abbr: null,
    family: 'table',
    signer: 'procurator',
    seal: false,
    addressee: null,
    body: [{ rows: ['caseName', 'interventionMode', 'intervenedAt', 'inPerson', 'participants', 'issues'] }],
  },
  interventionOpinion: {
    title: { zh: '介入侦查意见书', en: 'Opinion of an intervention' },
    abbr: '介意',
    family: 'narrative',
    signer: 'departmentHead',
    seal: true,
    addressee: '{unit}',
    body: [
      '应你单位商请（依职权），我院派员介入{caseName}的侦查活动。现提出下列意见：',
      '一、案件性质和法律适用方面的问题',
      '{natureOpinion}',
      '二、取证意见',
      '{adviceSummary}',
      '三、侦查活动的合法性',
      '{legalityFindings}',
      '请将逐条落实情况书面反馈我院。',
    ],
  },
} as const satisfies Record<string, DocumentType>
