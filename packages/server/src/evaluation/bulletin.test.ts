import { expect, it } from 'vitest'
import { topicsOf } from './bulletin'

it('proposes as topics what was confirmed most in all units together', () => {
  const problem = (unit: string, model: string, count: number) => ({ unit, model, count })
  const topics = topicsOf([
    problem('A', 'CM-DET-24H', 2),
    problem('A', 'CTR-FOOD', 3),
    problem('B', 'CM-DET-24H', 2),
    problem('B', 'CTR-REST', 1),
    problem('C', 'INV-SEPARATE', 1),
    problem('C', 'CTR-ROOM', 1),
    problem('C', 'CTR-SUMMON-12H', 1),
  ])
  expect(topics.map(({ model, count, units }) => [model, count, units])).toEqual([
    ['CM-DET-24H', 4, 2],
    ['CTR-FOOD', 3, 1],
    ['CTR-REST', 1, 1],
    ['CTR-ROOM', 1, 1],
    ['CTR-SUMMON-12H', 1, 1],
  ])
})
