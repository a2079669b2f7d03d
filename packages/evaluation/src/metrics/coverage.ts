import { counted, type Metric } from '../metric'
import { ownMeasure } from './sources'

/** 监督覆盖率. */
export const coverageRate: Metric = {
  id: 'coverageRate',
  code: 'M25',
  version: 1,
  title: { zh: '监督覆盖率', en: 'Coverage' },
  meaning: {
    zh: '本室查看过的立案案件数÷立案案件数。',
    en: 'Filed cases that the office has looked at ÷ filed cases.',
  },
  unit: 'matters',
  shape: 'percent',
  numerator: [counted('caseFiled', { all: ['touched'] })],
  denominator: [counted('caseFiled')],
  source: ownMeasure,
}
