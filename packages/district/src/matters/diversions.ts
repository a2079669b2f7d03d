import { formatInstant, type Instant } from '@hengjian/law'
import { type MatterCourse, type MatterForm, type MatterStep, step, type Telling } from './course'

const STATION = '松涧派出所'

/** Whom a case is about: a made-up name, born so, charged with what, by which unit. */
interface Suspected {
  readonly number: number
  readonly offence: string
  readonly unit: string
}

/** A case as its unit sends it in, an adult at liberty or held since some time. */
function submitted(
  { dayOf, who }: Telling,
  { number, offence, unit }: Suspected,
  at: Instant,
  acted: Instant,
  form: MatterForm,
): MatterStep {
  const name = who(number)
  return step(unit === STATION ? 'gongan' : 'shuji', at, 'submit', {
    ...{ policeCaseNo: `公（刑）立字〔2026〕${number}号` },
    ...{ caseName: `${name}涉嫌${offence}案`, suspect: name, gender: 'male', birthDate: `19${number - 20}-06-18` },
    ...{ offence, offenceOn: dayOf(acted), isMinor: false, unit, servedUnit: unit, measure: 'none' },
    ...form,
  })
}

const held = (since: Instant, detentionTerm: string): MatterForm => ({
  ...{ measure: 'detained', detainedAt: formatInstant(since), detentionTerm },
})

/** What is answered of everybody who is not to be arrested whatever their danger. */
const ORDINARY = {
  ...{ evidenceOfCrime: true, pureDangerousDriving: false, bailBreach: false, formerIntentionalCrime: false },
  ...{ identityUnknown: false, specialCondition: false, dangerScore: 0, dangerGrade: 'low' },
} as const

const answered = ({ on }: Telling, days: number, at: Instant, form: MatterForm): MatterStep =>
  step('gongan', at, 'decideAdoption', { answeredOn: on(days), ...form })

/** From the case as it comes in to the opinion that is served, one step after the other on two days. */
function upToOpinion(tell: Telling, suspected: Suspected, days: number): readonly MatterStep[] {
  const { at, on } = tell
  const { unit } = suspected
  return [
    submitted(tell, suspected, at(days, 10, 20), at(days + 2, 19), {
      ...held(at(days + 1, 16), 'sevenDays'),
      facts: '趁无人之机取走他人财物，价值四千余元，次日被查获，财物已追回。',
      dangerMaterial: '有固定工作和住所，未发现前科，到案后如实供述。',
    }),
    step('lunzhi', at(days, 11), 'accept', { acceptedOn: on(days) }),
    step('handler', at(days, 15), 'assess', {
      ...{ ...ORDINARY, likelySentence: 'upToOneYear', arrestConditionsMet: false, minorCircumstances: true },
      ...{ pleaState: true, mitigations: ['m1 讯问笔录（卷一第12页）', 'm3 扣押、发还清单（卷一第20页）'] },
      lawyerView: '值班律师认为犯罪情节轻微，同意从宽处理。',
      assessmentReasons: '初犯，如实供述，财物已经发还，有固定住所和工作，没有社会危险性情形。',
    }),
    step('handler', at(days - 1, 9, 30), 'draftOpinion', {
      ...{ diversionOpinion: 'noArrestRequest', hardCase: false },
      opinionReasons: '犯罪情节轻微，认罪认罚，经评估社会危险性较低，建议不提请批准逮捕。',
    }),
    step('handler', at(days - 1, 10), 'signOpinion'),
    step('handler', at(days - 1, 10, 30), 'serve', {
      ...{ servedUnit: unit, serviceManner: 'online', servedOn: on(days - 1), receivedBy: '值班窗口' },
    }),
  ]
}

/** Cases under way: just sent in, found wanting, a settlement being tried, an opinion that waits for the police. */
const underWay = (tell: Telling): readonly MatterCourse[] => {
  const { at, ago, on, dayOf } = tell
  const stolen: Suspected = { number: 91, offence: '盗窃', unit: STATION }
  const fraud: Suspected = { number: 92, offence: '诈骗', unit: '竹溪派出所' }
  const injury: Suspected = { number: 93, offence: '故意伤害', unit: STATION }
  const taken: Suspected = { number: 94, offence: '盗窃', unit: STATION }
  return [
    {
      id: 'diversion-submitted',
      workflow: 'diversion',
      steps: [
        submitted(tell, stolen, ago(4), ago(26), {
          ...held(ago(20), 'threeDays'),
          facts: '在超市多次拿取商品未付款，合计价值两千三百元，当场被查获。',
          dangerMaterial: '本地居住，有固定工作，赔偿意愿明确，被害单位尚未表态。',
        }),
      ],
    },
    {
      id: 'diversion-assessed',
      workflow: 'diversion',
      steps: [
        submitted(tell, fraud, at(3, 14), at(6, 15), {
          ...held(at(4, 18), 'sevenDays'),
          facts: '虚构代购，收取三名被害人货款一万八千元后失去联系，后在外地被抓获。',
          dangerMaterial: '有两名被害人反映其多次到住处纠缠，要求撤案。',
        }),
        step('lunzhi', at(1, 14), 'accept', { acceptedOn: on(1) }),
        step('handler', at(1, 16), 'assess', {
          ...{ ...ORDINARY, likelySentence: 'upToThreeYears', dangerScore: 5, dangerGrade: 'medium' },
          ...{ indicators: ['d3 被害人陈述（卷一第31页）'], arrestConditionsMet: false, minorCircumstances: true },
          ...{ pleaState: false },
          assessmentReasons: '对事实供认，尚未表示认罪认罚；有滋扰被害人的情形，赔偿后可以重新评估。',
        }),
      ],
    },
    {
      id: 'diversion-reconciling',
      workflow: 'diversion',
      steps: [
        submitted(tell, injury, at(2, 10), at(5, 20), {
          ...{ measure: 'bail', facts: '因停车纠纷与邻居互殴，致对方轻伤二级，案发后在现场等候处理。' },
          dangerMaterial: '主动报警，双方系邻居，未发现串供、报复情形。',
        }),
        step('lunzhi', at(1, 14), 'accept', { acceptedOn: on(1) }),
        step('handler', at(1, 15), 'assess', {
          ...{ ...ORDINARY, likelySentence: 'upToThreeYears', arrestConditionsMet: false, minorCircumstances: true },
          ...{ pleaState: true, mitigations: ['m1 讯问笔录（卷一第9页）', 'm6 接警记录、到案经过（卷一第3页）'] },
          assessmentReasons: '邻里纠纷引发，自动投案，没有社会危险性情形，双方有和解意愿。',
        }),
        step('handler', at(1, 16, 30), 'refer', {
          ...{ offenceKind: 'partFourOrFive', civilDispute: true, notDispute: ['none'], specificVictim: true },
          ...{ intentionalCrimeInFiveYears: false, victims: tell.who(95) },
          reconciliationAdvice: '已分别告知双方和解的条件和法律后果，建议在人民调解委员会主持下协商赔偿。',
        }),
      ],
    },
    {
      id: 'diversion-opined',
      workflow: 'diversion',
      steps: [
        ...upToOpinion(tell, taken, 3).slice(0, -1),
        step('handler', ago(6), 'serve', {
          ...{ servedUnit: STATION, serviceManner: 'online', servedOn: dayOf(ago(6)), receivedBy: '值班窗口' },
        }),
      ],
    },
  ]
}

/** Cases that the police have spoken on: one followed while the suspect is at liberty, one tried to its end, one arrested after all. */
const spokenOn = (tell: Telling): readonly MatterCourse[] => {
  const { at, on } = tell
  const followed: Suspected = { number: 96, offence: '盗窃', unit: STATION }
  const brought: Suspected = { number: 97, offence: '盗窃', unit: STATION }
  const arrested: Suspected = { number: 98, offence: '盗窃', unit: STATION }
  return [
    {
      id: 'diversion-following',
      workflow: 'diversion',
      steps: [
        ...upToOpinion(tell, followed, 17),
        answered(tell, 15, at(15, 10), { adopted: 'adopted', policeWords: '采纳，不提请批准逮捕，已变更强制措施。' }),
        step('handler', at(15, 15), 'follow', { followNote: '每十日向办案单位了解到案和遵守规定情况。' }),
        step('handler', at(5, 10), 'recordFollowUp', { followedOn: on(5), followNote: '随传随到，未发现违反规定。' }),
      ],
    },
    {
      id: 'diversion-archived',
      workflow: 'diversion',
      steps: [
        ...upToOpinion(tell, brought, 52),
        answered(tell, 51, at(51, 16), { adopted: 'adopted', policeWords: '采纳，不提请批准逮捕。' }),
        step('handler', at(50, 9), 'follow', { followNote: '移送审查起诉前每十日了解一次情况。' }),
        step('gongan', at(33, 10), 'transfer', { transferDate: on(33) }),
        step('handler', at(14, 10), 'close', {
          ...{ outcome: 'directTransfer', outcomeOn: on(33), laterArrest: false, breach: false },
          ...{ prosecutionResult: '相对不起诉' },
        }),
        step('handler', at(13, 16), 'archive', { archiveNo: '分流卷第三号' }),
      ],
    },
    {
      id: 'diversion-arrested',
      workflow: 'diversion',
      steps: [
        ...upToOpinion(tell, arrested, 44),
        answered(tell, 43, at(43, 15), {
          ...{ adopted: 'notAdopted', policeWords: '又发现两起同类作案，拟提请批准逮捕。' },
        }),
        step('gongan', at(42, 9), 'requestArrest', { arrestRequestedOn: on(42), otherReviewer: true }),
        step('handler', at(34, 11), 'close', {
          ...{ outcome: 'arrestRequest', outcomeOn: on(42), laterArrest: true, breach: false },
        }),
      ],
    },
  ]
}

/** 捕前分流: cases at every turn of the way, from one just sent in to one arrested after all. */
export const diversions = (tell: Telling): readonly MatterCourse[] => [...underWay(tell), ...spokenOn(tell)]
