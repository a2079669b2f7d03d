import { describe, expect, it } from 'vitest'
import { type LeaseStore, leaveLead, takeLead } from './lease'

function storage(): LeaseStore {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

describe('the lead among tabs', () => {
  it('is held by one, who renews it, and falls to another when that one is silent', () => {
    const store = storage()
    expect(takeLead(store, 'a', 0)).toBe(true)
    expect(takeLead(store, 'b', 1000)).toBe(false)
    expect(takeLead(store, 'a', 5000)).toBe(true)
    expect(takeLead(store, 'b', 10_999)).toBe(false)
    expect(takeLead(store, 'b', 11_000)).toBe(true)
    expect(takeLead(store, 'a', 11_001)).toBe(false)
  })

  it('is given away by its holder alone', () => {
    const store = storage()
    takeLead(store, 'a', 0)
    leaveLead(store, 'b', 1)
    expect(takeLead(store, 'b', 2)).toBe(false)
    leaveLead(store, 'a', 3)
    expect(takeLead(store, 'b', 4)).toBe(true)
  })

  it('does not last for ever when the clock of the machine is set back', () => {
    const store = storage()
    takeLead(store, 'a', 1_000_000)
    expect(takeLead(store, 'b', 0)).toBe(true)
  })
})
