import { OUTSIDE_MAPPINGS, type OutsideMapping } from '@hengjian/facts/outside'
import type { Line } from '../story'
import { type Hand, type OutsideRow, rowOf } from './row'

/** An outside system of the district that exports tables. */
export interface OutsideSystem extends OutsideMapping {
  /** The row that the system writes for one of its lines. */
  readonly rowOf: (line: Line) => OutsideRow
}

const WORDS = { yes: '是', no: '否' } as const

/** By the source whose lines it writes. */
const HANDS: Readonly<Record<string, Hand>> = {
  policeProcessSystem: { truth: WORDS, exactTo: 'second' },
  policeInfoPlatform: { truth: { yes: '1', no: '0' }, exactTo: 'second' },
  centreMonitoringSystem: { exactTo: 'second' },
  procuratorateCaseSystem: { truth: WORDS, exactTo: 'minute' },
}

/** The outside systems of the district, in the order of their mappings. */
export const OUTSIDE_SYSTEMS: readonly OutsideSystem[] = OUTSIDE_MAPPINGS.flatMap((outside) => {
  const hand = HANDS[outside.mapping.source]
  return hand === undefined ? [] : [{ ...outside, rowOf: (line: Line) => rowOf(outside.mapping, line, hand) }]
})
