import { builtInCalendar, formatInstant, parseDate } from '@hengjian/law'
import { type MatterCourse, type MatterStep, step, type Telling } from './course'

const UNIT = '松涧派出所'
const COURT = '演示区人民法院'
const ROOM = '第三法庭（速裁法庭）'
const LINK = 'https://court.example/hearing/3'

/** The nearest working day at or beyond one so many days before the anchor's own, going back or ahead. */
function workingDay({ on }: Pick<Telling, 'on'>, days: number, way: 'back' | 'ahead'): number {
  const date = parseDate(on(days))
  if (date === undefined || !builtInCalendar.isRestDay(date)) return days
  return workingDay({ on }, way === 'back' ? days + 1 : days - 1, way)
}

/** Somebody driving drunk: who, on which day the police took the case up, and how much was found. */
interface Driver {
  readonly number: number
  readonly day: number
  readonly alcohol: number
}

/** The first steps of a case, from the police's mark to the prosecution, one every so many hours. */
function upToProsecution(tell: Telling, { number, day, alcohol }: Driver): readonly MatterStep[] {
  const { at, on, who } = tell
  const name = who(number)
  const help = day - 2
  const proposal = '拘役一个月，缓刑二个月，并处罚金人民币三千元'
  const facts = `${on(day + 1)}晚，${name}饮酒后驾驶小型轿车被查获，血液酒精含量为${alcohol}毫克/100毫升。`
  return [
    step('gongan', at(day, 9, 0), 'markFast', {
      ...{ caseName: `${name}涉嫌危险驾驶案`, unit: UNIT, suspect: name, gender: 'male' },
      ...{ birthDate: `19${number}-03-12`, offenceOn: on(day + 1), isMinor: false, offence: '危险驾驶' },
      ...{ measure: 'bail', proposer: 'police', filedOn: on(day), facts },
    }),
    step('fuzeren', at(day - 1, 10, 0), 'accept', {
      ...{ transferDate: on(day - 1), acceptedOn: on(day - 1), longerThanYear: false },
    }),
    step('handler', at(day - 1, 11, 0), 'checkEligibility', {
      ...{ basicCourt: true, likelySentence: 'belowFixedTerm', factsClear: true, pleaState: true },
      ...{ consentsToFastTrack: true, disabled: false, limitedCapacity: false, majorImpact: false },
      ...{ codefendantObjects: false, claimUnsettled: false, defenderPleadsInnocence: false, otherwiseUnfit: false },
    }),
    step('handler', at(day - 1, 14, 0), 'tellRights', { rightsNoticeDate: on(day - 1) }),
    step('handler', at(day - 1, 14, 30), 'requestLawyer', {
      ...{ lawyerKind: 'dutyLawyer', legalAidCentre: '演示区法律援助中心', counsel: ['lvshi'] },
      ...{ helpAt: formatInstant(at(help, 9, 0)), helpPlace: '办案中心律师会见室' },
    }),
    step('lvshi', at(help, 9, 40), 'recordHelp', {
      ...{ lawyer: '演示值班律师', lawyerHelpAt: formatInstant(at(help, 9, 0)), fileRead: true },
      lawyerOpinion: '已会见并查阅案卷，对罪名和程序没有异议，建议适用缓刑。',
    }),
    step('handler', at(help, 10, 30), 'hear', {
      ...{
        heardAt: formatInstant(at(help, 10, 0)),
        factsView: '没有异议',
        sentenceView: '同意',
        procedureView: '同意适用速裁',
      },
      ...{ lawyerView: '建议适用缓刑', lawyerViewTaken: true, recorded: true },
    }),
    step('handler', at(help, 11, 30), 'signPlea', {
      ...{ admittedFacts: facts, proposalKind: 'fixed', proposal, procedure: 'fastTrack', lawyerKind: 'dutyLawyer' },
      ...{
        lawyer: '演示值班律师',
        lawyerArrivedAt: formatInstant(at(help, 11, 0)),
        pleaSignedAt: formatInstant(at(help, 11, 20)),
      },
    }),
    step('handler', at(help, 14, 0), 'proposeSentence', {
      ...{ court: COURT, statutoryRange: '拘役，并处罚金', circumstances: '自愿认罪认罚，没有发生事故。' },
      ...{ proposalKind: 'fixed', proposal, referenceMonths: 1 },
    }),
    step('handler', at(help, 14, 20), 'proposeFastTrack', {
      ...{ court: COURT, fastTrackReasons: '事实清楚，证据充分，认罪认罚并同意适用速裁程序。' },
    }),
    step('handler', at(help, 15, 0), 'prosecute', {
      ...{ court: COURT, prosecutedOn: on(help), indictmentFacts: facts, pleaFacts: '自愿认罪认罚，已签署具结书。' },
      ...{ indictmentBasis: '其行为触犯刑法第一百三十三条之一，应当以危险驾驶罪追究刑事责任。', judge: ['faguan'] },
    }),
  ]
}

interface Place {
  readonly day: number
  readonly minute: number
  readonly batch: string
}

const scheduled = ({ at, on }: Telling, asked: number, { day, minute, batch }: Place): MatterStep =>
  step('faguan', at(asked, 16, minute), 'schedule', {
    ...{
      courtAcceptedOn: on(asked),
      hearingAt: formatInstant(at(day, 9, minute)),
      hearingMinutes: 20,
      courtroom: ROOM,
    },
    ...{ batchNo: batch, hearingLink: LINK },
  })

const BATCH = '集中开庭第七批'

/** What the court did at the hearing of a day, and what followed it. */
function heard({ at, on }: Telling, day: number, minute: number): readonly MatterStep[] {
  return [
    step('faguan', at(day, 10, minute), 'hold', {
      ...{ heldOn: on(day), prosecutorPresent: true, lastStatement: true, hearingNote: '被告人当庭认罪认罚。' },
    }),
    step('faguan', at(day, 11, minute), 'sentence', {
      ...{ judgedOn: on(day), sentenceInCourt: true, proposalFollowed: 'adopted' },
      judgment: '犯危险驾驶罪，判处拘役一个月，缓刑二个月，并处罚金人民币三千元。',
    }),
    step('handler', at(day, 15, minute), 'reviewProposal', {
      ...{ proposalAdopted: 'adopted', proposalReviewOpinion: '量刑建议被采纳，审判程序合法。' },
    }),
  ]
}

const course = (id: string, steps: readonly MatterStep[]): MatterCourse => ({ id, workflow: 'pleaLeniency', steps })

/** Cases that stand in one of the stages before the hearing: how many steps were taken of them. */
const WAITING: readonly (readonly [id: string, driver: Driver, steps: number])[] = [
  ['lane-fast', { number: 71, day: 3, alcohol: 112 }, 1],
  ['lane-fastLate', { number: 72, day: 9, alcohol: 165 }, 1],
  ['lane-accepted', { number: 73, day: 2, alcohol: 143 }, 3],
  ['lane-lawyer', { number: 74, day: 2, alcohol: 96 }, 5],
  ['lane-lawyerLate', { number: 75, day: 4, alcohol: 121 }, 5],
  ['lane-heard', { number: 76, day: 4, alcohol: 133 }, 7],
  ['lane-signed', { number: 77, day: 6, alcohol: 158 }, 10],
  ['lane-prosecuted', { number: 78, day: 5, alcohol: 147 }, 11],
  ['lane-prosecutedToo', { number: 79, day: 6, alcohol: 101 }, 11],
  ['lane-prosecutedThird', { number: 80, day: 4, alcohol: 89 }, 11],
]

/** 速裁快车道: cases of drunk driving in every stage from the police to execution, a session ahead, one that was retracted. */
export function laneMatters(tell: Telling): readonly MatterCourse[] {
  const { at, on } = tell
  const ahead = workingDay(tell, -1, 'ahead')
  const back = workingDay(tell, 3, 'back')
  const first = (number: number, day: number): readonly MatterStep[] =>
    upToProsecution(tell, { number, day, alcohol: 90 + number })
  const inSession = (number: number, index: number) => [
    ...first(number, 6),
    scheduled(tell, 1, { day: ahead, minute: index * 20, batch: BATCH }),
  ]
  const wasHeard = (number: number, minute: number) => [
    ...first(number, back + 6),
    scheduled(tell, back + 2, { day: back, minute, batch: '集中开庭第六批' }),
    ...heard(tell, back, minute),
  ]
  const longAgo = workingDay(tell, 20, 'back')
  return [
    ...WAITING.map(([id, driver, steps]) => course(id, upToProsecution(tell, driver).slice(0, steps))),
    course('lane-session1', inSession(81, 0)),
    course('lane-session2', inSession(82, 1)),
    course('lane-retracted', [
      ...inSession(83, 2),
      step('handler', at(1, 17, 30), 'retract', {
        ...{ retractedOn: on(1), retractionWords: '被告人提出血液提取程序有异议，不再认罪认罚。' },
      }),
    ]),
    course('lane-sentenced', wasHeard(84, 0)),
    course('lane-sentencedToo', wasHeard(85, 20)),
    course('lane-tried', [
      ...first(87, back + 6),
      scheduled(tell, back + 2, { day: back, minute: 40, batch: '集中开庭第六批' }),
      ...heard(tell, back, 40).slice(0, 1),
    ]),
    course('lane-executed', [
      ...first(86, longAgo + 6),
      scheduled(tell, longAgo + 2, { day: longAgo, minute: 0, batch: '集中开庭第五批' }),
      ...heard(tell, longAgo, 0),
      step('faguan', at(4, 9, 0), 'makeEffective', { effectiveOn: on(4) }),
      step('faguan', at(2, 10, 0), 'execute', { execution: 'correction', executedOn: on(2) }),
    ]),
  ]
}
