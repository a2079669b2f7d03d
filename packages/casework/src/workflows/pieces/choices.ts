/** What forms of several workflows let choose from. */

export const CLUE_SOURCES = {
  complaint: { zh: '控告申诉', en: 'Complaint or appeal' },
  agencyTransfer: { zh: '行政机关移送', en: 'Transfer by an administrative agency' },
  caseHandling: { zh: '办案发现', en: 'Found in a case' },
  comparison: { zh: '系统比对', en: 'Comparison of systems' },
  patrol: { zh: '巡查', en: 'Patrol' },
  window: { zh: '12309', en: '12309 window' },
  department: { zh: '其他部门移送', en: 'Transfer by another department' },
}
/** The sources from outside: somebody waits for the reply. */
export const OUTSIDE_SOURCES = ['complaint', 'agencyTransfer', 'window', 'department']

export const FILING_KINDS = {
  notFiled: { zh: '应当立案而不立案', en: 'Should be filed and is not' },
  wronglyFiled: { zh: '不应当立案而立案', en: 'Filed and should not be' },
  undecided: { zh: '逾期不作决定', en: 'Not decided in time' },
}
export const CLUE_KINDS = {
  ...FILING_KINDS,
  breach: { zh: '侦查活动违法', en: 'Breach in the investigation' },
  other: { zh: '其他', en: 'Other' },
}
export const CLUE_RESULTS = {
  filing: { zh: '启动立案监督', en: 'Filing supervision' },
  investigation: { zh: '启动侦查活动监督', en: 'Investigation supervision' },
  major: { zh: '作为重大监督事项办理', en: 'Handle as a supervision case' },
  unfounded: { zh: '不属实', en: 'Unfounded' },
  noAction: { zh: '了结', en: 'No action' },
}
/** How somebody was told. */
export const REPLY_MANNERS = {
  written: { zh: '书面', en: 'In writing' },
  oral: { zh: '口头（记入笔录）', en: 'Orally, on record' },
  phone: { zh: '电话', en: 'By telephone' },
  online: { zh: '网络', en: 'Online' },
}

/** The ten ways of checking facts (Rules 551); none may touch a person's freedom or property. */
export const VERIFICATION_METHODS = {
  suspects: { zh: '讯问、询问犯罪嫌疑人', en: 'Question the suspect' },
  witnesses: { zh: '询问证人、被害人或者其他诉讼参与人', en: 'Ask witnesses, victims and others concerned' },
  officers: { zh: '询问办案人员', en: 'Ask the officers' },
  bystanders: { zh: '询问在场人员或者其他可能知情的人员', en: 'Ask those who were there or may know' },
  complainants: { zh: '听取申诉人或者控告人的意见', en: 'Hear the appellant or complainant' },
  lawyers: { zh: '听取辩护人、值班律师意见', en: 'Hear the defender or duty lawyer' },
  registers: {
    zh: '调取、查询、复制登记表册、法律文书、体检记录及案卷',
    en: 'Obtain registers, documents, health records, files',
  },
  recordings: { zh: '调取笔录及录音录像等视听资料', en: 'Obtain records and recordings' },
  injuries: { zh: '进行伤情、病情检查或者鉴定', en: 'Have injuries or illness examined' },
  other: { zh: '其他方式', en: 'Other ways' },
}
