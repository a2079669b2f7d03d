import type { Condition } from './condition'
import type { Options } from './known'

/** What sentence is likely, by the limits that procedure looks at. */
export const LIKELY_SENTENCES = {
  belowFixedTerm: { zh: '拘役、管制或者单处附加刑', en: 'Below fixed-term imprisonment' },
  upToOneYear: { zh: '有期徒刑一年以下', en: 'Fixed term, up to a year' },
  upToThreeYears: { zh: '有期徒刑一年以上三年以下', en: 'Over a year, up to three' },
  upToSevenYears: { zh: '有期徒刑三年以上七年以下', en: 'Over three years, up to seven' },
  upToTenYears: { zh: '有期徒刑七年以上不满十年', en: 'Over seven years, below ten' },
  tenYears: { zh: '十年有期徒刑以上刑罚', en: 'Ten years or more' },
} as const satisfies Options
export type LikelySentence = keyof typeof LIKELY_SENTENCES

const likely = (...is: readonly LikelySentence[]): Condition => ({ field: 'likelySentence', is })

export const FIXED_TERM = likely('upToOneYear', 'upToThreeYears', 'upToSevenYears', 'upToTenYears', 'tenYears')
export const BELOW_FIXED_TERM = likely('belowFixedTerm')
export const TEN_YEARS = likely('tenYears')
export const UP_TO_THREE_YEARS = likely('belowFixedTerm', 'upToOneYear', 'upToThreeYears')
export const UP_TO_SEVEN_YEARS = likely('belowFixedTerm', 'upToOneYear', 'upToThreeYears', 'upToSevenYears')
