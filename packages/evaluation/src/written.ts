import type { Figure } from './evaluate'
import type { Metric, Shape } from './metric'
import { type Rational, writeDifference, writeRational } from './rational'

/** Bulletins give rates to one decimal, analysis to two; changes in percentage points have one everywhere. */
export type Fineness = 'bulletin' | 'analysis'
const PLACES: Readonly<Record<Fineness, number>> = { bulletin: 1, analysis: 2 }
const CHANGE_PLACES = 1

/** How the case-activity ratio is written: 1.07, 1:1.07, or 107.00 as some yearly statements do. */
export type RatioForm = 'plain' | 'toOne' | 'hundred'

function ratio(value: Rational, form: RatioForm): string {
  if (form === 'hundred') return writeRational(value, 2, 100)
  const written = writeRational(value, 2)
  return form === 'toOne' ? `1:${written}` : written
}

const WRITERS: Readonly<Record<Shape, (value: Rational, fineness: Fineness, form: RatioForm) => string>> = {
  percent: (value, fineness) => `${writeRational(value, PLACES[fineness], 100)}%`,
  ratio: (value, _, form) => ratio(value, form),
  days: (value) => writeRational(value, 2),
  count: (value) => writeRational(value, 0),
}

/** A figure as it is read; `—` where there is nothing to divide by. */
export const writeFigure = (
  { shape }: Metric,
  { value }: Figure,
  fineness: Fineness = 'analysis',
  form: RatioForm = 'plain',
): string => (value === null ? '—' : WRITERS[shape](value, fineness, form))

/** What changed against the base: percentage points for a rate, its own measure for anything else; null where one of them has no value. */
export function writeChange({ shape }: Metric, now: Figure, base: Figure): string | null {
  if (now.value === null || base.value === null) return null
  const [places, scale] = shape === 'percent' ? [CHANGE_PLACES, 100] : [shape === 'count' ? 0 : 2, 1]
  return writeDifference(now.value, base.value, places, scale)
}
