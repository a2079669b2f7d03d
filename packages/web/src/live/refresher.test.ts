import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRefresher } from './refresher'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page whose answer takes a second. */
function slowPage(key: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  let asked = 0
  const observer = new QueryObserver(client, {
    queryKey: [key],
    queryFn: () => {
      asked += 1
      const answer = asked
      return new Promise<number>((resolve) => setTimeout(() => resolve(answer), 1000))
    },
  })
  const leave = observer.subscribe(() => undefined)
  return { client, asked: () => asked, shown: () => observer.getCurrentResult().data, leave }
}

describe('createRefresher', () => {
  it('lets an answer arrive under a flood of events, and asks once more after', async () => {
    const page = slowPage('desk')
    const refresher = createRefresher(page.client, ([name]) => name === 'desk')
    for (let at = 0; at < 90; at += 1) {
      refresher.refresh()
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(page.asked()).toBe(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(page.shown()).toBe(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect([page.asked(), page.shown()]).toEqual([2, 2])
    page.leave()
  })

  it('leaves alone what does not live, and everything once stopped', async () => {
    const page = slowPage('models')
    await vi.advanceTimersByTimeAsync(1100)
    const refresher = createRefresher(page.client, ([name]) => name === 'desk')
    refresher.refresh()
    await vi.advanceTimersByTimeAsync(2000)
    const all = createRefresher(page.client, () => true)
    all.refresh()
    all.stop()
    await vi.advanceTimersByTimeAsync(2000)
    expect(page.asked()).toBe(1)
    page.leave()
  })
})
