import { counted, type Metric } from '../metric'
import { measuring } from './sources'

const source = measuring('SPP', '256')

/** 提前介入率. */
export const earlyInterventionRate: Metric = {
  id: 'earlyInterventionRate',
  code: 'M22',
  version: 1,
  title: { zh: '提前介入率', en: 'Early-intervention rate' },
  meaning: {
    zh: '提前介入件数÷同期受理审查逮捕件数。',
    en: 'Matters intervened in early ÷ matters accepted for arrest review.',
  },
  unit: 'matters',
  shape: 'percent',
  numerator: [counted('intervened')],
  denominator: [counted('arrestReviewAccepted')],
  source,
}

/** 取证意见落实率. */
export const adviceAdoptionRate: Metric = {
  id: 'adviceAdoptionRate',
  code: 'M22b',
  version: 1,
  title: { zh: '取证意见落实率', en: 'Advice done' },
  meaning: { zh: '已落实的取证意见条数÷提出的取证意见条数。', en: 'Items of evidence advice done ÷ items given.' },
  unit: 'times',
  shape: 'percent',
  numerator: [counted('evidenceAdvised', { all: ['done'] })],
  denominator: [counted('evidenceAdvised')],
  source,
}
