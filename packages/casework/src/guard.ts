import type { Condition } from '@hengjian/assistance'
import type { Source } from './source'

/**
 * What the law refuses of an action whose form is filled in rightly, each with its code (the refusal's words and cure) and source:
 *
 * - `never`: where the condition holds;
 * - `only`: the choice must be one of these where it holds;
 * - `notBefore`: a time lies before another, of this form or known already;
 * - `workingDay`: a date is a rest day;
 * - `noBail`: words propose bail;
 * - `ageAt`: whether somebody is a minor is not what birth and day say;
 * - `assessed`: points and grade are not what the scale of social danger makes of the form, and nobody says why;
 * - `numbered`: a number of an item that was never given;
 * - `ownUnit`: somebody of another agency names a unit that is not theirs;
 * - `sameDay`: a date is another day than a second one, of this form or known already;
 * - `apart`: a choice is ticked in two fields of which each excludes the other;
 * - `masked`: words by which somebody can be known;
 * - `https`: an address that is not fetched over https.
 */
export type Guard = {
  readonly code: GuardCode
  readonly source: Source
  /** Only where it holds; what is unknown refuses nothing. */
  readonly when?: Condition
} & (
  | { readonly rule: 'never'; readonly when: Condition; readonly field?: string }
  | { readonly rule: 'only'; readonly field: string; readonly options: readonly string[] }
  | { readonly rule: 'notBefore'; readonly field: string; readonly than: string }
  | { readonly rule: 'workingDay'; readonly field: string }
  | { readonly rule: 'noBail'; readonly field: string }
  | { readonly rule: 'ageAt'; readonly field: string; readonly birth: string; readonly day: string }
  | { readonly rule: 'assessed'; readonly field: string }
  | { readonly rule: 'numbered'; readonly field: string; readonly by: string }
  | { readonly rule: 'ownUnit'; readonly field: string }
  | { readonly rule: 'sameDay'; readonly field: string; readonly as: string }
  | { readonly rule: 'apart'; readonly field: string; readonly from: string }
  | { readonly rule: 'masked'; readonly field: string }
  | { readonly rule: 'https'; readonly field: string }
)

/** Every code of a guard, in words of both languages: what is refused, by which article, and the cure. */
export const GUARD_REFUSALS = {
  BAIL_PROPOSED: [
    '意见中不得直接提出采取取保候审措施的意见（规则第285条）。',
    'An opinion may not propose bail (Rules 285).',
    '只写建议不提请批准逮捕及理由；是否取保候审由公安机关决定。',
    'Suggest no arrest request and say why: whether bail is granted, the police decide.',
  ],
  ARREST_MANDATORY: [
    '属于径行逮捕情形（刑诉法第81条第3款），只能建议提请批准逮捕或者补充证据。',
    'Arrest is mandatory (CPL 81(3)): only an arrest request or more evidence can be suggested.',
    '改为这两种意见之一；情形有误的重新评估。',
    'Choose one of the two, or assess again if the facts are otherwise.',
  ],
  ARREST_NO_CONDITION: [
    '可能判处徒刑以下刑罚，没有逮捕条件（刑诉法第81条、规则第137条），不得建议提请批准逮捕。',
    'Below a fixed term there is no condition of arrest (CPL 81, Rules 137): it cannot be suggested.',
    '改选其他意见；严重违反取保候审规定的在评估中写明。',
    'Choose another opinion, or record a grave breach of bail in the assessment.',
  ],
  DANGER_OTHERWISE: [
    '得分、等级与量表计算结果不一致，又没有写明调整理由（规则第135条：以证据为依据）。',
    'Points or grade are not what the scale makes of the evidence, and no reason is given (Rules 135).',
    '改为计算结果，或者写明调整等级的理由；得分不能调整。',
    'Take what was reckoned, or say why the grade is another; the points cannot be changed.',
  ],
  MINOR_OTHERWISE: [
    '是否未成年与出生日期、行为日期不符（规则第489条）。',
    'Whether this is a minor does not follow from birth and day of the act (Rules 489).',
    '核对出生日期和行为日期。',
    'Check the birth date and the day of the act.',
  ],
  RECONCILIATION_SHUT: [
    '不符合当事人和解的范围（刑诉法第288条、规则第492条、程序规定第334条）。',
    'Outside the scope of reconciliation (CPL 288, Rules 492, MPS 334).',
    '不启动和解；赔偿、谅解仍可作为情节记录。',
    'Do not start it; compensation and forgiveness can still be recorded.',
  ],
  FAST_TRACK_SHUT: [
    '具有不适用速裁程序的情形（刑诉法第222条、第223条，规则第438条）。',
    'The fast track is shut (CPL 222, 223; Rules 438).',
    '改用简易程序或者普通程序。',
    'Use the summary or the ordinary procedure.',
  ],
  PLEA_BEFORE_LAWYER: [
    '具结书签署时间早于律师到场时间（刑诉法第174条、规则第272条）。',
    'The statement was signed before the lawyer came (CPL 174, Rules 272).',
    '在辩护人或者值班律师到场后重新签署。',
    'Have it signed again once the lawyer is present.',
  ],
  PLEA_MINOR_DEFENDER: [
    '未成年人签署具结书，应当有辩护人在场，值班律师在场不够（规则第468条）。',
    'A minor signs with a defender present: a duty lawyer is not enough (Rules 468).',
    '通知法律援助机构指派的辩护人到场后签署；有异议的不签署，如实记录。',
    'Have the defender come; where the minor’s side objects none is signed, and that is recorded.',
  ],
  HEARING_REST_DAY: [
    '开庭日期是休息日或者法定节假日（刑诉法第105条，国务院节假日安排）。',
    'The hearing would be on a rest day (CPL 105, the State Council’s holidays).',
    '改排工作日。',
    'Choose a working day.',
  ],
  HEARING_LINK_UNSAFE: [
    '庭审链接须为 https 地址。',
    'The hearing link must be an https address.',
    '改为 https 开头的地址。',
    'Use an address that begins with https.',
  ],
  HEARING_BEFORE_PROSECUTION: [
    '开庭日期早于起诉日期（刑诉法第176条）。',
    'The hearing would be before the prosecution (CPL 176).',
    '核对起诉和开庭日期。',
    'Check both dates.',
  ],
  JUDGMENT_BEFORE_HEARING: [
    '判决日期早于开庭日期（刑诉法第224条）。',
    'The judgment is dated before its hearing (CPL 224).',
    '核对开庭和判决日期。',
    'Check the dates of hearing and judgment.',
  ],
  HEARING_BEFORE_ACCEPTANCE: [
    '开庭日期早于法院受理日期（刑诉法第225条：自受理起计算审限）。',
    'The hearing would be before the court accepted the case (CPL 225 counts from the acceptance).',
    '核对受理和开庭日期。',
    'Check both dates.',
  ],
  HELD_BEFORE_SCHEDULED: [
    '登记的开庭日期早于排定的开庭时间（刑诉法第224条）。',
    'It would have been held before the time it was scheduled for (CPL 224).',
    '提前开庭的先改期再登记。',
    'If it was held earlier, move the hearing first.',
  ],
  STATEMENT_NOT_HEARD: [
    '判决宣告前应当听取辩护人的意见和被告人的最后陈述意见（刑诉法第224条）。',
    'The defender and the last statement must be heard before the judgment (CPL 224).',
    '听取后再登记开庭；不能听取的转换程序。',
    'Hear them first, or convert the procedure.',
  ],
  JUDGMENT_NOT_IN_COURT: [
    '适用速裁程序应当当庭宣判（刑诉法第224条第2款）。',
    'In the fast track the judgment is given in court (CPL 224(2)).',
    '不能当庭宣判的，先转换程序（刑诉法第226条）。',
    'If that cannot be, convert the procedure first (CPL 226).',
  ],
  JUDGMENT_OTHER_DAY: [
    '写明当庭宣判，判决日期却不是开庭当日（刑诉法第224条）。',
    'Given in court, yet dated another day than the hearing (CPL 224).',
    '核对开庭和判决日期；定期宣判的选“否”。',
    'Check both dates; if it was given on another day, say so.',
  ],
  APPEAL_BEFORE_JUDGMENT: [
    '上诉日期早于判决日期（刑诉法第230条）。',
    'The appeal is dated before the judgment (CPL 230).',
    '核对判决和上诉日期。',
    'Check both dates.',
  ],
  PROSECUTED_BEFORE_SIGNED: [
    '起诉日期早于具结书签署（刑诉法第176条：随案移送具结书）。',
    'Prosecuted before the statement was signed (CPL 176: it goes with the case).',
    '核对签署和起诉日期。',
    'Check both dates.',
  ],
  ADULT_ABSENT: [
    '法定代理人或者合适成年人未到场，不得开始（刑诉法第281条、规则第465条）。',
    'No representative or appropriate adult is present: it may not begin (CPL 281, Rules 465).',
    '通知其到场后再开始。',
    'Have them come first.',
  ],
  NOT_RECORDED: [
    '未成年被害人、证人遭受性侵害或者暴力伤害的，应当同步录音录像（未成年人保护法第112条）。',
    'Sexual abuse or violence: the interview must be recorded (Minors Protection Law 112).',
    '开启录音录像后再开始。',
    'Start the recording first.',
  ],
  FEMALE_STAFF_ABSENT: [
    '女性未成年人应当由女性工作人员询问（未成年人保护法第112条、刑诉法第281条）。',
    'A girl is questioned by female staff (Minors Protection Law 112, CPL 281).',
    '安排女性工作人员。',
    'Have female staff do it.',
  ],
  CAME_OF_AGE: [
    '是否未满十八周岁与出生日期、询问当日不符，可能已在两个环节之间成年（刑诉法第281条、规则第489条）。',
    'Whether this is a minor does not follow from the birth and the day of the interview: they may have come of age in between (CPL 281, Rules 489).',
    '核对出生日期，改填开始时的年龄情况；已满十八周岁的按成年被害人、证人询问，保密和封存措施继续适用。',
    'Check the birth and say how it is at the start; who is eighteen is heard as an adult, and secrecy and sealing go on.',
  ],
  SESSION_TURNED: ['预计结束早于询问时间。', 'It would end before it begins.', '核对起止时间。', 'Check both times.'],
  NOT_MASKED: [
    '含有身份号码、电话、车牌、账号、案号或者具体住址，能够认出当事人（规则第481条）。',
    'It holds an identity number, telephone, plate, account, case number or address: somebody can be known by it (Rules 481).',
    '删去或者替换后再提交，可用“典型案例”页面的脱敏工具。',
    'Remove or replace it; the page of model cases has a tool for masking.',
  ],
  ADVICE_UNKNOWN: [
    '没有这一条取证意见。',
    'There is no advice of that number.',
    '填写已提出的意见序号。',
    'Give the number of an advice that was given.',
  ],
  POINT_TWICE: [
    '同一项目不能既是已落实又是未落实。',
    'A point cannot be both kept and not kept.',
    '每个项目只在一处勾选。',
    'Tick each point in one place only.',
  ],
  UNIT_NOT_OWN: ['只能以本单位名义报送。', 'Only for one’s own unit.', '选择本单位。', 'Name your own unit.'],
} as const satisfies Record<string, readonly [string, string, string, string]>
export type GuardCode = keyof typeof GUARD_REFUSALS
