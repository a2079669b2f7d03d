import type { Bilingual } from '@hengjian/law'
import type { Remedy } from '@hengjian/supervision'

/** What the office would issue, by the code of the catalogue. */
export const REMEDY_NAMES: Readonly<Record<Remedy, Bilingual>> = {
  ORAL: { zh: '口头纠正', en: 'oral correction' },
  SIAN: { zh: '侦查活动监督通知书', en: 'notice of investigation supervision' },
  CORR: { zh: '纠正违法通知书', en: 'notice to correct an illegality' },
  EXPN: { zh: '要求说明不立案理由通知书', en: 'request to explain not filing' },
  EXPY: { zh: '要求说明立案理由通知书', en: 'request to explain filing' },
  FILE: { zh: '通知立案书', en: 'notice to file' },
  REVK: { zh: '通知撤销案件书', en: 'notice to withdraw the case' },
  URGE: { zh: '立案监督案件催办函', en: 'letter urging progress' },
  SUGG: { zh: '检察建议', en: 'procuratorial proposal' },
  OPIN: { zh: '检察意见', en: 'procuratorial opinion' },
  CNRS: { zh: '羁押必要性审查建议', en: 'proposal on the need for custody' },
  ARRQ: { zh: '应当逮捕犯罪嫌疑人建议书', en: 'proposal to request arrest' },
  PROQ: { zh: '补充移送起诉通知书', en: 'notice to add to the prosecution' },
  SUPP: { zh: '补充侦查提纲', en: 'outline of supplementary investigation' },
  LEAD: { zh: '线索移送', en: 'lead passed on' },
  SELF: { zh: '本院自行纠正', en: 'to be mended by this office' },
  INFO: { zh: '告知提示', en: 'information' },
}
