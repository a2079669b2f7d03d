import type { Bilingual } from '@hengjian/law'
import type { CountUnit } from '../unit'
import { EXTRA_ACTIVITIES } from './extraActivities'

interface KindOfOccurrence {
  readonly title: Bilingual
  readonly unit: CountUnit
  /** What may be said of one; a metric asks for these and nothing else. */
  readonly marks: Readonly<Record<string, Bilingual>>
  /** What `amount` counts, where there is any. */
  readonly amount?: Bilingual
  /** Whether one key may occur on several days; it then counts once in any period. */
  readonly recurs?: boolean
  /** Whether each of them is about a minor: counted for everybody, and shown to few. */
  readonly ofMinor?: boolean
}

const AFTER_ARREST = { zh: '已逮捕', en: 'after arrest' }
const PROCEDURES = {
  fastTrack: { zh: '速裁程序', en: 'fast-track procedure' },
  summary: { zh: '简易程序', en: 'summary procedure' },
  ordinary: { zh: '普通程序', en: 'ordinary procedure' },
} as const
const LANE_STAGES = {
  investigation: { zh: '侦查', en: 'investigation' },
  review: { zh: '审查起诉', en: 'review' },
  trial: { zh: '审理', en: 'trial' },
  execution: { zh: '交付执行', en: 'hand-over to execution' },
} as const
const ANSWERS = {
  answered: { zh: '已回复', en: 'answered' },
  onTime: { zh: '按期', en: 'on time' },
} as const
const PROPOSALS = {
  fixed: { zh: '确定刑', en: 'fixed proposal' },
  range: { zh: '幅度刑', en: 'range proposal' },
  adjusted: { zh: '经调整', en: 'adjusted' },
} as const

/**
 * Everything that counts. An occurrence is one thing that happened on a day to a person or in a matter, reduced from facts and actions
 * to what metrics read of it. Its key is its own within its kind, on one day alone unless it `recurs`.
 */
export const OCCURRENCES = {
  criminalMatter: {
    title: { zh: '审结审查逮捕或者审查起诉的案件', en: 'Criminal matter whose arrest or prosecution review ended' },
    unit: 'matters',
    marks: {},
    recurs: true,
  },
  acceptedMatter: {
    title: { zh: '受理审查逮捕或者审查起诉的案件', en: 'Criminal matter accepted for arrest or prosecution review' },
    unit: 'matters',
    marks: {},
    recurs: true,
  },
  extraActivity: {
    title: { zh: '增加的业务活动', en: 'Extra procedural activity' },
    unit: 'matters',
    marks: EXTRA_ACTIVITIES,
  },
  arrestDecided: {
    title: { zh: '审查逮捕决定', en: 'Decision on arrest' },
    unit: 'persons',
    marks: {
      approved: { zh: '批准逮捕', en: 'approved' },
      refusedNoCrime: { zh: '因不构成犯罪不批准', en: 'not approved: no crime' },
      refusedEvidence: { zh: '因证据不足不批准', en: 'not approved: evidence lacking' },
      refusedNoNeed: { zh: '因无社会危险性不批准', en: 'not approved: no social danger' },
    },
  },
  arrestReviewAccepted: {
    title: { zh: '受理审查逮捕案件', en: 'Matter accepted for arrest review' },
    unit: 'matters',
    marks: {},
  },
  arrestReviewClosed: { title: { zh: '审结审查逮捕案件', en: 'Arrest review ended' }, unit: 'matters', marks: {} },
  nonApprovalChallenged: {
    title: { zh: '对不批捕提请复议复核', en: 'Non-approval challenged' },
    unit: 'persons',
    marks: { changed: { zh: '改变原决定', en: 'decision changed' } },
  },
  prosecutionDecided: {
    title: { zh: '起诉或者不起诉决定', en: 'Decision to prosecute or not' },
    unit: 'persons',
    marks: {
      prosecuted: { zh: '起诉', en: 'prosecuted' },
      statutoryNonProsecution: { zh: '法定不起诉', en: 'statutory non-prosecution' },
      discretionaryNonProsecution: { zh: '酌定不起诉', en: 'discretionary non-prosecution' },
      doubtNonProsecution: { zh: '存疑不起诉', en: 'non-prosecution for doubt' },
      arrested: AFTER_ARREST,
      detained: { zh: '曾被拘留', en: 'after police detention' },
      plea: { zh: '认罪认罚', en: 'plea leniency' },
      lawyerPresent: { zh: '律师在场签署', en: 'lawyer present at signing' },
    },
  },
  nonProsecutionChallenged: {
    title: { zh: '对不起诉提请复议复核', en: 'Non-prosecution challenged' },
    unit: 'persons',
    marks: { changed: { zh: '改变原决定', en: 'decision changed' } },
  },
  investigationClosed: {
    title: { zh: '侦查终结移送起诉', en: 'Investigation ended with the transfer' },
    unit: 'matters',
    marks: { fastTrack: { zh: '后经建议速裁', en: 'fast track proposed later' } },
    amount: { zh: '侦查天数', en: 'days of investigation' },
  },
  reviewClosed: {
    title: { zh: '审结审查起诉案件', en: 'Prosecution review ended' },
    unit: 'matters',
    marks: {
      returned: { zh: '退回补充侦查', en: 'returned for supplement' },
      returnedTwice: { zh: '退回两次', en: 'returned twice' },
      extended: { zh: '延长审查起诉期限', en: 'extended' },
      extendedThrice: { zh: '延长三次', en: 'extended three times' },
      fastTrack: { zh: '建议速裁', en: 'fast track proposed' },
      intervened: { zh: '提前介入', en: 'joined early' },
      focus: { zh: '重点案件', en: 'case in focus' },
    },
    amount: { zh: '审查天数', en: 'days of review' },
  },
  laneStageEnded: {
    title: { zh: '快车道环节完成', en: 'Stage of the fast lane completed' },
    unit: 'matters',
    marks: LANE_STAGES,
    amount: { zh: '天数', en: 'days' },
  },
  sentencingProposed: { title: { zh: '提出量刑建议', en: 'Sentence proposed' }, unit: 'persons', marks: PROPOSALS },
  proposalJudged: {
    title: { zh: '量刑建议经判决', en: 'Proposal judged upon' },
    unit: 'persons',
    marks: { ...PROPOSALS, adopted: { zh: '采纳', en: 'adopted' } },
  },
  personTried: { title: { zh: '被告人经审判', en: 'Defendant tried' }, unit: 'persons', marks: PROCEDURES },
  caseTried: {
    title: { zh: '案件经审判', en: 'Case tried' },
    unit: 'matters',
    marks: { ...PROCEDURES, inCourt: { zh: '当庭宣判', en: 'judgment in court' } },
    amount: { zh: '审判天数', en: 'days of trial' },
  },
  judgmentEffective: {
    title: { zh: '判决生效', en: 'Judgment in effect' },
    unit: 'persons',
    marks: {
      arrested: AFTER_ARREST,
      control: { zh: '管制', en: 'control' },
      shortDetention: { zh: '拘役', en: 'criminal detention' },
      fineOnly: { zh: '单处罚金', en: 'fine only' },
      exempted: { zh: '免予刑事处罚', en: 'exempted' },
      probation: { zh: '缓刑', en: 'probation' },
      underOneYear: { zh: '不满一年有期徒刑', en: 'imprisonment under one year' },
    },
  },
  clueHandled: {
    title: { zh: '办结的线索', en: 'Clue handled' },
    unit: 'matters',
    marks: { led: { zh: '启动立案监督', en: 'led to filing supervision' } },
  },
  filingSupervised: { title: { zh: '启动立案监督', en: 'Filing supervision started' }, unit: 'matters', marks: {} },
  supervisedFiling: {
    title: { zh: '监督后立案或者撤案', en: 'Filed or withdrawn after supervision' },
    unit: 'matters',
    marks: {
      filed: { zh: '监督立案', en: 'filed' },
      withdrawn: { zh: '监督撤案', en: 'withdrawn' },
    },
  },
  correctionIssued: {
    title: { zh: '提出纠正意见', en: 'Correction issued' },
    unit: 'matters',
    marks: {
      oral: { zh: '口头纠正', en: 'oral correction' },
      notice: { zh: '侦查活动监督通知书', en: 'supervision notice' },
      correction: { zh: '纠正违法通知书', en: 'correction notice' },
      proposal: { zh: '检察建议', en: 'procuratorial proposal' },
    },
  },
  correctionDue: {
    title: { zh: '到期的书面纠正', en: 'Written correction due' },
    unit: 'matters',
    marks: { ...ANSWERS, adopted: { zh: '采纳并整改', en: 'adopted and rectified' } },
  },
  clueDue: { title: { zh: '到期应反馈的线索', en: 'Clue due for a reply' }, unit: 'matters', marks: ANSWERS },
  documentDue: { title: { zh: '到期应反馈的文书', en: 'Document due for feedback' }, unit: 'matters', marks: ANSWERS },
  arrestPursued: { title: { zh: '追捕后逮捕', en: 'Arrested after pursuit' }, unit: 'persons', marks: {} },
  prosecutionPursued: { title: { zh: '追诉后起诉', en: 'Prosecuted after pursuit' }, unit: 'persons', marks: {} },
  intervened: { title: { zh: '提前介入', en: 'Early intervention' }, unit: 'matters', marks: {} },
  evidenceAdvised: {
    title: { zh: '取证意见', en: 'Item of evidence advice' },
    unit: 'times',
    marks: { done: { zh: '已落实', en: 'done' } },
  },
  diversionScreened: {
    title: { zh: '捕前分流审查', en: 'Screened before the arrest request' },
    unit: 'persons',
    marks: {
      diverted: { zh: '分流', en: 'diverted' },
      laterArrested: { zh: '分流后又逮捕', en: 'arrested later' },
    },
  },
  diversionAdvised: {
    title: { zh: '捕前分流意见', en: 'Diversion opinion issued' },
    unit: 'persons',
    marks: { adopted: { zh: '公安采纳', en: 'adopted by the police' } },
  },
  firstDayEnded: {
    title: { zh: '黄金24小时届满', en: 'First 24 hours ended' },
    unit: 'persons',
    marks: { kept: { zh: '各项均按时完成', en: 'everything done in time' } },
  },
  caseFiled: {
    title: { zh: '公安机关立案', en: 'Case filed by the police' },
    unit: 'matters',
    marks: { touched: { zh: '本室已介入或者审查', en: 'seen by the office' } },
  },
  petitionReceived: {
    title: { zh: '收到群众来信来访', en: 'Petition received' },
    unit: 'matters',
    marks: {
      unreachable: { zh: '无法回复', en: 'cannot be answered' },
      acceptanceAnswered: { zh: '七日内程序性回复', en: 'answered within seven days' },
      substanceAnswered: { zh: '三个月内答复', en: 'answered within three months' },
    },
  },
  identityVerified: {
    title: { zh: '身份核查', en: 'Identity verified' },
    unit: 'persons',
    marks: { concealed: { zh: '隐瞒公职身份', en: 'public office concealed' } },
  },
  unitNotified: { title: { zh: '通报相关单位', en: 'Unit notified' }, unit: 'persons', marks: {} },
  custodyProposalDue: {
    title: { zh: '到期的羁押必要性审查建议', en: 'Custody-necessity proposal due' },
    unit: 'matters',
    marks: { adopted: { zh: '采纳', en: 'adopted' } },
  },
  minorInterviewed: {
    title: { zh: '未成年人一站式询问', en: 'One-stop interview of a minor' },
    unit: 'times',
    marks: {},
    ofMinor: true,
  },
  counselled: { title: { zh: '心理辅导', en: 'Counselling session' }, unit: 'times', marks: {}, ofMinor: true },
  conflictResolved: { title: { zh: '化解的社会矛盾', en: 'Conflict resolved' }, unit: 'matters', marks: {} },
  conflictPerson: {
    title: { zh: '化解矛盾涉及的人', en: 'Person of a resolved conflict' },
    unit: 'persons',
    marks: {},
  },
} as const satisfies Readonly<Record<string, KindOfOccurrence>>

export type OccurrenceKind = keyof typeof OCCURRENCES
export type MarkOf<Kind extends OccurrenceKind> = Kind extends OccurrenceKind
  ? Extract<keyof (typeof OCCURRENCES)[Kind]['marks'], string>
  : never
/** Any mark of any kind. */
export type Mark = MarkOf<OccurrenceKind>

// These lists reach the workbench, whose oldest browser has no Object.hasOwn; what is asked are own names already.
export const isOccurrenceKind = (name: string): name is OccurrenceKind => name in OCCURRENCES
export const occurrenceKinds: readonly OccurrenceKind[] = Object.keys(OCCURRENCES).filter(isOccurrenceKind)

/** Whether a key of that kind may occur on several days. */
export const recurs = (kind: OccurrenceKind): boolean => {
  const definition: KindOfOccurrence = OCCURRENCES[kind]
  return definition.recurs === true
}

/** Whether things of that kind are about a minor. */
export const isOfMinor = (kind: OccurrenceKind): boolean => {
  const definition: KindOfOccurrence = OCCURRENCES[kind]
  return definition.ofMinor === true
}

/** What a mark says, wherever it is used. */
export function markTitle(kind: OccurrenceKind, mark: string): Bilingual | undefined {
  const { marks }: KindOfOccurrence = OCCURRENCES[kind]
  return marks[mark]
}

/** Whether it is a mark that things of that kind may bear. */
export const isMark = (kind: OccurrenceKind, name: string): name is Mark => markTitle(kind, name) !== undefined
