import { counted, type Metric } from '../metric'
import { ownMeasure } from './sources'

const countOfPersons = { version: 1, unit: 'persons', shape: 'count', denominator: null, source: ownMeasure } as const
const concealed = [counted('identityVerified', { all: ['concealed'] })]

/** 身份核查人数. */
export const identitiesVerified: Metric = {
  ...countOfPersons,
  id: 'identitiesVerified',
  code: 'M27',
  title: { zh: '身份核查人数', en: 'Identities verified' },
  meaning: { zh: '完成身份核查的人数。', en: 'Persons whose identity was verified.' },
  numerator: [counted('identityVerified')],
}

/** 核查出隐瞒公职身份人数. */
export const concealedIdentities: Metric = {
  ...countOfPersons,
  id: 'concealedIdentities',
  code: 'M27a',
  title: { zh: '核查出隐瞒公职身份人数', en: 'Concealed public identities found' },
  meaning: { zh: '经核实隐瞒公职身份的人数。', en: 'Persons found to have concealed a public office.' },
  numerator: concealed,
}

/** 身份核查发现率. */
export const concealedIdentityRate: Metric = {
  ...countOfPersons,
  id: 'concealedIdentityRate',
  code: 'M27b',
  shape: 'percent',
  title: { zh: '身份核查发现率', en: 'Hit rate of identity checks' },
  meaning: { zh: '隐瞒公职身份人数÷身份核查人数。', en: 'Concealed identities found ÷ persons verified.' },
  numerator: concealed,
  denominator: [counted('identityVerified')],
}

/** 通报相关单位人数. */
export const unitsNotified: Metric = {
  ...countOfPersons,
  id: 'unitsNotified',
  code: 'M27c',
  title: { zh: '向相关单位通报人数', en: 'Persons of whom a unit was notified' },
  meaning: {
    zh: '已向相关单位或者监察机关通报的人数。',
    en: 'Persons of whom their unit or the supervisory body was told.',
  },
  numerator: [counted('unitNotified')],
}
