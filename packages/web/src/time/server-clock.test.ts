import { describe, expect, it } from 'vitest'
import { corrected } from './server-clock'

describe('the difference to the server’s clock', () => {
  it('follows the quickest answer, and no slow one', () => {
    expect(corrected(10_000, 9_400)).toBe(10_000)
    expect(corrected(10_000, 10_020)).toBe(10_020)
  })

  it('follows a clock that was set, either way', () => {
    expect(corrected(10_000, 7_000)).toBe(7_000)
    expect(corrected(10_000, 3_610_000)).toBe(3_610_000)
  })
})
