import { counted, type Metric, summed } from '../metric'
import { ownMeasure } from './sources'

const daysOfMatters = { version: 1, unit: 'matters', shape: 'days', source: ownMeasure } as const

/** 侦查平均用时: the first stage of the way to judgment. */
export const averageInvestigationDays: Metric = {
  ...daysOfMatters,
  id: 'averageInvestigationDays',
  code: 'S22a',
  title: { zh: '侦查平均用时（天）', en: 'Average days of investigation' },
  meaning: {
    zh: '移送起诉的案件各自的（首次移送日期－立案日期）之和÷移送案件数。',
    en: 'Of cases transferred for prosecution: days from filing to the first transfer, added up ÷ cases.',
  },
  numerator: [summed('investigationClosed')],
  denominator: [counted('investigationClosed')],
}

/** 速裁案件侦查平均用时. */
export const averageFastTrackInvestigationDays: Metric = {
  ...averageInvestigationDays,
  id: 'averageFastTrackInvestigationDays',
  code: 'S22b',
  title: { zh: '速裁案件侦查平均用时（天）', en: 'Average days of investigation of fast-track cases' },
  meaning: {
    zh: '后经建议适用速裁程序的案件，各自的（首次移送日期－立案日期）之和÷案件数。',
    en: 'Of cases whose review proposed fast track: days from filing to the first transfer, added up ÷ cases.',
  },
  numerator: [summed('investigationClosed', { all: ['fastTrack'] })],
  denominator: [counted('investigationClosed', { all: ['fastTrack'] })],
}

/** 审判平均用时: the last stage, from the indictment to the judgment. */
export const averageTrialDays: Metric = {
  ...daysOfMatters,
  id: 'averageTrialDays',
  code: 'S22c',
  title: { zh: '审判平均用时（天）', en: 'Average days of trial' },
  meaning: {
    zh: '宣判的案件各自的（宣判日期－起诉日期）之和÷宣判案件数。',
    en: 'Of cases judged: days from the decision to prosecute to the judgment, added up ÷ cases.',
  },
  numerator: [summed('caseTried')],
  denominator: [counted('caseTried')],
}

/** 速裁案件审判平均用时. */
export const averageFastTrackTrialDays: Metric = {
  ...averageTrialDays,
  id: 'averageFastTrackTrialDays',
  code: 'S22d',
  title: { zh: '速裁案件审判平均用时（天）', en: 'Average days of trial by fast track' },
  meaning: {
    zh: '适用速裁程序宣判的案件，各自的（宣判日期－起诉日期）之和÷案件数。',
    en: 'Of cases judged by fast track: days from the decision to prosecute to the judgment, added up ÷ cases.',
  },
  numerator: [summed('caseTried', { all: ['fastTrack'] })],
  denominator: [counted('caseTried', { all: ['fastTrack'] })],
}
