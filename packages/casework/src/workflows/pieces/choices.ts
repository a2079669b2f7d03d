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

/** What makes a supervision matter major. */
export const MAJOR_KINDS = {
  impact: { zh: '监督立案、撤案有社会影响', en: 'Filing or withdrawal with social impact' },
  torture: { zh: '涉嫌刑讯逼供或者非法取证', en: 'Suspected torture or illegal evidence' },
  custody: { zh: '违法羁押', en: 'Unlawful custody' },
  property: { zh: '违法处置大额涉案财物', en: 'Misuse of seized property of large value' },
  repeated: { zh: '同一单位同类违法三次以上', en: 'The same breach by one unit three times or more' },
  minor: { zh: '侵害未成年人', en: 'A minor is harmed' },
  ordered: { zh: '上级交办', en: 'Ordered from above' },
}

export const PATROL_MODES = {
  onSite: { zh: '实地', en: 'On site' },
  video: { zh: '视频', en: 'By video' },
  recording: { zh: '回看录像', en: 'By recordings' },
}
export const ZONES = {
  entry: { zh: '入区登记', en: 'Entry' },
  bodySearch: { zh: '人身检查', en: 'Body search' },
  collection: { zh: '信息采集', en: 'Collection' },
  waiting: { zh: '候问', en: 'Waiting' },
  interrogation: { zh: '讯问', en: 'Interrogation' },
  interview: { zh: '询问', en: 'Interview' },
  identification: { zh: '辨认', en: 'Identification' },
  minors: { zh: '未成年人办案区', en: "Minors' area" },
  property: { zh: '涉案财物', en: 'Property' },
  sobering: { zh: '醒酒', en: 'Sobering' },
  medical: { zh: '医疗', en: 'Medical' },
  exit: { zh: '出区', en: 'Exit' },
}
/** What must have happened within 24 hours of arrival or filing. */
const GOLDEN_DAY = {
  intoArea: { zh: '直接进入办案区', en: 'Straight into the handling area' },
  bodyCheck: { zh: '人身检查、伤情记录、登记', en: 'Body search, injuries, register' },
  rights: { zh: '告知权利（刑诉法34条）', en: 'Rights told (CPL 34)' },
  summonsLimit: { zh: '传唤不超时（刑诉法119条）', en: 'Summons within its limit (CPL 119)' },
  foodRest: { zh: '饮食和休息（刑诉法119条）', en: 'Food and rest (CPL 119)' },
  warrant: { zh: '拘留出示拘留证（刑诉法85条）', en: 'Detention warrant shown (CPL 85)' },
  sentToHouse: { zh: '24小时内送看守所（刑诉法85条）', en: 'To the detention house in 24 h (CPL 85)' },
  family: { zh: '24小时内通知家属（刑诉法85条）', en: 'Family notified in 24 h (CPL 85)' },
  firstQuestioning: { zh: '拘留后24小时内讯问（刑诉法86条）', en: 'Questioned within 24 h of detention (CPL 86)' },
  recording: { zh: '讯问全程录音录像', en: 'Questioning recorded without a break' },
  twoOfficers: { zh: '讯问不少于二人（刑诉法118条）', en: 'Two investigators (CPL 118)' },
  minor: { zh: '未成年人合适成年人到场等（刑诉法281条）', en: 'Minor: adult present and more (CPL 281)' },
  dutyLawyer: { zh: '值班律师（刑诉法36条）', en: 'Duty lawyer (CPL 36)' },
  filing: { zh: '受案回执、立案决定', en: 'Receipt and filing decision' },
  firstLook: { zh: '检察室首次查看', en: "The office's own first look" },
}
/** What a patrol looks at in each person's case: those, and what was taken from them. */
export const PATROL_POINTS = {
  ...GOLDEN_DAY,
  property: { zh: '涉案财物登记、保管', en: 'Property registered and kept' },
}
export const TALK_PARTNERS = {
  suspect: { zh: '涉案人员', en: 'Person in the centre' },
  officer: { zh: '办案人员', en: 'Officer' },
  lawyer: { zh: '辩护律师、值班律师', en: 'Lawyer' },
}
export const ON_SPOT = {
  oral: { zh: '口头纠正', en: 'Oral correction' },
  explanation: { zh: '要求说明', en: 'Explanation asked for' },
  clue: { zh: '转线索', en: 'Becomes a clue' },
}

export const PETITION_CHANNELS = {
  visit: { zh: '来访', en: 'Visit' },
  letter: { zh: '来信', en: 'Letter' },
  hotline: { zh: '来电', en: 'Call' },
  online: { zh: '网络', en: 'Online' },
  message: { zh: '转来的留言', en: 'Message passed on' },
}
export const PETITION_KINDS = {
  notFiled: { zh: '有案不立', en: 'Not filed' },
  stalled: { zh: '压案不查', en: 'Stalled' },
  breach: { zh: '侦查活动违法', en: 'Breach in the investigation' },
  property: { zh: '涉案财物', en: 'Property' },
  custody: { zh: '羁押、通知家属', en: 'Custody, family notice' },
  lawyer: { zh: '律师执业权利', en: 'Access of lawyers' },
  minor: { zh: '未成年人保护', en: 'Protection of minors' },
  other: { zh: '其他', en: 'Other' },
}

export const ACCEPTANCE_KINDS = {
  arrest: { zh: '审查逮捕', en: 'Arrest review' },
  prosecution: { zh: '审查起诉', en: 'Prosecution review' },
  custodyExtension: { zh: '延长侦查羁押期限', en: 'Extension of custody' },
  again: { zh: '重新移送', en: 'Transferred again' },
}
export const CUSTODY_STATES = {
  detained: { zh: '已拘留', en: 'Detained' },
  arrested: { zh: '已逮捕', en: 'Arrested' },
  free: { zh: '未羁押', en: 'Not in custody' },
}
export const DECISION_KINDS = {
  arrest: { zh: '批准逮捕', en: 'Arrest approved' },
  noArrest: { zh: '不批准逮捕', en: 'Arrest not approved' },
  noArrestNoCrime: { zh: '不批准逮捕（无犯罪事实或者刑诉法第十六条情形）', en: 'Not approved: no crime, or CPL 16' },
  prosecution: { zh: '起诉', en: 'Prosecuted' },
  noProsecution: { zh: '不起诉', en: 'Not prosecuted' },
  returned: { zh: '退回补充侦查', en: 'Returned for more investigation' },
  extension: { zh: '准予（不准）延长', en: 'Extension decided' },
}

/** Why custody need not go on: the cases of Rules 579, and 580 as a whole. */
export const CUSTODY_GROUNDS = {
  evidence: { zh: '证据发生重大变化（579条一项）', en: 'The evidence has changed (579(1))' },
  facts: {
    zh: '事实、情节变化，可能判处拘役以下等（579条二项）',
    en: 'Facts have changed, a light sentence is likely (579(2))',
  },
  exceeds: { zh: '羁押将超过可能判处的刑期（579条三项）', en: 'Custody would exceed the sentence (579(3))' },
  conditions: { zh: '证据已固定，符合取保候审、监视居住条件（579条四项）', en: 'Conditions of bail are met (579(4))' },
  may: { zh: '有悔罪表现且具有第580条情形', en: 'Remorse, and a case of 580' },
}

/** What case management corrects in the office itself (Rules 665). */
export const PROCESS_FAULTS = {
  property: { zh: '涉案财物处理不合规定', en: 'Property handled against the rules' },
  documents: { zh: '法律文书制作、使用不合规定', en: 'Documents against the rules' },
  limits: { zh: '违反羁押期限、办案期限', en: 'Limits not kept' },
  rights: { zh: '侵害当事人、辩护人、诉讼代理人诉讼权利', en: 'Rights of parties or lawyers' },
  supervision: { zh: '未依法履行法律监督职责', en: 'Supervision neglected' },
  other: { zh: '其他', en: 'Other' },
}

/** How a document reaches the unit. */
export const SERVICE_MANNERS = {
  direct: { zh: '直接送达', en: 'In person' },
  online: { zh: '系统送达', en: 'Through this system' },
  post: { zh: '邮寄送达', en: 'By post' },
  left: { zh: '留置送达', en: 'Left there' },
} as const

/** Why a matter goes to another than roster and expertise propose (practice S13). */
export const ALLOCATION_CHANGES = {
  speciality: { zh: '专业更为对口', en: 'Another knows the field better' },
  related: { zh: '关联事项由其承办', en: 'Handles a related matter' },
  load: { zh: '均衡工作量', en: 'Work load' },
  prevented: { zh: '建议人选暂不能承办', en: 'Who was proposed is prevented' },
  ordered: { zh: '领导指定', en: 'Ordered by a head' },
  other: { zh: '其他', en: 'Other' },
}
