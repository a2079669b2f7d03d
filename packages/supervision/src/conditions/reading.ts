import type { DataValue } from '@hengjian/facts'
import { dateOf, type PlainDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import { fieldOf } from '../world/attributes'
import { lastReading } from '../world/precision'
import { dateIn, instantIn } from '../world/world'
import type { Scope } from './scope'
import type { Type } from './type'
import { between, UNKNOWN, type Value } from './value'

/** Turns stored values of a type into what conditions count with. */
export function readerOf(type: Type): (scope: Scope, value: DataValue) => Value {
  switch (type.is) {
    case 'date':
      return (scope, value) => (typeof value === 'string' ? (dateIn(scope.known.world, value) ?? UNKNOWN) : UNKNOWN)
    case 'instant':
      return (scope, value) => (typeof value === 'string' ? instantOfText(scope, value) : UNKNOWN)
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'object':
    case 'list':
    case 'duration':
    case 'nothing':
      return (_, value) => value
  }
}

const PRECISION = { second: 0, minute: 1, day: 2 } as const

function instantOfText(scope: Scope, text: string): Value {
  const written = instantIn(scope.known.world, text)
  if (written === undefined) return UNKNOWN
  return between(written.instant, lastReading(written.instant, PRECISION[written.precision]))
}

/** The local date of a stored date-time, on the wall clock it was written in. */
export function dateOfStored(scope: Scope, value: DataValue): Value {
  const written = typeof value === 'string' ? instantIn(scope.known.world, value) : undefined
  return written === undefined ? UNKNOWN : dateOf(written.instant, written.offset)
}

/** The last instant a fact may stand for, where no pattern has told: as its own precision lets it. */
export function lastInstantOf({ known: { world } }: Scope, row: number, at: number): number {
  const precision = world.facts.precision[row] ?? 0
  return precision === 0 || at !== world.facts.from[row] ? at : lastReading(at, precision)
}

/** Whether a row of a data set holds at the anchor: from its first day until before its last. */
export function holdsAt(
  { known: { world }, objectAt }: Scope,
  from: string | undefined,
  to: string | undefined,
): boolean {
  const starts = (text: string): number => startOf(dateIn(world, text) ?? NEVER, SHANGHAI_OFFSET)
  return (from === undefined || objectAt >= starts(from)) && (to === undefined || objectAt < starts(to))
}
const NEVER = Number.NaN as PlainDate

/** The value of a data field of a fact, as stored. */
export const storedValue = ({ known: { world } }: Scope, row: number, field: number): DataValue | undefined =>
  fieldOf(world.facts, row, field)
