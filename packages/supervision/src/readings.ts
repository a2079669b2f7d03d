import type { Instant } from '@hengjian/law'
import type { Match } from './match'
import type { Part } from './part'

/**
 * What is doubtful or imprecise is read in every way that could change a verdict, and a verdict stands only if every reading
 * gives it. `possible` counts every fact that may fit, at the instant that suits it best; `certain` only facts that surely fit,
 * wherever in their time they stand.
 */
export type Mode = 'possible' | 'certain'

/** One way of reading. `term` says how a length that is not known is read. */
export interface Reading {
  readonly answers: Mode
  readonly excuses: Mode
  readonly term: 'short' | 'endless'
}

/** Every doubtful fact counted in, every imprecise time as early as it may be. */
export const PLAIN: Reading = { answers: 'possible', excuses: 'possible', term: 'short' }

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

function anyOpen(matches: readonly Match[]): boolean {
  for (const one of matches) if (one.doubt !== null || isBlurred(one)) return true
  return false
}

const ONLY_PLAIN: readonly Reading[] = [PLAIN]

/** Every reading of what is doubtful; the plain one first, and alone where nothing is. */
export function readingsOf({ answers, excuses, termUnknown }: Doubts): readonly Reading[] {
  let readings = ONLY_PLAIN
  if (anyOpen(answers)) readings = [...readings, ...readings.map((one): Reading => ({ ...one, answers: 'certain' }))]
  if (anyOpen(excuses)) readings = [...readings, ...readings.map((one): Reading => ({ ...one, excuses: 'certain' }))]
  if (termUnknown) readings = [...readings, ...readings.map((one): Reading => ({ ...one, term: 'endless' }))]
  return readings
}

/**
 * The instants at which an imprecise start must be tried: its first and last, and between them those `turns` at which a fact
 * comes into a window or falls out of it.
 */
export function startsIn({ from, to }: Pick<Match, 'from' | 'to'>, turns: readonly number[]): readonly Instant[] {
  if (from === to) return [from]
  const between = turns.filter((one): one is Instant => one > from && one < to)
  return [from, ...new Set(between), to]
}

/**
 * Whether a source wrote two facts at one and the same moment: then its order is theirs, however exact the time is. What a
 * pattern takes from elsewhere, as a clock that ran out, did not happen at the moment of its fact.
 */
export function isSameMoment({ session: { world } }: Part, one: Match, other: Match): boolean {
  if (one.from !== other.from || one.to !== other.to) return false
  const { from, source } = world.facts
  return from[one.row] === one.from && from[other.row] === other.from && source[one.row] === source[other.row]
}
