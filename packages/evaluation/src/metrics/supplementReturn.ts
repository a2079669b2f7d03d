import { counted, type Metric } from '../metric'
import { remembered } from './sources'

const closed = [counted('reviewClosed')]

/** 退回补充侦查率, by matters. */
export const supplementReturnRate: Metric = {
  id: 'supplementReturnRate',
  code: 'M15',
  version: 1,
  title: { zh: '退回补充侦查率', en: 'Supplementary-return rate' },
  meaning: {
    zh: '至少退回补充侦查一次的案件数÷审结案件数。必要的退回不是缺陷，数字只用于找原因。',
    en: 'Matters returned at least once ÷ matters whose review ended. A return that is needed is no fault: the number only helps to look for causes.',
  },
  unit: 'matters',
  shape: 'percent',
  numerator: [counted('reviewClosed', { all: ['returned'] })],
  denominator: closed,
  source: remembered,
}

/** The variant by times. */
export const supplementReturnTimesRate: Metric = {
  ...supplementReturnRate,
  id: 'supplementReturnTimesRate',
  code: 'M15b',
  title: { zh: '退回补充侦查率（按次）', en: 'Supplementary-return rate by times' },
  meaning: {
    zh: '同期退回补充侦查次数÷审结案件数。',
    en: 'Returns within the period ÷ matters whose review ended.',
  },
  numerator: [counted('extraActivity', { any: ['firstReturn', 'secondReturn'] })],
}
