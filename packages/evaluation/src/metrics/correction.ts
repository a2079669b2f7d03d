import { counted, type Metric } from '../metric'
import { remembered } from './sources'

/** 侦查活动监督采纳率. */
export const correctionAdoptionRate: Metric = {
  id: 'correctionAdoptionRate',
  code: 'M18',
  version: 1,
  title: { zh: '侦查活动监督采纳率', en: 'Correction adoption' },
  meaning: {
    zh: '公安机关回复并整改的书面纠正件数÷已到回复期限的书面纠正件数。未到期的不计。',
    en: 'Written corrections that the police answered and rectified ÷ written corrections due. What is not yet due is left out.',
  },
  unit: 'matters',
  shape: 'percent',
  numerator: [counted('correctionDue', { all: ['adopted'] })],
  denominator: [counted('correctionDue')],
  source: remembered,
}
