import { counted, type Metric } from '../metric'
import { published, remembered } from './sources'

const percentOfMatters = { version: 1, unit: 'matters', shape: 'percent' } as const

/** 线索成案率. */
export const clueSuccessRate: Metric = {
  ...percentOfMatters,
  id: 'clueSuccessRate',
  code: 'M17a',
  title: { zh: '线索成案率', en: 'Clues that led to supervision' },
  meaning: {
    zh: '监督立案或者撤案的线索数÷办结的线索数。',
    en: 'Clues that led to a supervised filing or withdrawal ÷ clues handled.',
  },
  numerator: [counted('clueHandled', { all: ['led'] })],
  denominator: [counted('clueHandled')],
  source: published('地方检察院 2025 年公布数据的口径', 'As figures that a local procuratorate published in 2025'),
}

/** 监督后立案撤案率. */
export const filedAfterSupervisionRate: Metric = {
  ...percentOfMatters,
  id: 'filedAfterSupervisionRate',
  code: 'M17b',
  title: { zh: '监督后立案（撤案）率', en: 'Filed or withdrawn after supervision' },
  meaning: {
    zh: '公安机关监督后立案或者撤案数÷同期启动的立案监督件数。',
    en: 'Filed or withdrawn by the police ÷ supervision items started in the period.',
  },
  numerator: [counted('supervisedFiling')],
  denominator: [counted('filingSupervised')],
  source: published('最高人民检察院 2024 年上半年公布数据的口径', 'As the national figures of the first half of 2024'),
}

/** 监督立案率. */
export const supervisedFilingRate: Metric = {
  ...percentOfMatters,
  id: 'supervisedFilingRate',
  code: 'M17c',
  title: { zh: '监督立案率', en: 'Supervised-filing rate' },
  meaning: {
    zh: '监督立案件数÷（审结审查逮捕件数＋审结审查起诉件数）。',
    en: 'Supervised filings ÷ (arrest reviews + prosecution reviews ended).',
  },
  numerator: [counted('supervisedFiling', { all: ['filed'] })],
  denominator: [counted('arrestReviewClosed'), counted('reviewClosed')],
  source: remembered,
}
