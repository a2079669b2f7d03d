import { describe, expect, it } from 'vitest'
import { similarity } from './similarity'

describe('similarity', () => {
  it('is 1 for the same text and 0 for texts without a common pair', () => {
    expect(similarity('我在家睡觉', '我在家睡觉')).toBe(1)
    expect(similarity('我在家睡觉', '不清楚')).toBe(0)
    expect(similarity('', 'a')).toBe(0)
  })

  it('counts shared pairs of characters', () => {
    // night: ni ig gh ht; nacht: na ac ch ht. One of eight pairs is shared by both.
    expect(similarity('night', 'nacht')).toBe(0.25)
  })

  it('does not mind spaces and full-width forms', () => {
    expect(similarity('合同 ＡＢＣ', '合同ABC')).toBe(1)
  })
})
