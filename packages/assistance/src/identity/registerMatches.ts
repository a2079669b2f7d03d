import type { Bilingual } from '@hengjian/law'
import { local, rules, type Source } from '../source'
import type { EmployerKind } from './registers'

/** What is held of a person and of a row when the two are compared: keyed digests, never the words themselves. */
export const PERSON_KEYS = ['person.number', 'person.name'] as const
export const ROW_KEYS = ['row.number', 'row.name'] as const

/** One pair of keys, written as the model language writes `on`: what the person has, what the row has, how they must stand to each other. */
export type MatchKey = readonly [
  left: (typeof PERSON_KEYS)[number],
  right: (typeof ROW_KEYS)[number],
  how: 'equal' | 'differs',
]

export interface MatchRule {
  readonly title: Bilingual
  /** Every pair must hold. */
  readonly on: readonly MatchKey[]
  /** Only rows of such employers; left out: of any. */
  readonly employers?: readonly EmployerKind[]
  /** `lead`: somebody should look; `doubt`: the row itself is in doubt; `known`: it explains an employment and nothing more. */
  readonly says: 'lead' | 'doubt' | 'known'
  readonly meaning: Bilingual
  readonly source: Source
}

export interface MatchTable {
  readonly id: string
  readonly version: number
  readonly title: Bilingual
  readonly rules: Readonly<Record<string, MatchRule>>
}

const NUMBER = ['person.number', 'row.number', 'equal'] as const
const NAME = ['person.name', 'row.name', 'equal'] as const

/**
 * How persons and rows of imported registers are matched (practice 5.9). A match is a lead that opens a proposal; that somebody holds public
 * office is said by the unit's own written answer alone. A name alone matches nobody.
 */
export const registerMatches: MatchTable = {
  id: 'registerMatches',
  version: 1,
  title: { zh: '身份核查名册比对', en: 'Matching of registers for identity checks' },
  rules: {
    publicEmployer: {
      title: { zh: '号码、姓名一致，单位为公职单位', en: 'Number and name agree; a public employer' },
      on: [NUMBER, NAME],
      employers: ['organ', 'institution', 'stateEnterprise', 'organisation', 'committee'],
      says: 'lead',
      meaning: { zh: '应当登记身份核查，逐级核实。', en: 'An identity check should be opened and taken step by step.' },
      source: rules('330'),
    },
    publicName: {
      title: { zh: '号码、姓名一致，单位名称似公职单位', en: 'Number and name agree; the employer sounds public' },
      on: [NUMBER, NAME],
      employers: ['publicByName'],
      says: 'lead',
      meaning: {
        zh: '先查明单位性质，再决定是否登记核查。',
        en: 'Find out what the employer is, then decide on a check.',
      },
      source: local,
    },
    otherName: {
      title: { zh: '号码一致而姓名不同', en: 'The number agrees and the name does not' },
      on: [NUMBER, ['person.name', 'row.name', 'differs']],
      says: 'doubt',
      meaning: {
        zh: '可能是他人号码：先核对户籍，不得据此认定任何人。',
        en: "It may be another's number: check the household record; it shows nothing of anybody.",
      },
      source: local,
    },
    otherEmployer: {
      title: { zh: '号码、姓名一致，单位非公职或者未载明', en: 'Number and name agree; a private or unnamed employer' },
      on: [NUMBER, NAME],
      employers: ['private', 'unknown'],
      says: 'known',
      meaning: {
        zh: '与自述职业核对；不一致的列为疑点。',
        en: 'Hold it against what was stated; a difference is a doubt.',
      },
      source: local,
    },
  },
}
