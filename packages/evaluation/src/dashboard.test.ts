import { expect, it } from 'vitest'
import { DASHBOARD, dashboardKinds, dashboardMetrics, metricsOfChart } from './dashboard'
import { evaluate } from './evaluate'
import { METRICS } from './metrics'
import { reviewPaths } from './metrics/reviewPaths'
import type { Tally } from './occurrence'
import { recurs } from './occurrences/kinds'

it('draws four modules, and nothing that is no metric', () => {
  expect(DASHBOARD.map(({ id }) => id)).toEqual(['information', 'standards', 'supervision', 'team'])
  const drawn = DASHBOARD.flatMap(({ charts }) => charts.flatMap(metricsOfChart))
  expect([drawn.length, dashboardMetrics.size]).toEqual([29, 29])
})

it('has a metric or a gap for each category', () => {
  for (const chart of DASHBOARD.flatMap(({ charts }) => charts))
    if (chart.kind === 'beside')
      expect(chart.series.map(({ metrics }) => metrics.length)).toEqual(chart.series.map(() => chart.categories.length))
})

it('counts nothing that a month counts and its period does not', () => {
  const kinds = [...dashboardMetrics.values()].flatMap(({ numerator, denominator }) =>
    [...numerator, ...(denominator ?? [])].map((term) => term.of),
  )
  expect(kinds.filter(recurs)).toEqual([])
  expect(dashboardKinds).toContain('reviewClosed')
})

it('puts every matter on one way of review, whatever happened to it', () => {
  const marks = [
    [],
    ['extended'],
    ['extended', 'extendedThrice'],
    ['returned'],
    ['returned', 'returnedTwice'],
    ['extended', 'returned'],
    ['extended', 'extendedThrice', 'returned'],
    ['extended', 'returned', 'returnedTwice'],
    ['extended', 'extendedThrice', 'returned', 'returnedTwice'],
  ] as const
  const longest = METRICS.find(({ id }) => id === 'longestPaths')
  const ways = [...reviewPaths, ...(longest === undefined ? [] : [longest])]
  const taken = marks.map((own) => {
    const tallies: readonly Tally[] = [{ kind: 'reviewClosed', marks: own, count: 1, amount: 0 }]
    return ways.filter((way) => evaluate(way, tallies).numerator === 1).map(({ id }) => id)
  })
  expect(taken).toEqual([
    ['pathStraight'],
    ['pathExtended'],
    ['pathExtended'],
    ['pathReturnedOnce'],
    ['pathReturnedTwice'],
    ['pathOnceAndExtended'],
    ['pathOnceAndExtended'],
    ['pathTwiceAndExtended'],
    ['longestPaths'],
  ])
})
