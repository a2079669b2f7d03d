import type { Instant } from '@hengjian/law'
import type { Match } from './match'

/**
 * One way of reading what is doubtful or imprecise: a verdict stands only if every reading gives it. `term` says how a length
 * that is not known is read.
 */
export interface Reading {
  readonly anchorLate: boolean
  readonly answersLate: boolean
  readonly changesLate: boolean
  readonly answers: boolean
  readonly excuses: boolean
  readonly changes: boolean
  readonly term: 'short' | 'endless'
}

/** Every doubtful fact counted in, every imprecise time as early as it may be. */
export const PLAIN: Reading = {
  anchorLate: false,
  answersLate: false,
  changesLate: false,
  answers: true,
  excuses: true,
  changes: true,
  term: 'short',
}

/** The instant a match stands for in a reading. */
export const instantIn = ({ from, to }: Match, late: boolean): Instant => (late ? to : from)

/** What is doubtful or imprecise about a check, so that only the readings that differ are judged. */
export interface Doubts {
  readonly anchor: Match
  readonly answers: readonly Match[]
  readonly excuses: readonly Match[]
  readonly changes: readonly Match[]
  readonly termUnknown: boolean
}

const NONE: readonly never[] = []

/** The doubts of an anchor alone, with what a condition lacked. */
export const doubtsAbout = (anchor: Match, answers: readonly Match[] = NONE): Doubts => ({
  anchor,
  answers,
  excuses: NONE,
  changes: NONE,
  termUnknown: false,
})

export const isBlurred = ({ from, to }: Match): boolean => from !== to

const anyDoubt = (matches: readonly Match[]): boolean => {
  for (const { doubt } of matches) if (doubt !== null) return true
  return false
}
const anyBlur = (matches: readonly Match[]): boolean => {
  for (const one of matches) if (isBlurred(one)) return true
  return false
}

const ONLY_PLAIN: readonly Reading[] = [PLAIN]

/** Every reading of what is doubtful; one alone where nothing is. */
export function readingsOf({ anchor, answers, excuses, changes, termUnknown }: Doubts): readonly Reading[] {
  const differing: (keyof Reading)[] = []
  if (isBlurred(anchor)) differing.push('anchorLate')
  if (anyBlur(answers)) differing.push('answersLate')
  if (anyBlur(excuses) || anyBlur(changes)) differing.push('changesLate')
  if (anyDoubt(answers)) differing.push('answers')
  if (anyDoubt(excuses)) differing.push('excuses')
  if (anyDoubt(changes)) differing.push('changes')
  if (termUnknown) differing.push('term')
  if (differing.length === 0) return ONLY_PLAIN
  return differing.reduce<readonly Reading[]>(
    (readings, key) => readings.flatMap((one) => [one, turned(one, key)]),
    ONLY_PLAIN,
  )
}

const turned = (one: Reading, key: keyof Reading): Reading =>
  key === 'term' ? { ...one, term: 'endless' } : { ...one, [key]: !one[key] }
