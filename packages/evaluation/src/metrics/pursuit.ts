import { counted, type Metric } from '../metric'
import { remembered } from './sources'

const percentOfPersons = { version: 1, unit: 'persons', shape: 'percent', source: remembered } as const

/** 纠正漏捕率. */
export const missedArrestCorrectionRate: Metric = {
  ...percentOfPersons,
  id: 'missedArrestCorrectionRate',
  code: 'M20',
  title: { zh: '纠正漏捕率', en: 'Missed-arrest correction' },
  meaning: {
    zh: '追捕后逮捕的人数÷批准逮捕人数。',
    en: 'Persons arrested after pursuit ÷ persons approved for arrest.',
  },
  numerator: [counted('arrestPursued')],
  denominator: [counted('arrestDecided', { all: ['approved'] })],
}

/** 纠正漏诉率. */
export const missedProsecutionCorrectionRate: Metric = {
  ...percentOfPersons,
  id: 'missedProsecutionCorrectionRate',
  code: 'M21',
  title: { zh: '纠正漏诉率', en: 'Missed-prosecution correction' },
  meaning: {
    zh: '追诉后起诉的人数÷起诉人数。',
    en: 'Persons prosecuted after pursuit ÷ persons prosecuted.',
  },
  numerator: [counted('prosecutionPursued')],
  denominator: [counted('prosecutionDecided', { all: ['prosecuted'] })],
}
