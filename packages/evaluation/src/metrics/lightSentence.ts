import { counted, type Metric } from '../metric'
import { remembered } from './sources'

const LIGHT = ['control', 'shortDetention', 'fineOnly', 'exempted', 'probation'] as const
const arrested = counted('judgmentEffective', { all: ['arrested'] })

/** 捕后轻刑率. */
export const lightSentenceAfterArrestRate: Metric = {
  id: 'lightSentenceAfterArrestRate',
  code: 'M8',
  version: 1,
  title: { zh: '捕后轻刑率', en: 'Light sentence after arrest' },
  meaning: {
    zh: '逮捕后生效判决为管制、拘役、单处罚金、免予刑事处罚或者缓刑的人数÷逮捕后有生效判决的人数。',
    en: 'Persons arrested and sentenced in effect to control, criminal detention, fine only, exemption or probation ÷ persons arrested with a judgment in effect.',
  },
  unit: 'persons',
  shape: 'percent',
  numerator: [counted('judgmentEffective', { all: ['arrested'], any: LIGHT })],
  denominator: [arrested],
  source: remembered,
}

/** The wider reading of some offices. */
export const lightSentenceUnderOneYearRate: Metric = {
  ...lightSentenceAfterArrestRate,
  id: 'lightSentenceUnderOneYearRate',
  code: 'M8b',
  title: { zh: '捕后轻刑率（含不满一年）', en: 'Light sentence after arrest, with terms under one year' },
  meaning: {
    zh: '逮捕后生效判决为管制、拘役、单处罚金、免予刑事处罚、缓刑或者不满一年有期徒刑的人数÷逮捕后有生效判决的人数。',
    en: 'Persons arrested and sentenced in effect to control, criminal detention, fine only, exemption, probation or imprisonment under one year ÷ persons arrested with a judgment in effect.',
  },
  numerator: [counted('judgmentEffective', { all: ['arrested'], any: [...LIGHT, 'underOneYear'] })],
}
