import { counted, type Metric } from '../metric'
import { measuring } from './sources'

const percentOfMatters = {
  version: 1,
  unit: 'matters',
  shape: 'percent',
  denominator: [counted('petitionReceived', { none: ['unreachable'] })],
  source: measuring('SPP', '163'),
} as const

/** 七日内程序性回复率. */
export const sevenDayReplyRate: Metric = {
  ...percentOfMatters,
  id: 'sevenDayReplyRate',
  code: 'M26a',
  title: { zh: '七日内程序性回复率', en: 'Seven-day procedural reply' },
  meaning: {
    zh: '七日内程序性回复的件数÷收到的件数。匿名、无法联系的不计。',
    en: 'Petitions answered on procedure within seven days ÷ petitions received. Those that cannot be answered are left out.',
  },
  numerator: [counted('petitionReceived', { all: ['acceptanceAnswered'], none: ['unreachable'] })],
}

/** 三个月内答复率. */
export const threeMonthReplyRate: Metric = {
  ...percentOfMatters,
  id: 'threeMonthReplyRate',
  code: 'M26b',
  title: { zh: '三个月内答复率', en: 'Three-month reply' },
  meaning: {
    zh: '三个月内答复办理进展或者结果的件数÷收到的件数。匿名、无法联系的不计。',
    en: 'Petitions answered on progress or result within three months ÷ petitions received. Those that cannot be answered are left out.',
  },
  numerator: [counted('petitionReceived', { all: ['substanceAnswered'], none: ['unreachable'] })],
}
