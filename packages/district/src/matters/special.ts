import { formatInstant, type Instant } from '@hengjian/law'
import { after, HOUR } from '../story'
import { type MatterCourse, step, type Telling, telling } from './course'

const UNIT = { unit: '松涧派出所' } as const

/** Model cases: two published, one that waits to be checked. */
const modelCases = ({ at }: Telling): readonly MatterCourse[] => {
  const drafted = (days: number, form: Readonly<Record<string, string>>) => [
    step('zhuli', at(days, 10, 0), 'open', { ...form, lawCited: '刑事诉讼法及人民检察院刑事诉讼规则有关规定' }),
    step('zhuli', at(days, 10, 30), 'submit'),
  ]
  const published = (days: number) =>
    step('fuzeren', at(days, 15, 0), 'decide', {
      ...{ publishing: 'publish', maskingChecked: 'checked', publishingWords: '脱敏完整，同意在院内发布。' },
    })
  const swift = {
    ...{ headline: '王某危险驾驶案：速裁程序从移送到宣判七日', subject: 'fastTrack' },
    caseFacts: '王某醉酒后驾驶小型轿车，在办案区承认全部事实，无其他从重情节。',
    workDone: '值班律师到场提供法律帮助后签署具结书，提出确定刑量刑建议，速裁庭当庭宣判并采纳。',
    keyPoints: '事实清楚的轻微刑事案件，各环节在办案中心衔接，可以在七日内审结。',
    significance: '快而不省权利：每一步都有律师意见和同步录音录像。',
  }
  const taken = {
    ...{ headline: '李某某盗窃案：监督返还被扣押的经营用车', subject: 'supervision' },
    caseFacts: '办案单位扣押李某某亲属的经营用车，未开具清单，也未及时返还。',
    workDone: '比对扣押文书与保管登记发现问题，调查核实后发出侦查活动监督通知书。',
    keyPoints: '与案件无关的财物应当在查明后三日内返还。',
    significance: '监督及时纠正，办案单位完善了随案财物登记。',
  }
  const hidden = {
    ...{ headline: '赵某危险驾驶案：逐级核查查明隐瞒的公职身份', subject: 'identity' },
    caseFacts: '赵某到案后自称无业，户籍登记的职业栏空白。',
    workDone: '依法调取社会保险缴存信息，经单位书面确认后入卷，并在不起诉后通报。',
    keyPoints: '名册命中只是线索，身份以单位书面回复为准。',
    significance: '防止以不实身份逃避政务处分。',
  }
  return [
    { id: 'model-swift', workflow: 'modelCase', steps: [...drafted(20, swift), published(19)] },
    { id: 'model-taken', workflow: 'modelCase', steps: [...drafted(12, taken), published(11)] },
    { id: 'model-hidden', workflow: 'modelCase', steps: drafted(2, hidden) },
  ]
}

/** One-stop sessions, each within a day of its booking: one that ended, two that come next in two rooms. */
const sessions = ({ at, ago, on }: Telling): readonly MatterCourse[] => {
  const booked = (code: string, session: Instant, gender: 'female' | 'male') =>
    step('gongan', after(session, -22 * HOUR), 'book', {
      ...{ minorCode: code, gender, isMinor: true, birthDate: '2013-04-12', interviewed: 'victim' },
      ...{ caseKind: 'violence', ...UNIT, servedUnit: '松涧派出所', wishedAt: formatInstant(session) },
      bookingReason: '询问被害经过，提取伤情照片',
    })
  const prepared = (session: Instant, room: string) =>
    step('weijian', after(session, -21 * HOUR), 'prepare', {
      ...{
        sessionAt: formatInstant(session),
        sessionUntil: formatInstant(after(session, 2 * HOUR)),
        sessionRoom: room,
      },
      ...{ adultName: '法定代理人（母亲）', team: ['xinli'] },
      ...{ outline: '一、告知权利；二、自由陈述；三、必要的开放式追问。' },
    })
  // In the morning or the afternoon, whichever is at least an hour ahead.
  const next = [at(0, 9), at(0, 15)].find((one) => one >= ago(-1)) ?? at(-1, 9)
  const later = after(next, HOUR)
  return [
    {
      id: 'session-closed',
      workflow: 'minorsSession',
      steps: [
        booked('未-07', at(8, 9), 'female'),
        prepared(at(8, 9), '一站式工作室一'),
        step('weijian', at(8, 9, 5), 'start', {
          ...{ startedAt: formatInstant(at(8, 9, 0)), isMinor: true, adultPresent: 'representative', recording: 'on' },
          ...{ interviewerGender: 'female', inPerson: true, rightsTold: true },
        }),
        step('weijian', at(8, 9, 50), 'finishInterview', {
          ...{ endedAt: formatInstant(at(8, 9, 45)), interviewNote: '陈述连贯，中间休息一次。' },
        }),
        step('weijian', at(8, 10, 20), 'finishEvidence', { evidenceTaken: ['examination'] }),
        {
          ...step('xinli', at(8, 11, 0), 'counsel', {
            ...{ counselledAt: formatInstant(at(8, 10, 30)), furtherCounselling: true },
          }),
          sealed: { counsellingNote: '情绪平稳，对夜间独处仍有不安，建议两周后再次辅导。' },
        },
        step('weijian', at(8, 15, 0), 'close', {
          ...{ closedOn: on(8), sessionSummary: '询问、取证、心理辅导在一次到访中完成。' },
        }),
      ],
    },
    {
      id: 'session-today',
      workflow: 'minorsSession',
      steps: [booked('未-08', next, 'male'), prepared(next, '一站式工作室一')],
    },
    {
      id: 'session-tomorrow',
      workflow: 'minorsSession',
      steps: [booked('未-09', later, 'female'), prepared(later, '一站式工作室二')],
    },
  ]
}

/** An identity check taken to the answer of the unit it was notified to. */
const checks = ({ at, on, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'identity-answered',
    workflow: 'identityCheck',
    steps: [
      step('zhuli', at(60, 9, 0), 'open', {
        ...{ trigger: 'newCase', caseName: `${who(71)}涉嫌危险驾驶案`, suspect: who(71), offence: '危险驾驶', ...UNIT },
        ...{ decided: 'before', statedIdentity: '自称无业，未缴纳社会保险。' },
      }),
      step('handler', at(59, 9, 30), 'checkHousehold', {
        ...{ householdResult: 'differs', doubts: ['blank', 'evasive'], householdNote: '户籍登记职业栏空白。' },
      }),
      step('handler', at(59, 10, 0), 'requestInsurance', {
        ...{ evidenceHolder: '青石市社会保险中心', evidenceItems: `${who(71)}的参保单位和起止时间` },
        ...{ legalBasis: '刑事诉讼法第五十四条', purpose: '核实本案犯罪嫌疑人职业', answerBy: on(52) },
      }),
      step('handler', at(54, 9, 0), 'recordInsurance', {
        ...{ insuranceResult: 'publicEmployer', insuranceNote: '由青石市水务服务中心缴纳，在缴。' },
      }),
      step('handler', at(54, 9, 30), 'suspect', {
        ...{ employer: '青石市水务服务中心', suspicion: 'insurance' },
        reportWords: '户籍职业空白，社保由事业单位缴纳，与自述不符，需向单位核实。',
      }),
      step('fuzeren', at(53, 9, 0), 'inquire', {
        ...{ employer: '青石市水务服务中心', legalBasis: '刑事诉讼法第五十四条', answerBy: on(46) },
      }),
      {
        ...step('handler', at(48, 9, 0), 'recordConfirmation', {
          ...{
            unitAnswer: 'confirmed',
            confirmedOn: on(48),
            post: '管理岗位科员',
            answerWords: '系我单位在职工作人员。',
          },
        }),
        file: { field: 'attachments', name: '单位复函.txt', words: '系我单位在职工作人员。' },
      },
      step('lingdao', at(45, 10, 0), 'notify', {
        ...{ notificationKind: 'letter', notifiedTo: '青石市水务服务中心', notifiedOn: on(45) },
        notificationFacts: '在办理危险驾驶案件中查明其隐瞒公职身份，现将有关情况通报你单位。',
        penaltyOpinion: '请依规依纪处理。',
      }),
      step('handler', at(20, 9, 0), 'recordFeedback', {
        ...{ fedBackOn: on(20), feedbackResult: '已给予政务处分并调离原岗位。' },
      }),
    ],
  },
]

/** Conflicts: one settled between three people with its effects noted, one under way. */
const conflicts = ({ at, on, who }: Telling): readonly MatterCourse[] => {
  const found = (days: number, name: string, people: number) =>
    step('zhuli', at(days, 9, 0), 'identify', {
      ...{ caseName: name, ...UNIT, parties: `${who(81)}与${who(82)}等`, peopleCount: people },
      conflict: '因医疗费赔偿长期争执，多次到派出所反映。',
    })
  const rated = (days: number, level: string, people: number) =>
    step('handler', at(days, 10, 0), 'rate', {
      ...{
        riskFactors: ['petitions'],
        riskLevel: level,
        peopleCount: people,
        riskReasons: '双方均有和解意愿，赔偿数额有分歧。',
      },
    })
  const planned = (days: number) =>
    step('fuzeren', at(days, 11, 0), 'plan', {
      ...{ publicOpinionPlan: '不主动对外发布。', resolutionSteps: '先行释法，再由调解员主持协商。' },
      ...{ explanationPlan: '说明刑事和解的条件和后果。', withPolice: true, servedUnit: '松涧派出所' },
    })
  const held = (days: number) =>
    step('handler', at(days, 15, 0), 'holdSession', {
      ...{
        sessionKind: 'mediation',
        sessionAt: formatInstant(at(days, 14, 0)),
        participants: '承办检察官、调解员、双方当事人',
      },
      sessionWords: '双方就赔偿数额和履行方式基本达成一致。',
    })
  return [
    {
      id: 'conflict-closed',
      workflow: 'jointResolution',
      steps: [
        found(30, '邻里纠纷故意伤害案', 3),
        rated(30, 'medium', 3),
        planned(30),
        held(26),
        step('handler', at(25, 10, 0), 'agree', {
          ...{ agreementKind: 'reconciliation', agreedOn: on(25), settledPeople: 3 },
          agreementWords: '一次性赔偿并当面道歉，被害方出具谅解书。',
        }),
        step('handler', at(22, 10, 0), 'perform', { performedOn: on(22), performanceWords: '赔偿款已经付清。' }),
        step('handler', at(22, 11, 0), 'noteEffects', {
          ...{ politicalEffect: '矛盾就地化解，未再信访。', legalEffect: '和解自愿合法，依法从宽处理。' },
          socialEffect: '邻里关系恢复，社区反映良好。',
        }),
      ],
    },
    {
      id: 'conflict-underWay',
      workflow: 'jointResolution',
      steps: [found(3, '交通肇事赔偿纠纷', 2), rated(3, 'low', 2), planned(3), held(1)],
    },
  ]
}

/** What the office of a district has done in protective and special work by an anchor. The same seed and anchor give the same. */
export function specialMatters({
  seed,
  anchor,
}: {
  readonly seed: number
  readonly anchor: Instant
}): readonly MatterCourse[] {
  const tell = telling(seed, anchor)
  return [...modelCases(tell), ...sessions(tell), ...checks(tell), ...conflicts(tell)]
}
