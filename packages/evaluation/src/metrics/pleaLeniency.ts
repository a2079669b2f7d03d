import { counted, type Metric } from '../metric'
import { measuring, published } from './sources'

/** 认罪认罚适用率. */
export const pleaLeniencyRate: Metric = {
  id: 'pleaLeniencyRate',
  code: 'M9',
  version: 1,
  title: { zh: '认罪认罚适用率', en: 'Plea-leniency rate' },
  meaning: {
    zh: '适用认罪认罚从宽制度审结的人数÷同期审查起诉审结的人数。',
    en: 'Persons whose prosecution review ended with plea leniency ÷ persons whose review ended.',
  },
  unit: 'persons',
  shape: 'percent',
  numerator: [counted('prosecutionDecided', { all: ['plea'] })],
  denominator: [counted('prosecutionDecided')],
  source: published('最高人民检察院 2020 年、2022 年公布数据的口径', 'As the national figures of 2020 and 2022'),
}

/** 律师参与率: signing asks for presence, so whoever is missing is a defect to be looked at. */
export const lawyerParticipationRate: Metric = {
  id: 'lawyerParticipationRate',
  code: 'M13',
  version: 1,
  title: { zh: '律师参与率', en: 'Lawyer participation' },
  meaning: {
    zh: '签署具结书时有辩护人或者值班律师在场的人数÷认罪认罚人数。应当为百分之百（依法不需要签署的除外）。',
    en: 'Persons with defender or duty lawyer present at signing ÷ persons with plea leniency. All of them, save where no statement is needed.',
  },
  unit: 'persons',
  shape: 'percent',
  numerator: [counted('prosecutionDecided', { all: ['plea', 'lawyerPresent'] })],
  denominator: [counted('prosecutionDecided', { all: ['plea'] })],
  source: measuring('CPL', '174'),
}
