import type { DocumentType } from './documentType'

/** What tells a police unit how its work was found. */
export const bulletinDocuments = {
  bulletin: {
    title: { zh: '情况通报', en: 'Bulletin' },
    abbr: '通报',
    family: 'narrative',
    signer: 'chief',
    seal: true,
    addressee: '{unit}',
    body: [
      '现将{bulletinPeriod}你单位办理刑事案件有关情况通报如下：',
      '一、基本情况',
      '{figures}',
      '二、典型问题',
      '{problems}',
      '三、意见和要求',
      '{requests}',
      '请将落实情况书面反馈我院。',
    ],
    attachments: 'attachments',
  },
} as const satisfies Record<string, DocumentType>
