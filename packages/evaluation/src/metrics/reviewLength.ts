import { counted, type Metric, summed } from '../metric'
import { ownMeasure } from './sources'

/** 审查起诉平均用时. */
export const averageReviewDays: Metric = {
  id: 'averageReviewDays',
  code: 'M14',
  version: 1,
  title: { zh: '审查起诉平均用时（天）', en: 'Average days of prosecution review' },
  meaning: {
    zh: '审结案件各自的（决定日期－受理日期）之和÷审结案件数，受理当日不计；退回后重新移送的，从重新受理起算。',
    en: 'Days from acceptance to decision, the first day left out, added up ÷ matters whose review ended; after a return they count from the new acceptance.',
  },
  unit: 'matters',
  shape: 'days',
  numerator: [summed('reviewClosed')],
  denominator: [counted('reviewClosed')],
  source: ownMeasure,
}

/** 速裁案件审查起诉平均用时. */
export const averageFastTrackReviewDays: Metric = {
  ...averageReviewDays,
  id: 'averageFastTrackReviewDays',
  code: 'M14b',
  title: { zh: '速裁案件审查起诉平均用时（天）', en: 'Average days of review of fast-track cases' },
  meaning: {
    zh: '审查中建议适用速裁程序的审结案件，各自的（决定日期－受理日期）之和÷案件数，受理当日不计。',
    en: 'Of matters whose review proposed fast track: days from acceptance to decision, the first day left out, added up ÷ matters.',
  },
  numerator: [summed('reviewClosed', { all: ['fastTrack'] })],
  denominator: [counted('reviewClosed', { all: ['fastTrack'] })],
}
