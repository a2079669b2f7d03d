import { describe, expect, it } from 'vitest'
import { Kept } from './kept'

/** A clock that moves only when told, and a count that takes as long as it is told. */
function counting(takes: number) {
  const clock = { now: 0, counted: 0 }
  const kept = new Kept<number>(() => clock.now)
  const ask = (): Promise<number> =>
    kept.get('office', async () => {
      clock.counted += 1
      clock.now += takes
      return clock.counted
    })
  return { clock, ask }
}

describe('what is dear to count', () => {
  it('is kept for twenty times as long as it took', async () => {
    const { clock, ask } = counting(100)
    expect(await ask()).toBe(1)
    clock.now = 100 + 1999
    expect(await ask()).toBe(1)
    clock.now = 100 + 2000
    expect(await ask()).toBe(2)
  })

  it('is kept for a minute at most', async () => {
    const { clock, ask } = counting(10_000)
    expect(await ask()).toBe(1)
    clock.now = 10_000 + 60_000
    expect(await ask()).toBe(2)
  })

  it('is counted once for all who ask meanwhile, and again after a failure', async () => {
    let asked = 0
    const kept = new Kept<number>(() => 0)
    const failing = (): Promise<number> =>
      kept.get('office', async () => {
        asked += 1
        throw new Error('the database is gone')
      })
    const both = await Promise.allSettled([failing(), failing()])
    expect([asked, both.map(({ status }) => status)]).toEqual([1, ['rejected', 'rejected']])
    await expect(failing()).rejects.toThrow('the database is gone')
    expect(asked).toBe(2)
  })
})
