import { counted, type Metric } from '../metric'
import { ownMeasure, remembered } from './sources'

const tried = [counted('personTried', { all: ['fastTrack'] })]

/** 速裁适用率, of those prosecuted with plea leniency. */
export const fastTrackRate: Metric = {
  id: 'fastTrackRate',
  code: 'M12',
  version: 1,
  title: { zh: '速裁适用率（占认罪认罚起诉人数）', en: 'Fast-track rate, of pleas prosecuted' },
  meaning: {
    zh: '适用速裁程序审判的人数÷认罪认罚起诉人数。',
    en: 'Persons tried by fast track ÷ persons prosecuted with plea leniency.',
  },
  unit: 'persons',
  shape: 'percent',
  numerator: tried,
  denominator: [counted('prosecutionDecided', { all: ['prosecuted', 'plea'] })],
  source: remembered,
}

/** The variant over all persons prosecuted. */
export const fastTrackRateOfAll: Metric = {
  ...fastTrackRate,
  id: 'fastTrackRateOfAll',
  code: 'M12b',
  title: { zh: '速裁适用率（占全部起诉人数）', en: 'Fast-track rate, of all prosecuted' },
  meaning: {
    zh: '适用速裁程序审判的人数÷全部起诉人数。',
    en: 'Persons tried by fast track ÷ all persons prosecuted.',
  },
  denominator: [counted('prosecutionDecided', { all: ['prosecuted'] })],
}

/** 速裁法庭审理案件. */
export const fastTrackTrials: Metric = {
  id: 'fastTrackTrials',
  code: 'S19',
  version: 1,
  title: { zh: '速裁法庭审理案件', en: 'Cases tried by the fast-track court' },
  meaning: { zh: '适用速裁程序宣判的案件数。', en: 'Cases in which judgment was given by fast track.' },
  unit: 'matters',
  shape: 'count',
  numerator: [counted('caseTried', { all: ['fastTrack'] })],
  denominator: null,
  source: ownMeasure,
}
