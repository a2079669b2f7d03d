import type { Instant } from '@hengjian/law'
import { clues } from './clues'
import { correctionsInOffice } from './correctionsInOffice'
import { correctionsEnded, correctionsServed } from './correctionsServed'
import { type MatterCourse, type Telling, telling } from './course'
import { deskMatters } from './desk'
import { diversions } from './diversions'
import { filings } from './filing'
import { interventions } from './interventions'
import { laneMatters } from './lane'

const corrections = (tell: Telling): readonly MatterCourse[] => [
  ...correctionsInOffice(tell),
  ...correctionsServed(tell),
  ...correctionsEnded(tell),
]

/** What the office of a district has done by an anchor: its matters with every step taken. The same seed and anchor give the same. */
export function districtMatters({
  seed,
  anchor,
}: {
  readonly seed: number
  readonly anchor: Instant
}): readonly MatterCourse[] {
  const tell = telling(seed, anchor)
  return [
    ...clues(tell),
    ...filings(tell),
    ...corrections(tell),
    ...deskMatters(tell),
    ...laneMatters(tell),
    ...diversions(tell),
    ...interventions(tell),
  ]
}
