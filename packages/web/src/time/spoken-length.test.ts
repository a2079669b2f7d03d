import { describe, expect, it } from 'vitest'
import { spokenLength } from './spoken-length'

const zh = { days: '天', hours: '小时', minutes: '分', seconds: '秒' }
const en = { days: ' d', hours: ' h', minutes: ' min', seconds: ' s' }

describe('a length in words', () => {
  it('names its two largest parts, and none that is nought', () => {
    const spoken = [0, 40_000, 200_000, 7_500_000, 3_605_000, 90_000_000, 172_800_000].map((one) =>
      spokenLength(one, zh),
    )
    expect(spoken).toEqual(['0秒', '40秒', '3分20秒', '2小时5分', '1小时', '1天1小时', '2天'])
    expect(spokenLength(7_500_000, en)).toBe('2 h 5 min')
  })
})
