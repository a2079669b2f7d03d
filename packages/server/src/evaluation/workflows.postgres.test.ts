import { attachmentDraftSchema } from '@hengjian/contract'
import { evaluationSchema } from '@hengjian/contract/evaluation'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, openedBy } from '../matters/scratchMatters'
import { startCounting } from './countOlder'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
const UNIT = '松涧派出所'
const TODAY = '2026-05-08'
let now: Instant
let world: ScratchApp
let rotating: SignedIn
let minors: SignedIn
let clerk: SignedIn
let manager: SignedIn
let head: SignedIn
let chief: SignedIn
let liaison: SignedIn

type Step = readonly [who: SignedIn, action: string, form?: object, sealed?: object]

/** Opens a matter by the first step and takes it through the others. */
async function carried(workflow: string, first: Step, ...rest: readonly Step[]): Promise<string> {
  const body = ([, action, form = {}, sealed]: Step) => ({ action, form, ...(sealed === undefined ? {} : { sealed }) })
  const { id } = await openedBy(world, first[0], { workflow, ...body(first) })
  for (const [index, step] of rest.entries()) await act(world, step[0], id, index + 1, body(step))
  return id
}

/** Numerator and denominator of these metrics in May, as whoever sees the office reads them. */
async function figures(...ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const url = '/api/v1/evaluation?from=2026-05-01&to=2026-05-31'
  const { groups } = evaluationSchema.parse((await world.app.inject({ url, headers: head.headers })).json())
  const metrics = groups.flatMap((group) => group.metrics)
  return Object.fromEntries(
    ids.map((id) => {
      const figure = metrics.find((one) => one.id === id)?.now
      return [id, figure?.denominator === null ? `${figure.numerator}` : `${figure?.numerator}/${figure?.denominator}`]
    }),
  )
}

const SERVED = { servedUnit: UNIT, serviceManner: 'direct', servedOn: TODAY, receivedBy: '值班民警' }
const SUSPECT = {
  ...{ suspect: '苏木某', gender: 'male', birthDate: '1990-05-06', offenceOn: '2026-05-02', isMinor: false },
  ...{ offence: '危险驾驶', measure: 'bail' },
}

beforeAll(async () => {
  now = at(`${TODAY}T10:00:00+08:00`)
  world = await scratchApp({ now: () => now })
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  minors = await world.signInAs('procurator', ['minorsProcurator'])
  clerk = await world.signInAs('clerk', ['clerk'])
  manager = await world.signInAs('clerk', ['caseManager'])
  head = await world.signInAs('leader', ['departmentHead'])
  chief = await world.signInAs('leader', ['chief'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
})
afterAll(() => world.close())

/** An opinion against arrest that the police adopt, and all the same an arrest: and another that keeps its word. */
function diverted(...after: readonly Step[]): Promise<string> {
  const submitted = {
    ...{ caseName: '苏木某故意伤害案', policeCaseNo: '松刑立〔2026〕12号', unit: UNIT, servedUnit: UNIT, ...SUSPECT },
    facts: '因邻里纠纷致一人轻伤。',
  }
  const assessed = {
    ...{ evidenceOfCrime: true, likelySentence: 'upToThreeYears', pureDangerousDriving: false, bailBreach: false },
    ...{ formerIntentionalCrime: false, identityUnknown: false, specialCondition: false, dangerScore: 1 },
    ...{ indicators: ['c3 侦查卷二第10页'], mitigations: ['m1 讯问笔录'], dangerGrade: 'low' },
    ...{ arrestConditionsMet: false, minorCircumstances: true, pleaState: true, assessmentReasons: '依照在案证据评估' },
  }
  return carried(
    'diversion',
    [liaison, 'submit', submitted],
    [rotating, 'accept', { acceptedOn: TODAY }],
    [rotating, 'assess', assessed],
    [
      rotating,
      'draftOpinion',
      {
        ...{ diversionOpinion: 'noArrestRequest', hardCase: false },
        opinionReasons: '系邻里纠纷引发，已经赔偿谅解，没有社会危险性，不需要逮捕。',
      },
    ],
    [rotating, 'signOpinion'],
    [rotating, 'serve', SERVED],
    [liaison, 'decideAdoption', { answeredOn: TODAY, adopted: 'adopted', policeWords: '同意检察机关意见。' }],
    ...after,
  )
}
const closed = (laterArrest: boolean): Step => [
  rotating,
  'close',
  { outcome: 'arrestRequest', outcomeOn: TODAY, laterArrest, breach: false },
]
const requested = (): Step => [liaison, 'requestArrest', { arrestRequestedOn: TODAY }]

describe('what the workflows write is what counts', () => {
  it('diversion: adopted opinions, and whom the end of the matter says to be arrested', async () => {
    await diverted(requested(), closed(true))
    await diverted(requested(), closed(false))
    await diverted()
    expect(await figures('divertedRate', 'diversionAdoptionRate', 'laterArrestRate', 'documentFeedbackRate')).toEqual({
      ...{ divertedRate: '3/3', diversionAdoptionRate: '3/3', laterArrestRate: '1/3', documentFeedbackRate: '3/3' },
    })
  })

  it('early intervention: the first activity, and each item of advice that was found done', async () => {
    const requested = {
      ...{ startMode: 'ownMotion', requestedOn: TODAY, caseName: '某某盗窃案', unit: UNIT, servedUnit: UNIT },
      ...{ suspectCount: 2, offence: '盗窃', focusType: 'difficultCase', requestReason: '证据体系需要引导完善。' },
    }
    const acted = {
      ...{ interventionMode: ['fileReading'], intervenedAt: '2026-05-07T15:00:00+08:00', inPerson: true },
      ...{ participants: '承办检察官、侦查人员', issues: '需要核实同案人员的供述。' },
    }
    const advice = {
      ...{ adviceContent: '调取现场监控录像。', advicePurpose: '查明到场时间' },
      ...{ adviceBasis: '刑事诉讼法第五十二条', advicePriority: 'urgent' },
    }
    await carried(
      'earlyIntervention',
      [rotating, 'request', requested],
      [head, 'approve', { approvalReason: '同意介入侦查。' }],
      [head, 'assign', { handler: [rotating.login] }],
      [rotating, 'act', acted],
      [rotating, 'addAdvice', advice],
      [rotating, 'addAdvice', { ...advice, adviceContent: '补充询问报案人。' }],
      [
        rotating,
        'draftOpinion',
        { natureOpinion: '定性没有争议。', adviceSummary: '调取录像，补充询问。', legalityFindings: '未见违法。' },
      ],
      [head, 'sign'],
      [rotating, 'serve', SERVED],
      [rotating, 'checkAdvice', { checkedNo: 2, adviceChecked: true, checkNote: '已补充询问。' }],
      [liaison, 'giveFeedback', { feedbackDate: TODAY, policeWords: '已逐条落实，录像正在调取。' }],
    )
    expect(await figures('earlyInterventionRate', 'adviceAdoptionRate', 'documentFeedbackRate')).toEqual({
      ...{ earlyInterventionRate: '1/0', adviceAdoptionRate: '1/2', documentFeedbackRate: '4/4' },
    })
  })

  it('a minor’s session: the interview and the counselling, each on its day', async () => {
    const booked = {
      ...{
        minorCode: '小松',
        gender: 'male',
        isMinor: true,
        birthDate: '2012-03-01',
        interviewed: 'victim',
        caseKind: 'violence',
        unit: UNIT,
      },
      ...{ servedUnit: UNIT, wishedAt: '2026-05-08T14:00:00+08:00', bookingReason: '询问被害经过。' },
    }
    const prepared = {
      ...{ sessionAt: '2026-05-08T14:00:00+08:00', sessionUntil: '2026-05-08T15:00:00+08:00' },
      ...{ sessionRoom: '一站式工作室', adultName: '某某' },
      outline: '询问被害时间、地点、经过。',
    }
    const started = {
      ...{ startedAt: '2026-05-08T09:00:00+08:00', isMinor: true, adultPresent: 'representative', recording: 'on' },
      ...{ interviewerGender: 'female', inPerson: true, rightsTold: true },
    }
    await carried(
      'minorsSession',
      [minors, 'book', booked],
      [minors, 'prepare', prepared],
      [minors, 'start', started],
      [minors, 'finishInterview', { endedAt: '2026-05-08T09:40:00+08:00', interviewNote: '情绪平稳。' }],
      [minors, 'finishEvidence', { evidenceTaken: ['none'] }],
      [
        minors,
        'counsel',
        { counselledAt: '2026-05-08T09:50:00+08:00', furtherCounselling: false },
        { counsellingNote: '状态平稳' },
      ],
    )
    expect(await figures('minorInterviews', 'counsellingSessions')).toEqual({
      ...{ minorInterviews: '1', counsellingSessions: '1' },
    })
  })

  it('identity checks: what the unit confirms, unless the suspect had said so', async () => {
    const answer = await world.app.inject({
      method: 'PUT',
      url: `/api/v1/attachments?name=${encodeURIComponent('回函.pdf')}`,
      headers: { ...rotating.headers, 'content-type': 'application/octet-stream' },
      payload: Buffer.from('%PDF-1.7\n回函（示例）\n%%EOF'),
    })
    const { id: letter } = attachmentDraftSchema.parse(answer.json())
    const opened = {
      ...{ trigger: 'newCase', caseName: '苏木某危险驾驶案', suspect: '苏木某', offence: '危险驾驶', unit: UNIT },
      ...{ decided: 'before', statedIdentity: '自称务工。', handler: [rotating.login] },
    }
    const household = { householdResult: 'differs', doubts: ['blank'], householdNote: '户籍职业空白。' }
    const suspected = {
      ...{ employer: '某某中学', suspicion: 'other', reportWords: '同事证言和工资单据显示其在某某中学任教。' },
    }
    const inquiry = { employer: '某某中学', legalBasis: '刑事诉讼法第五十四条', answerBy: '2026-05-20' }
    await carried(
      'identityCheck',
      [rotating, 'open', opened],
      [rotating, 'checkHousehold', household],
      [rotating, 'suspect', suspected],
      [head, 'inquire', inquiry],
      [
        rotating,
        'recordConfirmation',
        {
          ...{ unitAnswer: 'confirmed', confirmedOn: TODAY, post: '教师', answerWords: '系我校在职教师。' },
          attachments: [letter],
        },
      ],
      [
        chief,
        'notify',
        {
          ...{ notificationKind: 'letter', notifiedTo: '某某教育局', notifiedOn: TODAY },
          ...{ notificationFacts: '经核查，苏木某隐瞒教师身份。', penaltyOpinion: '依法处理。' },
        },
      ],
    )
    const measures = ['identitiesVerified', 'concealedIdentities', 'unitsNotified'] as const
    expect(await figures(...measures)).toEqual({
      ...{ identitiesVerified: '1', concealedIdentities: '1', unitsNotified: '1' },
    })
  })

  it('conflicts: on the day of performance, matters and persons apart', async () => {
    const identified = {
      ...{ caseName: '某某邻里纠纷', unit: UNIT, parties: '双方邻居', peopleCount: 3, handler: [rotating.login] },
      conflict: '因通行引发纠纷。',
    }
    const planned = {
      ...{ publicOpinionPlan: '无舆情。', resolutionSteps: '会同调解员上门调解。', explanationPlan: '释明相邻关系。' },
      ...{ withPolice: true, servedUnit: UNIT },
    }
    const agreed = { agreementKind: 'mediation', agreedOn: '2026-04-28', agreementWords: '互让通道。' }
    await carried(
      'jointResolution',
      [rotating, 'identify', identified],
      [
        rotating,
        'rate',
        { riskFactors: ['none'], riskLevel: 'low', peopleCount: 3, riskReasons: '矛盾不大，可以调解。' },
      ],
      [head, 'plan', planned],
      [rotating, 'agree', { ...agreed, settledPeople: 2 }],
      [rotating, 'perform', { performedOn: '2026-04-30', performanceWords: '通道已经腾出。' }],
    )
    const measures = ['conflictsResolved', 'conflictPersons'] as const
    // Performed in April, and entered in May.
    expect(await figures(...measures)).toEqual({ ...{ conflictsResolved: '0', conflictPersons: '0' } })
    const rows = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select kind, count(*)::int as n from occurrence where kind like 'conflict%' group by 1 order by 1`),
    )
    expect(rows.rows).toEqual([
      { kind: 'conflictPerson', n: 2 },
      { kind: 'conflictResolved', n: 1 },
    ])
  })

  it('the fast lane: days of each stage that ended', async () => {
    const marked = {
      ...{ caseName: '苏木某危险驾驶案', unit: UNIT, ...SUSPECT, proposer: 'police', filedOn: '2026-05-02' },
      facts: '醉酒驾驶机动车。',
    }
    const eligible = {
      ...{ basicCourt: true, likelySentence: 'upToThreeYears', factsClear: true, pleaState: true },
      ...{ consentsToFastTrack: true, disabled: false, limitedCapacity: false, majorImpact: false },
      ...{ codefendantObjects: false, claimUnsettled: false, defenderPleadsInnocence: false, otherwiseUnfit: false },
    }
    const heard = {
      ...{ heardAt: '2026-05-08T09:10:00+08:00', factsView: '没有异议。', sentenceView: '没有异议。' },
      ...{ procedureView: '同意速裁。', lawyerView: '同意。', lawyerViewTaken: true, recorded: true },
    }
    const signed = {
      ...{ admittedFacts: '如实供述醉酒驾驶机动车的事实。', proposalKind: 'fixed', proposal: '拘役一个月，缓刑二个月' },
      ...{ procedure: 'fastTrack', lawyerKind: 'dutyLawyer', lawyer: '某律师' },
      ...{ lawyerArrivedAt: '2026-05-08T09:20:00+08:00', pleaSignedAt: '2026-05-08T09:30:00+08:00' },
    }
    const prosecuted = {
      ...{ court: '示例区人民法院', prosecutedOn: TODAY, indictmentFacts: '醉酒驾驶机动车。', pleaFacts: '自愿认罪。' },
      indictmentBasis: '刑法第一百三十三条之一。',
    }
    const id = await carried(
      'pleaLeniency',
      [clerk, 'markFast', marked],
      [
        manager,
        'accept',
        { transferDate: '2026-05-05', acceptedOn: '2026-05-06', longerThanYear: false, handler: [rotating.login] },
      ],
      [clerk, 'tellRights', { rightsNoticeDate: TODAY }],
      [
        clerk,
        'requestLawyer',
        {
          ...{ lawyerKind: 'dutyLawyer', legalAidCentre: '示例区法律援助中心' },
          ...{ helpAt: '2026-05-08T11:00:00+08:00', helpPlace: '办案中心' },
        },
      ],
      [
        clerk,
        'recordHelp',
        {
          ...{ lawyer: '某律师', lawyerHelpAt: '2026-05-08T09:00:00+08:00', fileRead: true },
          lawyerOpinion: '已经提供法律帮助。',
        },
      ],
      [rotating, 'hear', heard],
      [rotating, 'checkEligibility', eligible],
      [rotating, 'signPlea', signed],
      [rotating, 'prosecute', prosecuted],
      [
        clerk,
        'schedule',
        { courtAcceptedOn: TODAY, hearingAt: '2026-05-08T10:10:00+08:00', courtroom: '第一法庭', hearingMinutes: 20 },
      ],
    )
    now = at('2026-05-08T10:20:00+08:00')
    await act(world, clerk, id, 10, {
      action: 'hold',
      form: { heldOn: TODAY, prosecutorPresent: true, lastStatement: true },
    })
    await act(world, clerk, id, 11, {
      action: 'sentence',
      form: { judgedOn: TODAY, sentenceInCourt: true, judgment: '拘役一个月，缓刑二个月', proposalFollowed: 'adopted' },
    })
    const measures = ['laneInvestigationDays', 'laneReviewDays', 'laneTrialDays', 'laneExecutionDays'] as const
    expect(await figures(...measures)).toEqual({
      ...{ laneInvestigationDays: '3/1', laneReviewDays: '2/1', laneTrialDays: '0/1', laneExecutionDays: '0/0' },
    })
  })

  it('is counted beside the running server of matters from before, all of it the same', async () => {
    const counted = () =>
      inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
        const text = 'select kind, key, day, marks, amount, unit from occurrence order by kind, key, day'
        return (await client.query(text)).rows
      })
    const waiting = () =>
      inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
        const { rows } = await client.query<{ n: number }>('select count(*)::int as n from matter where not counted')
        return rows[0]?.n
      })
    const before = await counted()
    await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      await client.query('delete from occurrence')
      await client.query('update matter set counted = false')
    })
    expect([before.length > 20, await counted(), await waiting()]).toEqual([true, [], 8])
    const counting = startCounting(world.context)
    await expect.poll(waiting).toBe(0)
    await counting.stop()
    expect(await counted()).toEqual(before)
  })
})
