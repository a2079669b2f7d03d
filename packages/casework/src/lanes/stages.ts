import type { Bilingual } from '@hengjian/law'

interface StageDefinition {
  readonly title: Bilingual
  readonly states: readonly string[]
  /** The clocks by which the stage is measured: the first that runs. */
  readonly clocks: readonly string[]
}

/** The fast lane (S16) from the police to execution: the states of a plea-leniency matter in the order in which it goes through them. */
export const LANE_STAGES = {
  investigate: {
    title: { zh: '快侦', en: 'Investigation' },
    states: ['policeFast'],
    clocks: ['fastInvestigation'],
  },
  prosecute: {
    title: { zh: '审查起诉', en: 'Prosecution' },
    states: ['accepted', 'rightsTold', 'lawyerRequested', 'lawyerHelped', 'heard', 'assessing', 'pleaSigned'],
    clocks: ['reviewTen', 'reviewFifteen', 'fullReview'],
  },
  schedule: {
    title: { zh: '排期', en: 'Scheduling' },
    states: ['prosecuted', 'scheduled', 'converted'],
    clocks: ['trialTen', 'trialFifteen'],
  },
  try: { title: { zh: '审判', en: 'Trial' }, states: ['tried'], clocks: ['trialTen', 'trialFifteen'] },
  execute: {
    title: { zh: '生效执行', en: 'Execution' },
    states: ['sentenced', 'appealed', 'effective', 'executed'],
    clocks: ['appealPeriod', 'proposalReview'],
  },
} as const satisfies Record<string, StageDefinition>
export type LaneStage = keyof typeof LANE_STAGES

const isStage = (name: string): name is LaneStage => name in LANE_STAGES
/** Every stage, in its order. */
export const laneStages: readonly LaneStage[] = Object.keys(LANE_STAGES).filter(isStage)

/** The stage a state belongs to; undefined where the case has left the lane. */
export const stageOf = (state: string): LaneStage | undefined =>
  laneStages.find((stage) => {
    const { states }: StageDefinition = LANE_STAGES[stage]
    return states.includes(state)
  })

/** The clocks by which a stage is measured. */
export const clocksOfStage = (stage: LaneStage): readonly string[] => LANE_STAGES[stage].clocks
