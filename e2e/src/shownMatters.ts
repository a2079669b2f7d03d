import { randomUUID } from 'node:crypto'
import { addDays, builtInCalendar, dateOf, formatDate, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { apart, type Workbench } from './workbench'

const UNIT = '松涧派出所'
const TODAY = dateOf(Date.now() as Instant, SHANGHAI_OFFSET)
const today = formatDate(TODAY)

/** The last working day that is over. */
function lastWorkingDay(): string {
  let day = addDays(TODAY, -1)
  while (builtInCalendar.isRestDay(day)) day = addDays(day, -1)
  return formatDate(day)
}
const DAY = lastWorkingDay()
const at = (time: string): string => `${DAY}T${time}:00+08:00`

type Step = readonly [login: string, action: string, form: object]
type People = Awaited<ReturnType<typeof apart>>

/** Those who take matters along, each signed in once. */
function crew(workbench: Workbench): (login: string) => Promise<People> {
  const known = new Map<string, Promise<People>>()
  return (login) => {
    const one = known.get(login) ?? apart(workbench, login)
    known.set(login, one)
    return one
  }
}

interface Receipt {
  readonly id: string
  readonly version: number
}

/** Opens a matter and takes it through its steps. @returns its id */
async function course(by: ReturnType<typeof crew>, workflow: string, steps: readonly Step[]): Promise<string> {
  let receipt: Receipt | undefined
  for (const [login, action, form] of steps) {
    const headers = { 'idempotency-key': randomUUID() }
    const person = await by(login)
    const answer = await (receipt === undefined
      ? person.post('/matters', { workflow, action, form }, headers)
      : person.post(
          `/matters/${receipt.id}/actions`,
          { action, form },
          { ...headers, 'if-match': `"${receipt.version}"` },
        ))
    if (!answer.ok()) throw new Error(`${login} ${action}: ${await answer.text()}`)
    receipt = (await answer.json()) as Receipt
  }
  if (receipt === undefined) throw new Error('nothing was opened')
  return receipt.id
}

const notice: readonly Step[] = [
  [
    'jiancha',
    'open',
    {
      ...{ source: 'patrol', foundOn: today, stage: 'questioning', caseName: '闫怀远涉嫌盗窃案', unit: UNIT },
      ...{ violationType: ['recording'], facts: '讯问未按规定同步录音录像。' },
      ...{ handler: ['lunzhi'], allocationChange: 'related' },
    },
  ],
  ['lunzhi', 'verify', { methods: ['recordings'], team: ['shuji'], findings: '调取办案区录像，第三段没有声音。' }],
  [
    'lunzhi',
    'draftNotice',
    {
      ...{ findings: '调取录音录像，查明讯问没有同步录制。', legalBasis: '《中华人民共和国刑事诉讼法》第一百二十三条' },
      ...{ correctionOpinion: '立即纠正并说明情况。', replyBy: formatDate(addDays(TODAY, 14)) },
    },
  ],
  ['fuzeren', 'signNotice', {}],
  ['shuji', 'serveNotice', { servedUnit: UNIT, servedOn: today, receivedBy: '法制值班窗口', serviceManner: 'online' }],
]

/** A case of drunk driving up to the request for a lawyer, and the steps from there to the prosecution. */
const lane = (suspect: string): { readonly asked: readonly Step[]; readonly prosecuted: readonly Step[] } => ({
  asked: [
    [
      'gongan',
      'markFast',
      {
        ...{ caseName: `${suspect}涉嫌危险驾驶案`, unit: UNIT, suspect, gender: 'male', birthDate: '1985-03-12' },
        ...{ offenceOn: DAY, isMinor: false, offence: '危险驾驶', measure: 'bail', proposer: 'police', filedOn: DAY },
        facts: '饮酒后驾驶小型轿车被当场查获。',
      },
    ],
    [
      'fuzeren',
      'accept',
      {
        ...{ transferDate: DAY, acceptedOn: DAY, longerThanYear: false, handler: ['lunzhi'] },
        allocationChange: 'related',
      },
    ],
    ['lunzhi', 'tellRights', { rightsNoticeDate: DAY }],
    [
      'lunzhi',
      'requestLawyer',
      {
        ...{ lawyerKind: 'dutyLawyer', legalAidCentre: '演示区法律援助中心', helpAt: at('09:30') },
        ...{ helpPlace: '律师会见室', counsel: ['lvshi'] },
      },
    ],
  ],
  prosecuted: [
    [
      'lvshi',
      'recordHelp',
      { lawyer: '演示值班律师', lawyerHelpAt: at('09:30'), fileRead: true, lawyerOpinion: '没有异议。' },
    ],
    [
      'lunzhi',
      'hear',
      {
        ...{ heardAt: at('10:00'), factsView: '没有异议', sentenceView: '同意从宽', procedureView: '同意速裁' },
        ...{ lawyerView: '没有异议', lawyerViewTaken: true, recorded: true },
      },
    ],
    [
      'lunzhi',
      'signPlea',
      {
        ...{ admittedFacts: '饮酒后驾驶小型轿车被当场查获。', proposalKind: 'fixed', proposal: '拘役一个月' },
        ...{ procedure: 'fastTrack', lawyerKind: 'dutyLawyer', lawyer: '演示值班律师' },
        ...{ lawyerArrivedAt: at('10:20'), pleaSignedAt: at('10:40') },
      },
    ],
    [
      'lunzhi',
      'prosecute',
      {
        ...{ court: '演示区人民法院', prosecutedOn: DAY, indictmentFacts: '饮酒后驾驶小型轿车。' },
        ...{ pleaFacts: '自愿认罪认罚。', indictmentBasis: '刑法第一百三十三条之一。', judge: ['faguan'] },
      },
    ],
  ],
})

/**
 * Makes what pictures of matters show: a clue, a notice served on a unit, a case that waits for its lawyer and one that waits for its hearing.
 * @returns the id of the matter with the notice
 */
export async function showMatters(workbench: Workbench): Promise<string> {
  const by = crew(workbench)
  const clue = {
    source: 'patrol',
    clueKind: 'breach',
    foundOn: today,
    unit: UNIT,
    facts: '巡查发现候问室登记与录像时间不一致。',
  }
  await course(by, 'clue', [['shuji', 'register', clue]])
  const waiting = lane('祁远山')
  const charged = lane('闫怀远')
  await course(by, 'pleaLeniency', waiting.asked)
  await course(by, 'pleaLeniency', [...charged.asked, ...charged.prosecuted])
  return course(by, 'investigationSupervision', notice)
}
