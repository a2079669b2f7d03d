import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { articleScenario } from '@hengjian/district'
import {
  evaluate,
  METRICS,
  type Occurrence,
  occurrencesOfCase,
  parsePeriod,
  rowsBehind,
  tally,
  writeChange,
  writeFigure,
} from '@hengjian/evaluation'
import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { describe, expect, it } from 'vitest'

const lines = articleScenario()
const script = fileURLToPath(new URL('../../../../examples/evaluation/recount.mjs', import.meta.url))

const facts = lines.map(({ line, receivedAt }): Fact => {
  const read = parseFact(criminalProcedure, line, { office: 'o1' as OfficeId, receivedAt })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
})
const byCase = new Map<string, Fact[]>()
for (const fact of facts)
  for (const { type, id } of fact.objects) {
    if (type === 'case') byCase.set(id, [...(byCase.get(id) ?? []), fact])
  }
const occurrences: readonly Occurrence[] = [...byCase].flatMap(([id, own]) => occurrencesOfCase(id, own))

const LAST_YEAR = ['2019-01-01', '2019-12-31'] as const
const SINCE_2020 = ['2020-01-01', '2021-06-30'] as const
const periodOf = ([from, to]: readonly [string, string]) => {
  const read = parsePeriod(from, to)
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return read.value
}
const metricOf = (id: string) => {
  const metric = METRICS.find((one) => one.id === id)
  if (metric === undefined) throw new Error(`there is no ${id}`)
  return metric
}
const figureOf = (id: string, period: readonly [string, string]) =>
  evaluate(metricOf(id), tally(occurrences, periodOf(period)))
const written = (id: string, period: readonly [string, string] = SINCE_2020) =>
  writeFigure(metricOf(id), figureOf(id, period))

describe('what the published account told', () => {
  it('is computed from the facts of the scenario', () => {
    expect(written('fastTrackTrials')).toBe('14')
    expect(written('averageFastTrackReviewDays')).toBe('4.32')
    expect(figureOf('averageFastTrackReviewDays', SINCE_2020)).toMatchObject({ numerator: 108, denominator: 25 })
    expect(written('fixedProposalAdoptionRate')).toBe('100.00%')
    expect(figureOf('fixedProposalAdoptionRate', SINCE_2020)).toMatchObject({ numerator: 14, denominator: 14 })
    expect(written('preProsecutionCustodyRate', LAST_YEAR)).toBe('52.00%')
    expect(written('preProsecutionCustodyRate')).toBe('30.00%')
    const custody = metricOf('preProsecutionCustodyRate')
    expect(writeChange(custody, figureOf(custody.id, SINCE_2020), figureOf(custody.id, LAST_YEAR))).toBe('−22.0')
    expect(written('caseActivityRatio', LAST_YEAR)).toBe('1.07')
    expect(written('caseActivityRatio')).toBe('1.02')
    expect([written('minorInterviews'), written('counsellingSessions')]).toEqual(['12', '12'])
    expect([written('conflictsResolved'), written('conflictPersons')]).toEqual(['10', '12'])
    expect([written('concealedIdentities'), written('unitsNotified')]).toEqual(['12', '12'])
  })

  it('has 25 cases behind 4.32, which together took 108 days', () => {
    const rows = rowsBehind(metricOf('averageFastTrackReviewDays'), 'denominator', occurrences, periodOf(SINCE_2020))
    expect(new Set(rows.map((row) => row.case)).size).toBe(25)
    expect(rows.reduce((days, row) => days + (row.amount ?? 0), 0)).toBe(108)
  })

  it.each([
    [LAST_YEAR, { matters: 200, extraActivities: 14, arrested: 104, decidedUpon: 200 }],
    [
      SINCE_2020,
      {
        ...{ matters: 250, extraActivities: 5, arrested: 75, decidedUpon: 250, fastTrackReviews: 25 },
        ...{ fastTrackReviewDays: 108, fastTrackTrials: 14, fixedProposalsJudged: 14, fixedProposalsAdopted: 14 },
        ...{ minorInterviews: 12, counsellingSessions: 12, conflicts: 10, conflictPersons: 12 },
        ...{ concealedIdentities: 12, unitsNotified: 12 },
      },
    ],
  ] as const)('is what a script without our code counts: %s', (period, counted) => {
    const input = lines.map(({ line }) => JSON.stringify(line)).join('\n')
    const told: unknown = JSON.parse(execFileSync(process.execPath, [script, ...period], { input, encoding: 'utf8' }))
    expect(told).toMatchObject(counted)
  })
})
