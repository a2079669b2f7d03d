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

/** Where in a case a breach was found. */
export const CASE_STAGES = {
  filing: { zh: '立案', en: 'Filing' },
  detention: { zh: '拘留', en: 'Detention' },
  questioning: { zh: '讯问', en: 'Questioning' },
  evidence: { zh: '取证', en: 'Taking of evidence' },
  measures: { zh: '强制措施', en: 'Compulsory measures' },
  property: { zh: '涉案财物', en: 'Property' },
  arrestReview: { zh: '审查逮捕', en: 'Arrest review' },
  prosecutionReview: { zh: '审查起诉', en: 'Prosecution review' },
  administrative: { zh: '行政执法', en: 'Administrative enforcement' },
}

/** The sixteen kinds of breach of Rules 567, in its order. */
export const VIOLATIONS = {
  confession: { zh: '（一）非法方法收集供述', en: '(1) Confession by unlawful means' },
  recording: {
    zh: '（二）应当录音录像而没有，或者未在法定场所讯问',
    en: '(2) Not recorded, or questioned in an unlawful place',
  },
  testimony: { zh: '（三）非法方法收集证言、陈述，妨害作证', en: '(3) Testimony by unlawful means' },
  forgery: { zh: '（四）伪造、隐匿、销毁、调换、涂改证据', en: '(4) Forging, hiding or destroying evidence' },
  measures: { zh: '（五）违反强制措施规定或者届满不解除', en: '(5) Compulsory measures against the rules or overrun' },
  bailMoney: { zh: '（六）应当退还保证金不退还', en: '(6) Bail money not returned' },
  acts: {
    zh: '（七）违反讯问、询问、勘验、搜查、鉴定、技侦等规定',
    en: '(7) Questioning, search, inspection and other acts against the rules',
  },
  seizure: {
    zh: '（八）查封、扣押、冻结无关财物或者应解除不解除',
    en: '(8) Unrelated property seized or not given back',
  },
  property: { zh: '（九）贪污、挪用、私分、违规使用涉案财物', en: '(9) Misuse of seized property' },
  withdrawal: { zh: '（十）不应当撤案而撤案', en: '(10) Case withdrawn that should not be' },
  recusal: { zh: '（十一）应当回避而不回避', en: '(11) No recusal' },
  rights: { zh: '（十二）应当告知诉讼权利而不告知', en: '(12) Rights not told' },
  family: { zh: '（十三）应当通知家属而未通知', en: '(13) Family not notified' },
  obstruction: { zh: '（十四）阻碍当事人、辩护人等行使诉讼权利', en: '(14) Parties or lawyers obstructed' },
  lawfulness: { zh: '（十五）不出具、不提供证据合法性说明或者材料', en: '(15) No proof of lawful collection' },
  other: { zh: '（十六）其他违法行为', en: '(16) Other breaches' },
}

export const RECHECK_RESULTS = {
  upheld: { zh: '维持', en: 'Upheld' },
  changed: { zh: '部分变更', en: 'Changed in part' },
  revoked: { zh: '撤销', en: 'Revoked' },
}

/** Serious breaches are corrected by notice, widespread ones by proposal (Rules 552). */
export const CORRECTION_METHODS = {
  correction: { zh: '纠正违法通知书（情节较重）', en: 'Correction notice (serious)' },
  proposal: { zh: '检察建议书（普遍性问题）', en: 'Procuratorial proposal (widespread)' },
}
