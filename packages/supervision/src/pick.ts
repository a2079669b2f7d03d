import type { Match } from './match'

/** Which of the matching facts of a part; a number counts from 1. */
type Pick = 'first' | 'last' | number

const NOTHING: readonly never[] = []

/** The place of what is picked; -1 where there are too few. */
function placeOf(matches: readonly Match[], pick: Pick): number {
  const place = pick === 'first' ? 0 : pick === 'last' ? matches.length - 1 : pick - 1
  return place < matches.length ? place : -1
}

function pickFrom(matches: readonly Match[], pick: Pick): readonly Match[] {
  const chosen = matches[placeOf(matches, pick)]
  return chosen === undefined ? NOTHING : [chosen]
}

/** Picks with what is doubtful counted in and left out: each that may be the one is in doubt itself. */
export function pickThrough(matches: readonly Match[], pick: Pick): readonly Match[] {
  const sure = matches.filter(({ doubt }) => doubt === null)
  if (sure.length === matches.length) return pickFrom(matches, pick)
  const paths = matches.flatMap(({ doubt }) => doubt ?? NOTHING)
  const [picked] = pickFrom(sure, pick)
  const withAll = placeOf(matches, pick)
  const without = picked === undefined ? (pick === 'last' ? 0 : matches.length - 1) : matches.indexOf(picked)
  const possible = withAll < 0 ? NOTHING : matches.slice(Math.min(withAll, without), Math.max(withAll, without) + 1)
  return possible.length === 1 && picked !== undefined
    ? possible
    : possible.map((one) => (one.doubt === null ? { ...one, doubt: paths } : one))
}
