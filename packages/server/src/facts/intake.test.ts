import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Intake } from './intake'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const HOUR = 3_600_000

/** Something that is taken in until it is let go. */
function held(intake: Intake) {
  let leave: (failure?: Error) => void = () => undefined
  const taken = intake.take(
    () => new Promise<void>((resolve, reject) => (leave = (failure) => (failure ? reject(failure) : resolve()))),
  )
  return { taken, leave: (failure?: Error) => leave(failure) }
}

it('keeps nobody waiting while nothing is taken in', async () => {
  const intake = new Intake()
  await intake.letPass(HOUR)
  expect(await intake.take(async () => 'taken')).toBe('taken')
  await intake.letPass(HOUR)
  expect(vi.getTimerCount()).toBe(0)
})

it('lets all pass that is being taken in, also what fails', async () => {
  const intake = new Intake()
  const [one, two] = [held(intake), held(intake)]
  let passed = false
  const waiting = intake.letPass(HOUR).then(() => {
    passed = true
  })
  one.leave()
  await one.taken
  expect(passed).toBe(false)
  two.leave(new Error('lost'))
  await expect(two.taken).rejects.toThrow('lost')
  await waiting
  expect(vi.getTimerCount()).toBe(0)
})

it('keeps nobody waiting for ever', async () => {
  const intake = new Intake()
  const endless = held(intake)
  const waiting = intake.letPass(50)
  await vi.advanceTimersByTimeAsync(50)
  await waiting
  endless.leave()
  await endless.taken
})
