import { counted, type Metric } from '../metric'
import { published, remembered } from './sources'

const REFUSED = ['refusedNoCrime', 'refusedEvidence', 'refusedNoNeed'] as const
const percentOfPersons = { version: 1, unit: 'persons', shape: 'percent' } as const

/** 不捕率. */
export const nonApprovalRate: Metric = {
  ...percentOfPersons,
  id: 'nonApprovalRate',
  code: 'M3',
  title: { zh: '不捕率', en: 'Non-approval rate' },
  meaning: {
    zh: '不批准逮捕人数÷（批准＋不批准逮捕人数）。',
    en: 'Persons not approved ÷ (approved + not approved).',
  },
  numerator: [counted('arrestDecided', { any: REFUSED })],
  denominator: [counted('arrestDecided')],
  source: published(
    '最高人民检察院 2020 年前三季度公布数据的口径',
    'As the national figures of the first three quarters of 2020',
  ),
}

/** 不捕复议复核率. */
export const nonApprovalChallengeRate: Metric = {
  ...percentOfPersons,
  id: 'nonApprovalChallengeRate',
  code: 'M4',
  title: { zh: '不捕复议复核率', en: 'Non-approval challenge rate' },
  meaning: {
    zh: '公安机关提请复议复核的人数÷不批准逮捕人数。',
    en: 'Persons whose non-approval the police challenged ÷ persons not approved.',
  },
  numerator: [counted('nonApprovalChallenged')],
  denominator: [counted('arrestDecided', { any: REFUSED })],
  source: published(
    '最高人民检察院 2020 年前三季度公布数据的口径',
    'As the national figures of the first three quarters of 2020',
  ),
}

/** 不捕复议复核改变率. */
export const nonApprovalChangeRate: Metric = {
  ...percentOfPersons,
  id: 'nonApprovalChangeRate',
  code: 'M4b',
  title: { zh: '不捕复议复核改变率', en: 'Non-approval change rate' },
  meaning: { zh: '改变原决定的人数÷提请复议复核的人数。', en: 'Decisions changed ÷ persons challenged.' },
  numerator: [counted('nonApprovalChallenged', { all: ['changed'] })],
  denominator: [counted('nonApprovalChallenged')],
  source: remembered,
}
