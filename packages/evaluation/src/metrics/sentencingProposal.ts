import { counted, type Metric } from '../metric'
import { published } from './sources'

const percentOfPersons = { version: 1, unit: 'persons', shape: 'percent' } as const
const national = published(
  '最高人民检察院 2020 年前三季度公布数据的口径',
  'As the national figures of the first three quarters of 2020',
)

/** 确定刑量刑建议提出率. */
export const fixedProposalRate: Metric = {
  ...percentOfPersons,
  id: 'fixedProposalRate',
  code: 'M10',
  title: { zh: '确定刑量刑建议提出率', en: 'Fixed-proposal rate' },
  meaning: { zh: '提出确定刑建议的人数÷提出量刑建议的人数。', en: 'Persons with a fixed proposal ÷ persons with any.' },
  numerator: [counted('sentencingProposed', { all: ['fixed'] })],
  denominator: [counted('sentencingProposed')],
  source: national,
}

/** 量刑建议采纳率. */
export const proposalAdoptionRate: Metric = {
  ...percentOfPersons,
  id: 'proposalAdoptionRate',
  code: 'M11',
  title: { zh: '量刑建议采纳率', en: 'Sentencing-proposal adoption' },
  meaning: {
    zh: '法院采纳的人数÷同期判决的量刑建议人数。判决前调整后被采纳的计为采纳，并注明“经调整”。',
    en: 'Persons whose proposal the court adopted ÷ persons whose proposal it judged upon. One adjusted before judgment and then adopted counts as adopted and says so.',
  },
  numerator: [counted('proposalJudged', { all: ['adopted'] })],
  denominator: [counted('proposalJudged')],
  source: national,
}

/** 确定刑量刑建议采纳率. */
export const fixedProposalAdoptionRate: Metric = {
  ...proposalAdoptionRate,
  id: 'fixedProposalAdoptionRate',
  code: 'M11b',
  title: { zh: '确定刑量刑建议采纳率', en: 'Fixed-proposal adoption' },
  meaning: {
    zh: '确定刑建议中法院采纳的人数÷同期判决的确定刑建议人数。',
    en: 'Persons whose fixed proposal the court adopted ÷ persons whose fixed proposal it judged upon.',
  },
  numerator: [counted('proposalJudged', { all: ['fixed', 'adopted'] })],
  denominator: [counted('proposalJudged', { all: ['fixed'] })],
}
