import {
  addDays,
  addMonths,
  daysInMonth,
  formatDate,
  type PlainDate,
  parseDate,
  partsOf,
  plainDate,
  type Result,
} from '@hengjian/law'
import { type EvaluationProblemCode, evaluationProblem } from './problems'

/** Days, both included. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

const refused = (code: EvaluationProblemCode, place: string, found: string): Result<never> => ({
  ok: false,
  problems: [evaluationProblem(code, place, found)],
})

/** Reads a period from two ISO dates; refused where a day does not exist or the end lies before the beginning. */
export function parsePeriod(from: string, to: string): Result<Period> {
  const [first, last] = [parseDate(from), parseDate(to)]
  if (first === undefined) return refused('PERIOD_DATE', 'from', from)
  if (last === undefined) return refused('PERIOD_DATE', 'to', to)
  return last < first ? refused('PERIOD_REVERSED', 'to', to) : { ok: true, value: { from: first, to: last } }
}

export const within = ({ from, to }: Period, day: PlainDate): boolean => day >= from && day <= to

/** Whole months, from the first day of one to the last day of another. */
function monthsOf({ from, to }: Period): number | undefined {
  const [first, last] = [partsOf(from), partsOf(to)]
  if (first.day !== 1 || last.day !== daysInMonth(last.year, last.month)) return undefined
  return (last.year - first.year) * 12 + last.month - first.month + 1
}

/** The period just before, as long as this one: whole months where this one is of whole months. */
export function periodBefore(period: Period): Period {
  const { from, to } = period
  const months = monthsOf(period)
  const first = months === undefined ? addDays(from, from - to - 1) : addMonths(from, -months, 'sameDay')
  return { from: first, to: addDays(from, -1) }
}

/** The same days a year earlier; the 29th of February becomes the 28th. */
export function yearBefore({ from, to }: Period): Period {
  return { from: addMonths(from, -12, 'spc202'), to: addMonths(to, -12, 'spc202') }
}

/** The months that a period touches, each cut to the period. */
export function monthsWithin({ from, to }: Period): readonly Period[] {
  const months: Period[] = []
  for (let first = from; first <= to; ) {
    const { year, month } = partsOf(first)
    const last = plainDate(year, month, daysInMonth(year, month)) ?? to
    months.push({ from: first, to: last < to ? last : to })
    first = addDays(last, 1)
  }
  return months
}

/** The days of a month written `2020-02`; undefined where there is no such month. */
export function wholeMonth(written: string): Period | undefined {
  const from = parseDate(`${written}-01`)
  if (from === undefined) return undefined
  const { year, month } = partsOf(from)
  return { from, to: addDays(from, daysInMonth(year, month) - 1) }
}

/** `2020-01-01/2020-06-30` */
export const writePeriod = ({ from, to }: Period): string => `${formatDate(from)}/${formatDate(to)}`
