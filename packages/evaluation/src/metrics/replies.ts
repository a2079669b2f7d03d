import { counted, type Metric } from '../metric'
import { ownMeasure } from './sources'

const percentOfMatters = { version: 1, unit: 'matters', shape: 'percent', source: ownMeasure } as const

/** 线索回复率: every clue answered. */
export const clueReplyRate: Metric = {
  ...percentOfMatters,
  id: 'clueReplyRate',
  code: 'M19a',
  title: { zh: '线索回复率', en: 'Clue reply rate' },
  meaning: { zh: '已回复的线索数÷到期应回复的线索数。', en: 'Clues replied to ÷ clues due.' },
  numerator: [counted('clueDue', { all: ['answered'] })],
  denominator: [counted('clueDue')],
}

/** 文书反馈率: every document fed back. */
export const documentFeedbackRate: Metric = {
  ...percentOfMatters,
  id: 'documentFeedbackRate',
  code: 'M19b',
  title: { zh: '文书反馈率', en: 'Document feedback rate' },
  meaning: { zh: '已反馈的文书数÷到期应反馈的文书数。', en: 'Documents with feedback ÷ documents due.' },
  numerator: [counted('documentDue', { all: ['answered'] })],
  denominator: [counted('documentDue')],
}

/** 文书按期反馈率. */
export const documentOnTimeRate: Metric = {
  ...percentOfMatters,
  id: 'documentOnTimeRate',
  code: 'M19c',
  title: { zh: '文书按期反馈率', en: 'Documents fed back on time' },
  meaning: { zh: '按期反馈的文书数÷到期应反馈的文书数。', en: 'Documents with feedback in time ÷ documents due.' },
  numerator: [counted('documentDue', { all: ['onTime'] })],
  denominator: [counted('documentDue')],
}
