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
    const gate = new Gate({ inside: 1, waiting: 9, patience: 10_000 })
    const first = held()
    const order: string[] = []
    const one = gate.run('a', async () => {
      await first.until
      order.push('one')
      return 1
    })
    const two = gate.run('a', async () => {
      order.push('two')
      return 2
    })
    first.free()
    expect(await Promise.all([one, two])).toEqual([1, 2])
    expect(order).toEqual(['one', 'two'])
  })

  it('turns away who would wait too long, and goes on after a failure', async () => {
    const gate = new Gate({ inside: 1, waiting: 9, patience: 1 })
    const first = held()
    const one = gate.run('a', () => first.until.then(() => Promise.reject(new Error('lost'))))
    expect(await gate.run('a', async () => 'late')).toBeUndefined()
    first.free()
    await expect(one).rejects.toThrow('lost')
    expect(await gate.run('a', async () => 'next')).toBe('next')
  })

  it('turns the next of one name away at once when so many of it wait, and lets those of another wait', async () => {
    const gate = new Gate({ inside: 1, waiting: 2, patience: 10_000 })
    const first = held()
    const order: string[] = []
    const come = (name: string, told: string) =>
      gate.run(name, async () => {
        await first.until
        order.push(told)
        return told
      })
    const waiting = [come('garbage', '1'), come('garbage', '2'), come('garbage', '3')]
    expect(await come('garbage', '4')).toBeUndefined()
    const other = come('police', '5')
    first.free()
    expect(await Promise.all([...waiting, other])).toEqual(['1', '2', '3', '5'])
    expect(order).toEqual(['1', '2', '3', '5'])
    expect(await Promise.all([come('garbage', '6'), come('garbage', '7'), come('garbage', '8')])).toEqual([
      '6',
      '7',
      '8',
    ])
  })
})
