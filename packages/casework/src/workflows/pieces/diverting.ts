import {
  DANGER_GRADES,
  DIVERSION_OPINIONS,
  diversionOpinions,
  LIKELY_SENTENCES,
  reconciliation,
  socialDanger,
} from '@hengjian/assistance'
import type { Field, Fields, Options } from '../../form'
import type { Guard } from '../../guard'
import { read, rules } from '../../source'
import {
  attachments,
  choice,
  choices,
  date,
  evidenced,
  long,
  moment,
  must,
  mustWhen,
  number,
  text,
  toldPolice,
  yesNo,
} from './fields'

const DETAINED = { field: 'measure', is: ['detained'] }

export const GENDERS: Options = { male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } }
const MEASURES: Options = {
  detained: { zh: '刑事拘留', en: 'Detained' },
  bail: { zh: '取保候审', en: 'On bail' },
  residentialSurveillance: { zh: '监视居住', en: 'Residential surveillance' },
  none: { zh: '未采取强制措施', en: 'No measure' },
}
/** How long before an arrest must be requested (CPL 91). */
export const DETENTION_TERMS: Options = {
  threeDays: { zh: '三日', en: 'Three days' },
  sevenDays: { zh: '延长至七日', en: 'Extended to seven days' },
  thirtyDays: { zh: '延长至三十日（流窜、多次、结伙作案）', en: 'Extended to thirty days' },
}

const titlesOf = (rules: Readonly<Record<string, { readonly title: Options[string] }>>): Options =>
  Object.fromEntries(Object.entries(rules).map(([name, { title }]) => [name, title]))

/** The indicators of danger, limb by limb, and what mitigates: the scale's own. */
const INDICATORS: Options = Object.assign(
  {},
  ...Object.values(socialDanger.limbs).map((limb) => titlesOf(limb.indicators)),
)
const MITIGATIONS: Options = titlesOf(socialDanger.mitigation)

const asked = (name: string): Field => {
  const question = { ...socialDanger.asks, ...reconciliation.asks }[name]
  if (question === undefined || question.kind !== 'yesNo') throw new Error(`${name} is not asked`)
  return must(yesNo(question.title.zh, question.title.en))
}

/** Who is concerned, and whether they are a minor by the day of the act. */
export const suspectFields: Fields = {
  suspect: toldPolice(text('犯罪嫌疑人', 'Suspect')),
  gender: must(choice('性别', 'Gender', GENDERS)),
  birthDate: must(date('出生日期', 'Born on')),
  offenceOn: must(date('行为日期', 'Day of the act')),
  isMinor: must(yesNo('行为时未满十八周岁', 'Under eighteen at the time', 'minor')),
  offence: must(text('案由', 'Offence')),
}
export const ageGuard: Guard = {
  code: 'MINOR_OTHERWISE',
  rule: 'ageAt',
  field: 'isMinor',
  birth: 'birthDate',
  day: 'offenceOn',
  source: rules('489'),
}

export const custodyFields: Fields = {
  measure: must(choice('强制措施', 'Measure', MEASURES)),
  detainedAt: mustWhen(moment('拘留时间', 'Detained at'), DETAINED),
  detentionTerm: mustWhen(choice('提请批准逮捕期限', 'Time to request arrest', DETENTION_TERMS), DETAINED),
}

/** What the scale asks, ticks and what comes of it. */
export const dangerFields: Fields = {
  evidenceOfCrime: asked('evidenceOfCrime'),
  likelySentence: must(choice('可能判处的刑罚', 'Likely sentence', LIKELY_SENTENCES)),
  pureDangerousDriving: must(yesNo('单纯危险驾驶', 'Pure dangerous driving')),
  bailBreach: asked('bailBreach'),
  formerIntentionalCrime: asked('formerIntentionalCrime'),
  identityUnknown: asked('identityUnknown'),
  specialCondition: asked('specialCondition'),
  indicators: evidenced('社会危险性情形（逐项写明证据）', 'Indicators of danger, each with its evidence', INDICATORS),
  mitigations: evidenced('从宽情形（逐项写明证据）', 'What mitigates, each with its evidence', MITIGATIONS),
  dangerScore: number('得分', 'Points', 0, 50),
  dangerGrade: must(choice('等级', 'Grade', DANGER_GRADES)),
  overrideReason: long('调整等级的理由', 'Why another grade', 4),
  arrestConditionsMet: must(yesNo('符合逮捕条件', 'The conditions of arrest are met')),
  minorCircumstances: must(yesNo('犯罪情节轻微', 'Minor circumstances')),
  pleaState: must(yesNo('认罪认罚', 'Pleads guilty')),
  lawyerView: long('值班律师、辩护人意见', "Lawyer's view"),
  assessmentReasons: must(long('评估说明', 'Explanation', 4)),
}

const OFFENCE_KINDS = reconciliation.asks['offenceKind']
const NO_DISPUTES = reconciliation.asks['notDispute']

/** What eligibility for reconciliation turns on. */
export const reconciliationFields: Fields = {
  offenceKind: must(
    choice('罪名类别', 'Kind of offence', OFFENCE_KINDS?.kind === 'choice' ? OFFENCE_KINDS.options : {}),
  ),
  civilDispute: asked('civilDispute'),
  notDispute: choices(
    '不属于民间纠纷的情形',
    'What is no civil dispute',
    NO_DISPUTES?.kind === 'choices' ? NO_DISPUTES.options : {},
  ),
  specificVictim: asked('specificVictim'),
  intentionalCrimeInFiveYears: asked('intentionalCrimeInFiveYears'),
  victims: must(text('被害人', 'Victims')),
}
export const reconciliationGuards: readonly Guard[] = [
  ...Object.values(reconciliation.excludes).map(
    ({ when, source }): Guard => ({ code: 'RECONCILIATION_SHUT', rule: 'never', when, source }),
  ),
  ...Object.values(reconciliation.requires)
    .filter(({ cure }) => cure === undefined)
    .map(({ when, source }): Guard => ({ code: 'RECONCILIATION_SHUT', rule: 'never', when: { not: when }, source })),
]

export const settlementFields: Fields = {
  reconciledOn: must(date('和解日期', 'Settled on')),
  recovered: number('追赃金额（元）', 'Recovered, yuan', 0, 1_000_000_000),
  compensation: must(number('赔偿金额（元）', 'Compensation, yuan', 0, 1_000_000_000)),
  forgiven: must(yesNo('被害人谅解', 'Forgiven')),
  performance: must(
    choice('履行', 'Performance', {
      performed: { zh: '已经履行', en: 'Performed' },
      secured: { zh: '提供担保，经被害人同意分期履行', en: 'Secured, in instalments with consent' },
    }),
  ),
  redressWords: must(long('赔偿、赔礼道歉等内容', 'What was agreed', 4)),
  victimView: must(long('被害人意见', "Victim's view", 2)),
  agreement: attachments('双方签字的协议书', 'Signed agreement'),
}

/** What an opinion says: never bail, and only what the law leaves open. */
export const opinionFields: Fields = {
  diversionOpinion: toldPolice(choice('分流意见', 'Opinion', DIVERSION_OPINIONS)),
  opinionReasons: toldPolice(long('理由', 'Reasons', 10)),
  evidenceGaps: { ...long('尚需补充的证据', 'Evidence wanting'), visibility: ['police'] },
  hardCase: must(yesNo('疑难案件，报部门负责人签发', 'A hard case: the head signs')),
}
const { guards, bailProposal } = diversionOpinions
export const opinionGuards: readonly Guard[] = [
  { code: 'BAIL_PROPOSED', rule: 'noBail', field: 'opinionReasons', source: bailProposal.source },
  { code: 'BAIL_PROPOSED', rule: 'noBail', field: 'evidenceGaps', source: bailProposal.source },
  {
    code: 'ARREST_MANDATORY',
    rule: 'only',
    field: 'diversionOpinion',
    options: guards.mandatoryArrest.only,
    when: guards.mandatoryArrest.when,
    source: guards.mandatoryArrest.source,
  },
  {
    code: 'ARREST_NO_CONDITION',
    rule: 'only',
    field: 'diversionOpinion',
    options: guards.noArrestCondition.only,
    when: guards.noArrestCondition.when,
    source: guards.noArrestCondition.source,
  },
]
export const dangerGuards: readonly Guard[] = [
  { code: 'DANGER_OTHERWISE', rule: 'assessed', field: 'dangerGrade', source: rules('135') },
]

export const ADOPTIONS: Options = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partlyAdopted: { zh: '部分采纳', en: 'Partly adopted' },
  notAdopted: { zh: '未采纳', en: 'Not adopted' },
}
export const OUTCOMES: Options = {
  directTransfer: { zh: '直接移送起诉', en: 'Direct transfer' },
  arrestRequest: { zh: '提请批准逮捕', en: 'Arrest requested' },
  withdrawal: { zh: '撤案', en: 'Withdrawn' },
  adminPenalty: { zh: '行政处罚', en: 'Administrative penalty' },
}

/** Where the time to request arrest comes from. */
export const DETENTION_SOURCE = read('CPL', '91')
