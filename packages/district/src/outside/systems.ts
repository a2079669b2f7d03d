import { OUTSIDE_MAPPINGS, type OutsideMapping } from '@hengjian/facts/outside'
import type { Line } from '../story'
import { type Hand, type OutsideRow, rowOf } from './row'

/** An outside system of the district that exports tables. */
export interface OutsideSystem extends OutsideMapping {
  /** The row that the system writes for one of its lines. */
  readonly rowOf: (line: Line) => OutsideRow
}

const WORDS = { yes: '是', no: '否' } as const

/** Of each export that has a row for each line. */
const HANDS: Readonly<Record<string, Hand>> = {
  'police-process-system': { truth: WORDS, exactTo: 'second' },
  'police-info-platform': { truth: { yes: '1', no: '0' }, exactTo: 'second' },
  'centre-monitoring-system': { exactTo: 'second' },
  'procuratorate-case-system': { truth: WORDS, exactTo: 'minute' },
}

/** The outside systems of the district, each by its export, in the order of their mappings. */
export const OUTSIDE_SYSTEMS: readonly OutsideSystem[] = OUTSIDE_MAPPINGS.flatMap((outside) => {
  const hand = HANDS[outside.id]
  return hand === undefined ? [] : [{ ...outside, rowOf: (line: Line) => rowOf(outside.mapping, line, hand) }]
})
