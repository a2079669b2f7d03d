import { counted, type Metric, summed } from '../metric'
import { ownMeasure } from './sources'

const daysOfLane = { version: 1, unit: 'matters', shape: 'days', source: ownMeasure } as const

/** 快车道侦查用时. */
export const laneInvestigationDays: Metric = {
  ...daysOfLane,
  id: 'laneInvestigationDays',
  code: 'S16a',
  title: { zh: '快车道侦查平均用时（天）', en: 'Average days of investigation in the lane' },
  meaning: {
    zh: '认罪认罚速裁事项各自的（移送起诉日期－立案日期）之和÷事项数。',
    en: 'Of matters of the fast lane: days from filing to transfer, added up ÷ matters.',
  },
  numerator: [summed('laneStageEnded', { all: ['investigation'] })],
  denominator: [counted('laneStageEnded', { all: ['investigation'] })],
}

/** 快车道审查起诉用时. */
export const laneReviewDays: Metric = {
  ...daysOfLane,
  id: 'laneReviewDays',
  code: 'S16b',
  title: { zh: '快车道审查起诉平均用时（天）', en: 'Average days of review in the lane' },
  meaning: {
    zh: '认罪认罚速裁事项各自的（起诉日期－受理日期）之和÷事项数。',
    en: 'Of matters of the fast lane: days from acceptance to prosecution, added up ÷ matters.',
  },
  numerator: [summed('laneStageEnded', { all: ['review'] })],
  denominator: [counted('laneStageEnded', { all: ['review'] })],
}

/** 快车道审理用时. */
export const laneTrialDays: Metric = {
  ...daysOfLane,
  id: 'laneTrialDays',
  code: 'S16c',
  title: { zh: '快车道审理平均用时（天）', en: 'Average days of trial in the lane' },
  meaning: {
    zh: '认罪认罚速裁事项各自的（判决日期－法院受理日期）之和÷事项数。',
    en: 'Of matters of the fast lane: days from acceptance by the court to the judgment, added up ÷ matters.',
  },
  numerator: [summed('laneStageEnded', { all: ['trial'] })],
  denominator: [counted('laneStageEnded', { all: ['trial'] })],
}

/** 快车道交付执行用时. */
export const laneExecutionDays: Metric = {
  ...daysOfLane,
  id: 'laneExecutionDays',
  code: 'S16d',
  title: { zh: '快车道交付执行平均用时（天）', en: 'Average days until execution in the lane' },
  meaning: {
    zh: '认罪认罚速裁事项各自的（交付执行日期－判决生效日期）之和÷事项数。',
    en: 'Of matters of the fast lane: days from the effect of the judgment to its hand-over to execution, added up ÷ matters.',
  },
  numerator: [summed('laneStageEnded', { all: ['execution'] })],
  denominator: [counted('laneStageEnded', { all: ['execution'] })],
}
