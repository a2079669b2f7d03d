import { describe, expect, it } from 'vitest'
import { Gate } from './gate'

const held = () => {
  let free: () => void = () => undefined
  const until = new Promise<void>((resolve) => {
    free = resolve
  })
  return { until, free }
}

describe('Gate', () => {
  it('lets the next in when one leaves', async () => {
    const gate = new Gate(1, 10_000)
    const first = held()
    const order: string[] = []
    const one = gate.run(async () => {
      await first.until
      order.push('one')
      return 1
    })
    const two = gate.run(async () => {
      order.push('two')
      return 2
    })
    first.free()
    expect(await Promise.all([one, two])).toEqual([1, 2])
    expect(order).toEqual(['one', 'two'])
  })

  it('turns away who would wait too long, and goes on after a failure', async () => {
    const gate = new Gate(1, 1)
    const first = held()
    const one = gate.run(() => first.until.then(() => Promise.reject(new Error('lost'))))
    expect(await gate.run(async () => 'late')).toBeUndefined()
    first.free()
    await expect(one).rejects.toThrow('lost')
    expect(await gate.run(async () => 'next')).toBe('next')
  })
})
