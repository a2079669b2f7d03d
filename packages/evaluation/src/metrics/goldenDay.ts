import { counted, type Metric } from '../metric'
import { ownMeasure } from './sources'

/** 黄金24小时合规率. */
export const goldenDayRate: Metric = {
  id: 'goldenDayRate',
  code: 'M24',
  version: 1,
  title: { zh: '黄金24小时合规率', en: 'Golden-day compliance' },
  meaning: {
    zh: '二十四小时内应办事项均按时完成的人数÷二十四小时届满的人数。',
    en: 'Persons for whom all that was due in the first 24 hours was done in time ÷ persons whose first 24 hours ended.',
  },
  unit: 'persons',
  shape: 'percent',
  numerator: [counted('firstDayEnded', { all: ['kept'] })],
  denominator: [counted('firstDayEnded')],
  source: ownMeasure,
}
