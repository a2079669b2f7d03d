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

it('takes the weight that the office set in place of the first', () => {
  const set = [{ workflow: 'clue', points: 3, reason: { zh: '线索核查量大', en: 'much to verify' } }]
  const { lines, points } = statementOf(
    [
      { workflow: 'clue', count: 2 },
      { workflow: 'pursuit', count: 1 },
    ],
    set,
  )
  expect(lines.map(({ weight, points: own }) => [weight.points, weight.reason.zh, own])).toEqual([
    [3, '线索核查量大', 6],
    [4, '两项监督，突出权重', 4],
  ])
  expect(points).toBe(10)
})

it('weighs each workflow once', () => {
  expect(new Set(WEIGHTS.map(({ workflow }) => workflow)).size).toBe(WEIGHTS.length)
})
