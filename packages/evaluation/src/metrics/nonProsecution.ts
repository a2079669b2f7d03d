import { counted, type Metric } from '../metric'
import { published, remembered } from './sources'

const NOT = ['statutoryNonProsecution', 'discretionaryNonProsecution', 'doubtNonProsecution'] as const
const percentOfPersons = { version: 1, unit: 'persons', shape: 'percent' } as const
const national = published('最高人民检察院 2020 年、2022 年公布数据的口径', 'As the national figures of 2020 and 2022')

/** 不诉率. */
export const nonProsecutionRate: Metric = {
  ...percentOfPersons,
  id: 'nonProsecutionRate',
  code: 'M5',
  title: { zh: '不诉率', en: 'Non-prosecution rate' },
  meaning: {
    zh: '不起诉人数÷（起诉＋不起诉人数）。附条件不起诉在最终作出不起诉决定时计入。',
    en: 'Persons not prosecuted ÷ (prosecuted + not prosecuted). A conditional non-prosecution counts when it becomes final.',
  },
  numerator: [counted('prosecutionDecided', { any: NOT })],
  denominator: [counted('prosecutionDecided')],
  source: national,
}

/** 不起诉复议复核率. */
export const nonProsecutionChallengeRate: Metric = {
  ...percentOfPersons,
  id: 'nonProsecutionChallengeRate',
  code: 'M6',
  title: { zh: '不起诉复议复核率', en: 'Non-prosecution challenge rate' },
  meaning: {
    zh: '公安机关提请复议复核的人数÷不起诉人数。',
    en: 'Persons whose non-prosecution the police challenged ÷ persons not prosecuted.',
  },
  numerator: [counted('nonProsecutionChallenged')],
  denominator: [counted('prosecutionDecided', { any: NOT })],
  source: national,
}

/** 捕后不诉率. */
export const notProsecutedAfterArrestRate: Metric = {
  ...percentOfPersons,
  id: 'notProsecutedAfterArrestRate',
  code: 'M7',
  title: { zh: '捕后不诉率', en: 'Not prosecuted after arrest' },
  meaning: {
    zh: '逮捕后不起诉的人数÷逮捕后审结审查起诉的人数。',
    en: 'Persons arrested and then not prosecuted ÷ persons arrested whose prosecution review ended.',
  },
  numerator: [counted('prosecutionDecided', { all: ['arrested'], any: NOT })],
  denominator: [counted('prosecutionDecided', { all: ['arrested'] })],
  source: remembered,
}
