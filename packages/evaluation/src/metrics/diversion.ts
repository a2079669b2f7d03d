import { counted, type Metric } from '../metric'
import { ownMeasure } from './sources'

const percentOfPersons = { version: 1, unit: 'persons', shape: 'percent', source: ownMeasure } as const

/** 捕前分流率. */
export const divertedRate: Metric = {
  ...percentOfPersons,
  id: 'divertedRate',
  code: 'M23a',
  title: { zh: '捕前分流率', en: 'Diverted share' },
  meaning: { zh: '分流人数÷捕前分流审查人数。', en: 'Persons diverted ÷ persons screened before the arrest request.' },
  numerator: [counted('diversionScreened', { all: ['diverted'] })],
  denominator: [counted('diversionScreened')],
}

/** 分流意见采纳率. */
export const diversionAdoptionRate: Metric = {
  ...percentOfPersons,
  id: 'diversionAdoptionRate',
  code: 'M23b',
  title: { zh: '分流意见采纳率', en: 'Diversion opinions adopted' },
  meaning: { zh: '公安机关采纳的意见数÷出具的意见数。', en: 'Opinions that the police adopted ÷ opinions issued.' },
  numerator: [counted('diversionAdvised', { all: ['adopted'] })],
  denominator: [counted('diversionAdvised')],
}

/** 分流后逮捕率: whether it was safe. */
export const laterArrestRate: Metric = {
  ...percentOfPersons,
  id: 'laterArrestRate',
  code: 'M23c',
  title: { zh: '分流后逮捕率', en: 'Arrested after diversion' },
  meaning: { zh: '分流后又被逮捕的人数÷分流人数。', en: 'Persons arrested later ÷ persons diverted.' },
  numerator: [counted('diversionScreened', { all: ['diverted', 'laterArrested'] })],
  denominator: [counted('diversionScreened', { all: ['diverted'] })],
}
