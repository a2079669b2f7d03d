import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { startOverOffices } from './overOffices'

let world: ScratchApp
beforeAll(async () => {
  world = await scratchApp()
})
afterAll(() => world.close())

const HOUR = 3_600_000

describe('work over the offices', () => {
  it('is done once for each where one pass is enough', async () => {
    const each = vi.fn(async () => undefined)
    const work = startOverOffices(world.context, { each, failed: 'it failed' })
    await vi.waitFor(() => expect(each).toHaveBeenCalledWith('office-a', expect.any(Function)))
    await work.stop()
    expect(each).toHaveBeenCalledTimes(1)
  })

  it('is tried again by the next pass where it failed, never two passes at a time', async () => {
    let inside = 0
    let most = 0
    const each = vi.fn(async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setImmediate(resolve))
      inside -= 1
      if (each.mock.calls.length === 1) throw new Error('the first time')
    })
    const work = startOverOffices(world.context, { each, failed: 'it failed', every: 0 })
    await vi.waitFor(() => expect(each.mock.calls.length).toBeGreaterThan(3), 20_000)
    await work.stop()
    const done = each.mock.calls.length
    await new Promise((resolve) => setImmediate(resolve))
    expect([most, inside, each.mock.calls.length]).toEqual([1, 0, done])
  })

  it('is told to end, and does not wait for its next pass', async () => {
    const said: string[] = []
    const work = startOverOffices(world.context, {
      each: async (_office, stopped) => {
        said.push('begun')
        while (!stopped()) await new Promise((resolve) => setImmediate(resolve))
        said.push('told')
      },
      failed: 'it failed',
      every: HOUR,
    })
    await vi.waitFor(() => expect(said).toEqual(['begun']))
    await work.stop()
    expect(said).toEqual(['begun', 'told'])
    const resting = startOverOffices(world.context, { each: async () => undefined, failed: 'it failed', every: HOUR })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await resting.stop()
  })
})
