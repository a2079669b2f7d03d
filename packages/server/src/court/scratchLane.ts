import type { ScratchApp, SignedIn } from '../http/scratchApp'
import { act, openedBy } from '../matters/scratchMatters'

/** Those who carry a case of drunk driving through the fast lane. */
export interface LanePeople {
  readonly liaison: SignedIn
  readonly head: SignedIn
  readonly handler: SignedIn
  readonly lawyer: SignedIn
  readonly judge: SignedIn
}

export const LANE_UNIT = '松涧派出所'
const DAY = '2026-11-23'
const at = (time: string): string => `${DAY}T${time}:00+08:00`

/** Signs in one of each. */
export async function lanePeople(world: ScratchApp): Promise<LanePeople> {
  return {
    liaison: await world.signInAs('police', ['policeLiaison'], LANE_UNIT),
    head: await world.signInAs('leader', ['departmentHead']),
    handler: await world.signInAs('procurator', ['rotatingProcurator']),
    lawyer: await world.signInAs('lawyer', ['dutyLawyer']),
    judge: await world.signInAs('court', ['residentJudge']),
  }
}

/** What the police say of somebody whom they found drunk at the wheel. */
export const markFast = (suspect: string, given: object = {}) => ({
  ...{ workflow: 'pleaLeniency', action: 'markFast' },
  form: {
    ...{ caseName: `${suspect}涉嫌危险驾驶案`, unit: LANE_UNIT, suspect, gender: 'male' },
    ...{ birthDate: '1985-03-12', offenceOn: '2026-11-19', isMinor: false, offence: '危险驾驶', measure: 'bail' },
    ...{ proposer: 'police', filedOn: '2026-11-20', facts: '饮酒后驾驶小型轿车被当场查获。' },
    ...given,
  },
})

type Step = readonly [who: keyof LanePeople, action: string, form: object]

const stepsFor = ({ handler, lawyer, judge }: LanePeople): readonly Step[] => [
  [
    'head',
    'accept',
    {
      transferDate: DAY,
      acceptedOn: DAY,
      longerThanYear: false,
      handler: [handler.login],
    },
  ],
  ['handler', 'tellRights', { rightsNoticeDate: DAY }],
  [
    'handler',
    'requestLawyer',
    {
      ...{ lawyerKind: 'dutyLawyer', legalAidCentre: '法律援助中心', helpAt: at('09:30'), helpPlace: '会见室' },
      counsel: [lawyer.login],
    },
  ],
  [
    'lawyer',
    'recordHelp',
    { lawyer: '示例律师', lawyerHelpAt: at('09:30'), fileRead: true, lawyerOpinion: '没有异议。' },
  ],
  [
    'handler',
    'hear',
    {
      ...{ heardAt: at('10:00'), factsView: '没有异议', sentenceView: '同意从宽', procedureView: '同意速裁' },
      ...{ lawyerView: '没有异议', lawyerViewTaken: true, recorded: true },
    },
  ],
  [
    'handler',
    'signPlea',
    {
      ...{
        admittedFacts: '饮酒后驾驶小型轿车被当场查获。',
        proposalKind: 'fixed',
        proposal: '拘役一个月',
        procedure: 'fastTrack',
      },
      ...{ lawyerKind: 'dutyLawyer', lawyer: '示例律师', lawyerArrivedAt: at('10:00'), pleaSignedAt: at('10:20') },
    },
  ],
  [
    'handler',
    'prosecute',
    {
      ...{ court: '示例法院', prosecutedOn: DAY, indictmentFacts: '饮酒后驾驶小型轿车。', pleaFacts: '认罪认罚。' },
      ...{ indictmentBasis: '刑法第一百三十三条之一。', judge: [judge.login] },
    },
  ],
]

/** A case after so many of its steps, and its version; all of them lead to the prosecution. */
export async function laneCase(
  world: ScratchApp,
  people: LanePeople,
  suspect: string,
  most = 7,
): Promise<{ readonly id: string; readonly version: number; readonly number: string }> {
  const { id, number } = await openedBy(world, people.liaison, markFast(suspect))
  let version = 1
  for (const [who, action, form] of stepsFor(people).slice(0, most)) {
    const { version: next } = await act(world, people[who], id, version, { action, form })
    version = next
  }
  return { id, version, number }
}
