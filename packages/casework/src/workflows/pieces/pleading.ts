import { fastTrack, LIKELY_SENTENCES } from '@hengjian/assistance'
import type { Field, Fields, Options } from '../../form'
import type { Guard } from '../../guard'
import { read, rules } from '../../source'
import {
  alsoShownTo,
  choice,
  comingDate,
  date,
  long,
  moment,
  must,
  mustWhen,
  number,
  shownTo,
  text,
  yesNo,
} from './fields'

const FAST = { field: 'procedure', is: ['fastTrack'] }

export const PROPOSERS: Options = {
  police: { zh: '公安机关', en: 'Police' },
  procuratorate: { zh: '检察机关', en: 'Procuratorate' },
  defender: { zh: '犯罪嫌疑人及其辩护人', en: 'Suspect and defender' },
}
export const LAWYER_KINDS: Options = {
  defender: { zh: '辩护人', en: 'Defender' },
  dutyLawyer: { zh: '值班律师', en: 'Duty lawyer' },
}
export const PROCEDURES: Options = {
  fastTrack: { zh: '速裁程序', en: 'Fast track' },
  summary: { zh: '简易程序', en: 'Summary procedure' },
  ordinary: { zh: '普通程序', en: 'Ordinary procedure' },
}
export const PROPOSAL_KINDS: Options = {
  fixed: { zh: '确定刑', en: 'Fixed' },
  range: { zh: '幅度刑', en: 'Range' },
}
export const PROPOSAL_ADOPTIONS: Options = {
  adopted: { zh: '采纳', en: 'Adopted' },
  adjustedAndAdopted: { zh: '调整后采纳', en: 'Adopted after adjustment' },
  notAdopted: { zh: '未采纳', en: 'Not adopted' },
}
export const ASSESSMENTS: Options = {
  suitable: { zh: '适宜社区矫正', en: 'Suitable' },
  unsuitable: { zh: '不适宜社区矫正', en: 'Unsuitable' },
}
const PRESENCE: Options = {
  representative: { zh: '法定代理人、辩护人在场', en: 'Representative and defender present' },
  appropriateAdult: {
    zh: '合适成年人、辩护人在场（法定代理人无法到场）',
    en: 'Appropriate adult and defender present',
  },
}
export const EXECUTIONS: Options = {
  prison: { zh: '看守所、监狱', en: 'Detention house or prison' },
  correction: { zh: '社区矫正机构', en: 'Correction agency' },
  fineOnly: { zh: '单处罚金', en: 'Fine only' },
}

const asked = (name: string): Field => {
  const question = fastTrack.asks[name]
  if (question?.kind !== 'yesNo') throw new Error(`${name} is not asked`)
  return must(yesNo(question.title.zh, question.title.en))
}

/** What the fast track turns on, whether the suspect is a minor aside. */
export const eligibilityFields: Fields = {
  basicCourt: asked('basicCourt'),
  likelySentence: must(choice('可能判处的刑罚', 'Likely sentence', LIKELY_SENTENCES)),
  factsClear: asked('factsClear'),
  pleaState: asked('pleaState'),
  consentsToFastTrack: asked('consentsToFastTrack'),
  disabled: asked('disabled'),
  limitedCapacity: asked('limitedCapacity'),
  majorImpact: asked('majorImpact'),
  codefendantObjects: asked('codefendantObjects'),
  claimUnsettled: asked('claimUnsettled'),
  defenderPleadsInnocence: asked('defenderPleadsInnocence'),
  otherwiseUnfit: asked('otherwiseUnfit'),
}

/** The fast track where it is shut, each exclusion by its own article; only where it is chosen. */
export const fastTrackGuards: readonly Guard[] = [
  ...Object.values(fastTrack.excludes).map(
    ({ when, source }): Guard => ({
      code: 'FAST_TRACK_SHUT',
      rule: 'never',
      when: { all: [FAST, when] },
      source,
      field: 'procedure',
    }),
  ),
  ...Object.values(fastTrack.requires)
    .filter(({ cure }) => cure === undefined)
    .map(
      ({ when, source }): Guard => ({
        code: 'FAST_TRACK_SHUT',
        rule: 'never',
        when: { all: [FAST, { not: when }] },
        source,
        field: 'procedure',
      }),
    ),
]

/** What is signed, before whom and when. */
export const statementFields: Fields = alsoShownTo(
  {
    admittedFacts: must(long('如实供述的罪行', 'Facts admitted', 10)),
    proposalKind: must(choice('量刑建议类型', 'Kind of proposal', PROPOSAL_KINDS)),
    proposal: must(text('量刑建议内容（主刑、附加刑、缓刑）', 'Proposal: principal, supplementary, probation', 400)),
    procedure: must(choice('审理程序', 'Procedure', PROCEDURES)),
    lawyerKind: must(choice('在场律师', 'Lawyer present', LAWYER_KINDS)),
    lawyer: must(text('律师姓名', "Lawyer's name", 40)),
    lawyerArrivedAt: must(moment('律师到场时间', 'Lawyer came at')),
    pleaSignedAt: must(moment('签署时间', 'Signed at')),
    minorPresence: mustWhen(choice('未成年人签署时在场人员', 'Present at a minor’s signing', PRESENCE), {
      field: 'isMinor',
      is: [true],
    }),
  },
  'court',
  'lawyer',
)
export const statementGuards: readonly Guard[] = [
  {
    code: 'PLEA_BEFORE_LAWYER',
    rule: 'notBefore',
    field: 'pleaSignedAt',
    than: 'lawyerArrivedAt',
    source: { ...read('CPL', '174'), basis: [...read('CPL', '174').basis, ...rules('272').basis] },
  },
  {
    code: 'PLEA_MINOR_DEFENDER',
    rule: 'only',
    field: 'lawyerKind',
    options: ['defender'],
    when: { field: 'isMinor', is: [true] },
    source: rules('468'),
  },
  ...fastTrackGuards,
]

export const hearingFields: Fields = {
  hearingAt: must(shownTo({ ...moment('开庭时间', 'Hearing at'), future: true }, 'court', 'lawyer')),
  courtroom: must(shownTo(text('法庭', 'Courtroom', 60), 'court', 'lawyer')),
  hearingMinutes: must(shownTo(number('用时（分钟）', 'Minutes', 5, 480), 'court', 'lawyer')),
  batchNo: shownTo(text('集中开庭批次', 'Batch', 40), 'court', 'lawyer'),
  hearingLink: shownTo(text('远程庭审链接（https）', 'Hearing link (https)', 400), 'court', 'lawyer'),
}
export const hearingGuards: readonly Guard[] = [
  { code: 'HEARING_REST_DAY', rule: 'workingDay', field: 'hearingAt', source: read('CPL', '105') },
  {
    code: 'HEARING_BEFORE_PROSECUTION',
    rule: 'notBefore',
    field: 'hearingAt',
    than: 'prosecutedOn',
    source: read('CPL', '176'),
  },
  {
    code: 'HEARING_BEFORE_ACCEPTANCE',
    rule: 'notBefore',
    field: 'hearingAt',
    than: 'courtAcceptedOn',
    source: read('CPL', '225'),
  },
  { code: 'HEARING_LINK_UNSAFE', rule: 'https', field: 'hearingLink', source: { status: 'local', basis: [] } },
]

export const heldFields: Fields = {
  heldOn: must(shownTo(date('开庭日期', 'Held on'), 'court', 'lawyer')),
  prosecutorPresent: must(shownTo(yesNo('检察人员出庭', 'Prosecutor attended'), 'court')),
  lastStatement: must(
    shownTo(yesNo('听取辩护人意见和最后陈述', 'Defender and last statement heard'), 'court', 'lawyer'),
  ),
  hearingNote: shownTo(long('庭审情况', 'Hearing'), 'court'),
}
export const heldGuards: readonly Guard[] = [
  {
    code: 'HELD_BEFORE_SCHEDULED',
    rule: 'notBefore',
    field: 'heldOn',
    than: 'hearingAt',
    source: read('CPL', '224'),
  },
  {
    code: 'STATEMENT_NOT_HEARD',
    rule: 'never',
    field: 'lastStatement',
    when: { field: 'lastStatement', is: [false] },
    source: read('CPL', '224'),
  },
]

export const judgmentFields: Fields = {
  judgedOn: must(shownTo(date('判决日期', 'Judged on'), 'court', 'lawyer', 'police')),
  sentenceInCourt: must(shownTo(yesNo('当庭宣判', 'Given in court'), 'court', 'lawyer')),
  judgment: must(shownTo(text('判决结果', 'Judgment', 400), 'court', 'lawyer', 'police')),
  proposalFollowed: must(shownTo(choice('对量刑建议', 'The proposal was', PROPOSAL_ADOPTIONS), 'court', 'lawyer')),
  judgmentNo: shownTo(text('判决书文号', 'Number', 60), 'court'),
}
export const judgmentGuards: readonly Guard[] = [
  {
    code: 'JUDGMENT_BEFORE_HEARING',
    rule: 'notBefore',
    field: 'judgedOn',
    than: 'hearingAt',
    source: read('CPL', '224'),
  },
  {
    code: 'JUDGMENT_NOT_IN_COURT',
    rule: 'never',
    field: 'sentenceInCourt',
    when: { all: [FAST, { field: 'sentenceInCourt', is: [false] }] },
    source: read('CPL', '224'),
  },
  {
    code: 'JUDGMENT_OTHER_DAY',
    rule: 'sameDay',
    field: 'judgedOn',
    as: 'heldOn',
    when: { field: 'sentenceInCourt', is: [true] },
    source: read('CPL', '224'),
  },
]

export const proposalFields: Fields = {
  court: must(text('受理法院', 'Court')),
  statutoryRange: must(text('法定刑', 'Range of the law', 400)),
  circumstances: must(long('量刑情节', 'Circumstances', 2)),
  executionManner: text('执行方式', 'Manner of execution'),
  referenceMonths: number('量刑参考（月）', 'Reference, months', 0, 300),
}

export const inquiryFields: Fields = {
  correctionAgency: must(text('社区矫正机构', 'Correction agency')),
  residence: must(text('居住地', 'Residence')),
  assessmentBy: must(comingDate('完成期限', 'By')),
}
