import { formatInstant, type Instant } from '@hengjian/law'
import { type MatterCourse, type MatterForm, type MatterStep, step, type Telling } from './course'

const STATION = '松涧派出所'

interface Advice {
  readonly content: string
  readonly purpose: string
  readonly priority: string
}

const FRAUD_ADVICE: readonly Advice[] = [
  { content: '调取收款账户近一年流水和开户资料，查清资金去向。', purpose: '查明资金流向和数额', priority: 'urgent' },
  { content: '对扣押的三部手机作电子数据检查，提取聊天记录。', purpose: '查明分工和主观明知', priority: 'important' },
  { content: '逐一核实被害人身份、转账凭证，制作损失清单。', purpose: '固定被害人数和损失', priority: 'ordinary' },
]

/** A request as its unit makes it, or as the office's assistant enters it. */
const requested = (
  { who }: Telling,
  by: 'gongan' | 'zhuli',
  number: number,
  at: Instant,
  form: MatterForm,
): MatterStep =>
  step(by, at, 'request', {
    ...{ startMode: 'policeRequest', unit: STATION, servedUnit: STATION, involvesMinor: false },
    caseName: `${who(number)}等人涉嫌${String(form['offence'])}案`,
    ...form,
  })

/** How a case was looked at, and what came up. */
type Look = Readonly<Record<'participants' | 'issues', string>> & { readonly interventionMode: readonly string[] }

/** Approved on the day of the request, looked at on the day after, and advice given. */
function lookedAt(
  { at }: Telling,
  days: number,
  approvalReason: string,
  look: Look,
  advice: readonly Advice[],
): readonly MatterStep[] {
  return [
    step('fuzeren', at(days, 11), 'approve', { approvalReason }),
    step('fuzeren', at(days, 14), 'assign'),
    step('handler', at(days - 1, 10), 'act', {
      ...look,
      intervenedAt: formatInstant(at(days - 1, 9)),
      inPerson: true,
    }),
    ...advice.map(({ content, purpose, priority }, index) =>
      step('handler', at(days - 1, 10, 20 + index * 5), 'addAdvice', {
        ...{ adviceContent: content, advicePurpose: purpose, advicePriority: priority },
        adviceBasis: '刑事诉讼法第五十条、第五十四条',
      }),
    ),
  ]
}

/** From the request to the day on which the case was looked at and advice given. */
function upToAdvice(tell: Telling, number: number, days: number, advice: readonly Advice[]): readonly MatterStep[] {
  const { at, on } = tell
  return [
    requested(tell, 'gongan', number, at(days, 9), {
      ...{ requestedOn: on(days), filedOn: on(days + 3), offence: '诈骗', suspectCount: 4, focusType: 'telecomFraud' },
      requestReason: '涉案账户多、被害人分散，请对取证方向和电子数据的提取提出意见。',
    }),
    ...lookedAt(
      tell,
      days,
      '涉及被害人较多，同意派员介入。',
      {
        interventionMode: ['fileReading', 'discussion'],
        participants: '承办检察官、检察官助理、办案民警三人',
        issues: '资金流向没有查清，各人分工的证据不足，被害人数尚未核实。',
      },
      advice,
    ),
  ]
}

/** The opinion that sums the advice up, signed and served. */
const opinion = ({ at, on }: Telling, days: number): readonly MatterStep[] => [
  step('handler', at(days, 15), 'draftOpinion', {
    natureOpinion: '现有材料反映的行为方式与电信网络诈骗相符，数额和人数有待查明。',
    adviceSummary: '一、查清资金流向；二、检查电子数据；三、核实被害人和损失。',
    legalityFindings: '未发现侦查活动违法。',
  }),
  step('fuzeren', at(days, 16, 30), 'sign'),
  step('handler', at(days - 1, 9), 'serve', {
    ...{ servedUnit: STATION, serviceManner: 'online', servedOn: on(days - 1), receivedBy: '值班窗口' },
  }),
]

const itemAnswered = (at: Instant, adviceNo: number, adviceState: string, adviceWords: string): MatterStep =>
  step('gongan', at, 'answerAdvice', { adviceNo, adviceState, adviceWords })

const THEFT_ADVICE: readonly Advice[] = [
  { content: '调取案发时段和往返路线的监控录像，确认行踪。', purpose: '查明是否系同一人多次作案', priority: 'urgent' },
  { content: '补充被盗物品的购买凭证，委托价格认定。', purpose: '查明数额', priority: 'important' },
]

/** What the office joined of its own motion, from the page of the case, up to the advice it gave. */
function joinedOfOwnMotion(tell: Telling, days: number): readonly MatterStep[] {
  const { at, on } = tell
  return [
    step('jiancha', at(days, 9), 'request', {
      ...{ startMode: 'ownMotion', requestedOn: on(days), caseName: '{case}', unit: '{unit}', servedUnit: '{unit}' },
      ...{ suspectCount: 1, offence: '{charge}', focusType: 'difficultCase', involvesMinor: false },
      requestReason: '嫌疑人供述多次作案，仅有口供，对查证其他各起的取证方向需要提出意见。',
    }),
    ...lookedAt(
      tell,
      days,
      '证据较为单薄，同意派员介入。',
      {
        interventionMode: ['fileReading', 'watching'],
        participants: '承办检察官、办案民警二人',
        issues: '各起盗窃的时间、地点和数额主要依据供述，缺少客观证据印证。',
      },
      THEFT_ADVICE,
    ),
  ]
}

/** What the unit answers on paper, entered by whoever handles the matter. */
const answeredOnPaper = (at: Instant, adviceNo: number, adviceWords: string): MatterStep =>
  step('handler', at, 'answerAdvice', { adviceNo, adviceState: 'done', adviceWords })

/** Opened from cases: one that has come through its review since, one that is under investigation still. */
function fromCases(tell: Telling): readonly MatterCourse[] {
  const { at, on } = tell
  return [
    {
      id: 'intervention-joined',
      workflow: 'earlyIntervention',
      origin: { case: 'reviewed' },
      steps: [
        ...joinedOfOwnMotion(tell, 65),
        step('handler', at(63, 15), 'draftOpinion', {
          natureOpinion: '现有证据能够证明最后一起，其他各起需要客观证据印证。',
          adviceSummary: '一、调取监控录像确认行踪；二、补充购买凭证并作价格认定。',
          legalityFindings: '未发现侦查活动违法。',
        }),
        step('fuzeren', at(63, 16, 30), 'sign'),
        step('handler', at(62, 9), 'serve', {
          ...{ servedUnit: '{unit}', serviceManner: 'direct', servedOn: on(62), receivedBy: tell.who(105) },
        }),
        answeredOnPaper(at(57, 10), 1, '已调取七处监控录像，行踪与供述相符。'),
        answeredOnPaper(at(56, 10), 2, '已补充购买凭证，价格认定书已附卷。'),
        step('handler', at(55, 15), 'giveFeedback', {
          ...{ feedbackDate: on(55), policeWords: '两条取证意见均已落实，有关材料已附卷。' },
        }),
        step('handler', at(20, 10), 'handOverToReview', { outcome: 'prosecutionTransfer' }),
      ],
    },
    {
      id: 'intervention-fromCase',
      workflow: 'earlyIntervention',
      origin: { case: 'underInvestigation' },
      steps: joinedOfOwnMotion(tell, 3),
    },
  ]
}

/** 提前介入: asked for, looked at, advised and half answered, handed to review. */
export function interventions(tell: Telling): readonly MatterCourse[] {
  const { at, ago, on, dayOf } = tell
  return [
    {
      id: 'intervention-requested',
      workflow: 'earlyIntervention',
      steps: [
        requested(tell, 'gongan', 101, ago(3), {
          ...{ requestedOn: dayOf(ago(3)), offence: '非法吸收公众存款', suspectCount: 2, focusType: 'massVictimCrime' },
          requestReason: '集资参与人已有四十余人报案，对账目审计范围和追赃方向需要听取意见。',
        }),
      ],
    },
    {
      id: 'intervention-looking',
      workflow: 'earlyIntervention',
      steps: upToAdvice(tell, 102, 2, FRAUD_ADVICE.slice(0, 1)),
    },
    {
      id: 'intervention-advised',
      workflow: 'earlyIntervention',
      steps: [
        ...upToAdvice(tell, 103, 9, FRAUD_ADVICE),
        ...opinion(tell, 7),
        step('gongan', at(6, 10), 'acknowledge', { acknowledgedBy: tell.who(13) }),
        itemAnswered(at(3, 16), 1, 'done', '账户流水和开户资料已经调取，资金汇入两个二级账户。'),
        step('handler', at(2, 10), 'checkAdvice', {
          ...{ checkedNo: 1, adviceChecked: true, checkNote: '已查看流水和开户资料，与说明相符。' },
        }),
        itemAnswered(at(2, 15), 2, 'notDone', '手机已送检，预计一周内出具检查笔录。'),
      ],
    },
    {
      id: 'intervention-archived',
      workflow: 'earlyIntervention',
      steps: [
        ...upToAdvice(tell, 104, 55, FRAUD_ADVICE.slice(0, 2)),
        ...opinion(tell, 53),
        itemAnswered(at(48, 10), 1, 'done', '账户流水已经调取并制作资金流向图。'),
        itemAnswered(at(47, 10), 2, 'done', '电子数据检查笔录已经附卷。'),
        step('gongan', at(47, 15), 'giveFeedback', {
          ...{ feedbackDate: on(47), policeWords: '两条取证意见均已落实，材料已经附卷。' },
        }),
        step('handler', at(30, 10), 'handOverToReview', {
          ...{ outcome: 'prosecutionTransfer', returnsAndExtensions: '未退回补充侦查，未延长审查起诉期限。' },
        }),
        step('handler', at(29, 10), 'archive', { archiveNo: '介入卷第二号' }),
      ],
    },
    ...fromCases(tell),
  ]
}
