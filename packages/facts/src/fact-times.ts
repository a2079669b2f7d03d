import { formatInstant, type Instant } from '@hengjian/law'
import type { FactTime } from './fact'
import type { FactProblemCode } from './problems'
import { lastPossible } from './time-range'

/** How far the clock of a source may run ahead, in milliseconds: five minutes. */
const AHEAD = 300_000

export interface FactTimes {
  readonly occurredAt: FactTime
  readonly endedAt?: FactTime | undefined
  readonly recordedAt?: Instant | undefined
}

/**
 * When something was entered, which is an instant: a bare date would have to be rounded to midnight, before what was entered.
 * @param refuse told of the date
 */
export function momentOf(time: FactTime | undefined, refuse: (date: string) => undefined): Instant | undefined {
  if (time?.precision !== 'day') return time?.from
  return refuse(formatInstant(time.from, time.offset).slice(0, 10))
}

/** What is reported of a time: the code, the member, and the time as it is read. */
type Report = (code: FactProblemCode, member: keyof FactTimes, found: string) => void

/** An end does not lie before its start in every reading of both, and nothing happens or is recorded after its receipt. */
export function checkTimes({ occurredAt, endedAt, recordedAt }: FactTimes, receivedAt: Instant, report: Report): void {
  if (endedAt !== undefined && lastPossible(endedAt) < occurredAt.from)
    report('FACT_END', 'endedAt', formatInstant(endedAt.from, endedAt.offset))
  const latest = receivedAt + AHEAD
  const refuseFuture = (member: keyof FactTimes, at: Instant | undefined, { offset }: FactTime): void => {
    if (at !== undefined && at > latest) report('FACT_FUTURE', member, formatInstant(at, offset))
  }
  refuseFuture('occurredAt', occurredAt.from, occurredAt)
  refuseFuture('endedAt', endedAt?.from, endedAt ?? occurredAt)
  refuseFuture('recordedAt', recordedAt, occurredAt)
}
