import { type PlainDate, parseDate } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { evaluate, rowsBehind, tally } from './evaluate'
import { caseActivityRatio } from './metrics/caseActivityRatio'
import { nonApprovalRate } from './metrics/nonApproval'
import { averageReviewDays } from './metrics/reviewLength'
import type { Occurrence } from './occurrence'
import { parsePeriod } from './period'

const on = (text: string): PlainDate => parseDate(text) ?? (Number.NaN as PlainDate)
const period = (from: string, to: string) => {
  const read = parsePeriod(from, to)
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return read.value
}
const matter = (key: string, day: string): Occurrence => ({
  kind: 'criminalMatter',
  key,
  day: on(day),
  marks: [],
  case: key,
})
const OCCURRENCES: readonly Occurrence[] = [
  matter('C-1', '2020-03-20'),
  matter('C-1', '2020-01-31'),
  matter('C-2', '2020-03-31'),
  matter('C-3', '2020-04-01'),
  { kind: 'extraActivity', key: 'f9', day: on('2020-02-29'), marks: ['firstReturn'], case: 'C-1' },
]

describe('what is counted', () => {
  it('counts a matter once in a period, on its first and last day too', () => {
    const quarter = period('2020-01-31', '2020-03-31')
    const figure = evaluate(caseActivityRatio, tally(OCCURRENCES, quarter))
    expect(figure).toEqual({ numerator: 3, denominator: 2, value: { numerator: 3, denominator: 2 } })
    const february = period('2020-02-01', '2020-02-29')
    expect(evaluate(caseActivityRatio, tally(OCCURRENCES, february))).toEqual({
      numerator: 1,
      denominator: 0,
      value: null,
    })
  })

  it('has as many rows behind each side as the side says, each by its key and first day', () => {
    const rows = rowsBehind(caseActivityRatio, 'numerator', OCCURRENCES, period('2020-01-01', '2020-03-31'))
    expect(rows.map(({ key }) => key)).toEqual(['C-1', 'f9', 'C-2'])
    expect(rows[0]?.day).toBe(on('2020-01-31'))
    expect(
      rowsBehind(caseActivityRatio, 'denominator', OCCURRENCES, period('2020-01-01', '2020-03-31')).map(
        (one) => one.key,
      ),
    ).toEqual(['C-1', 'C-2'])
  })

  it('keeps numerator and denominator to what their marks say, in whatever order these stand', () => {
    const decided = (key: string, marks: Extract<Occurrence, { kind: 'arrestDecided' }>['marks']): Occurrence => ({
      kind: 'arrestDecided',
      key,
      day: on('2020-05-06'),
      marks,
    })
    const all = [decided('1', ['approved']), decided('2', ['refusedNoNeed']), decided('3', ['refusedEvidence'])]
    const may = period('2020-05-01', '2020-05-31')
    expect(evaluate(nonApprovalRate, tally(all, may))).toMatchObject({ numerator: 2, denominator: 3 })
    expect(rowsBehind(nonApprovalRate, 'numerator', all, may).map(({ key }) => key)).toEqual(['2', '3'])
  })

  it('adds days up for a mean', () => {
    const closed = (key: string, amount: number): Occurrence => ({
      kind: 'reviewClosed',
      key,
      day: on('2020-05-06'),
      marks: [],
      amount,
    })
    expect(
      evaluate(averageReviewDays, tally([closed('1', 3), closed('2', 10)], period('2020-05-06', '2020-05-06'))),
    ).toEqual({
      numerator: 13,
      denominator: 2,
      value: { numerator: 13, denominator: 2 },
    })
  })
})
