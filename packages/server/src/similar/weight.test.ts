import { describe, expect, it } from 'vitest'
import { chooseWords, weightOf } from './weight'

describe('the weight of a word', () => {
  it('grows with how often it stands there, less and less, and shrinks with the length of the text', () => {
    expect(weightOf(1, 150)).toBeCloseTo(1, 10)
    expect(weightOf(3, 150)).toBeCloseTo(6.6 / 4.2, 10)
    expect(weightOf(1, 300)).toBeCloseTo(2.2 / 3.1, 10)
  })
})

describe('the words that are asked for', () => {
  it('are the rarest, up to so many texts in all, and tell the more the rarer they are', () => {
    const held = [
      { word: '盗窃', holding: 40 },
      { word: '扒窃', holding: 3 },
      { word: '公交站', holding: 1 },
      { word: '无人提到', holding: 0 },
      { word: '监控', holding: 30 },
    ]
    const chosen = chooseWords(held, 100, 40)
    expect(chosen.map(({ word }) => word)).toEqual(['公交站', '扒窃', '监控'])
    expect(chosen[0]?.tells).toBeCloseTo(Math.log(1 + 99.5 / 1.5), 10)
    expect((chosen[1]?.tells ?? 0) > (chosen[2]?.tells ?? 0)).toBe(true)
  })

  it('keep the rarest where all are common', () => {
    const common = [
      { word: '讯问', holding: 900 },
      { word: '公安', holding: 990 },
    ]
    expect(chooseWords(common, 1000, 100).map(({ word }) => word)).toEqual(['讯问'])
    expect(chooseWords([], 1000, 100)).toEqual([])
  })
})
