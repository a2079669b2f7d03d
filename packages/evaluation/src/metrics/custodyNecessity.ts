import { counted, type Metric } from '../metric'
import { measuring } from './sources'

/** 羁押必要性审查建议采纳率. */
export const custodyProposalAdoptionRate: Metric = {
  id: 'custodyProposalAdoptionRate',
  code: 'M28',
  version: 1,
  title: { zh: '羁押必要性审查建议采纳率', en: 'Custody-necessity proposals adopted' },
  meaning: {
    zh: '办案机关采纳的建议件数÷已到回复期限的建议件数（十日内通知处理情况）。',
    en: 'Proposals adopted ÷ proposals due (the agency tells within ten days what it did).',
  },
  unit: 'matters',
  shape: 'percent',
  numerator: [counted('custodyProposalDue', { all: ['adopted'] })],
  denominator: [counted('custodyProposalDue')],
  source: measuring('CPL', '95'),
}
