import { counted, type Metric } from '../metric'
import { ownMeasure } from './sources'

const shareOfMatters = {
  version: 1,
  unit: 'matters',
  shape: 'percent',
  denominator: [counted('reviewClosed')],
  source: ownMeasure,
} as const

/** 一次办结率: neither returned nor extended. */
export const straightRate: Metric = {
  ...shareOfMatters,
  id: 'straightRate',
  code: 'S66',
  title: { zh: '一次办结率', en: 'Reviewed in one go' },
  meaning: {
    zh: '没有退回补充侦查、也没有延长期限的审结案件数÷审结案件数。',
    en: 'Matters neither returned nor extended ÷ matters whose review ended.',
  },
  numerator: [counted('reviewClosed', { none: ['returned', 'extended'] })],
}

/** 两次退回. */
export const returnedTwiceRate: Metric = {
  ...shareOfMatters,
  id: 'returnedTwiceRate',
  code: 'S66b',
  title: { zh: '两次退回补充侦查率', en: 'Returned twice' },
  meaning: {
    zh: '退回补充侦查两次的审结案件数÷审结案件数。',
    en: 'Matters returned twice ÷ matters whose review ended.',
  },
  numerator: [counted('reviewClosed', { all: ['returnedTwice'] })],
}

/** 三延两退: the longest way there is. */
export const longestPaths: Metric = {
  ...shareOfMatters,
  id: 'longestPaths',
  code: 'S66c',
  title: { zh: '“三延两退”案件', en: 'Three extensions and two returns' },
  meaning: {
    zh: '延长审查起诉期限三次并且退回补充侦查两次的审结案件数。',
    en: 'Matters extended three times and returned twice.',
  },
  shape: 'count',
  numerator: [counted('reviewClosed', { all: ['extendedThrice', 'returnedTwice'] })],
  denominator: null,
}
