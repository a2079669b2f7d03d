import { counted, type Metric } from '../metric'
import { remembered } from './sources'

/** 延长审查起诉率. */
export const reviewExtensionRate: Metric = {
  id: 'reviewExtensionRate',
  code: 'M16',
  version: 1,
  title: { zh: '延长审查起诉率', en: 'Extension rate' },
  meaning: {
    zh: '至少延长审查起诉期限一次的案件数÷审结案件数。',
    en: 'Matters whose review was extended at least once ÷ matters whose review ended.',
  },
  unit: 'matters',
  shape: 'percent',
  numerator: [counted('reviewClosed', { all: ['extended'] })],
  denominator: [counted('reviewClosed')],
  source: remembered,
}
