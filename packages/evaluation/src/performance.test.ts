import { expect, it } from 'vitest'
import { statementOf, WEIGHTS } from './performance'

it('multiplies what was answered by its weight, and says both', () => {
  const { lines, points } = statementOf([
    { workflow: 'filingSupervision', count: 3 },
    { workflow: 'clue', count: 5 },
    { workflow: 'patrol', count: 7 },
  ])
  expect(lines.map((line) => [line.workflow, line.count, line.weight.points, line.points])).toEqual([
    ['filingSupervision', 3, 4, 12],
    ['clue', 5, 2, 10],
    ['patrol', 7, 1, 7],
  ])
  expect(points).toBe(29)
  expect(statementOf([])).toEqual({ lines: [], points: 0 })
})

it('weighs each workflow once', () => {
  expect(new Set(WEIGHTS.map(({ workflow }) => workflow)).size).toBe(WEIGHTS.length)
})
