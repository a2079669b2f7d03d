import type { Instant } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledge, end, handOver, passesOnAt, passOn, raise, type Urgency } from './escalation'

const MINUTE = 60_000
const at = (minutes: number): Instant => (minutes * MINUTE) as Instant

describe('an urgent clock', () => {
  it('is put to the first on duty, after ten minutes to the next, and in the end to everyone', () => {
    const first = raise(['li', 'wang'], at(0))
    expect([first.action, first.login]).toEqual(['raised', 'li'])
    expect(passOn(first.urgency, ['li', 'wang'], (at(10) - 1) as Instant)).toBeUndefined()
    const second = passOn(first.urgency, ['li', 'wang'], at(10))
    expect([second?.action, second?.login]).toEqual(['passedOn', 'wang'])
    const third = second && passOn(second.urgency, ['li', 'wang'], at(20))
    expect([third?.action, third?.login, third?.urgency.everyone]).toEqual(['passedOn', null, true])
    expect(third && passOn(third.urgency, ['li', 'wang'], at(60))).toBeUndefined()
  })

  it('is put to everyone at once where nobody is on duty', () => {
    const { login, urgency } = raise([], at(0))
    expect([login, urgency.everyone, passesOnAt(urgency)]).toEqual([null, true, undefined])
  })

  it('goes on to whoever came on duty meanwhile', () => {
    expect(passOn(raise(['li'], at(0)).urgency, ['zhao', 'li'], at(10))?.login).toBe('zhao')
  })

  it('is acknowledged once, by whoever is first, and then goes to nobody else', () => {
    const seen = acknowledge(raise(['li', 'wang'], at(0)).urgency, 'zhao')
    expect(seen?.urgency.acknowledgedBy).toBe('zhao')
    expect(seen && acknowledge(seen.urgency, 'li')).toBeUndefined()
    expect(seen && passOn(seen.urgency, ['li', 'wang'], at(60))).toBeUndefined()
  })

  it('is handed over when its people go off duty, and not while they are there', () => {
    const waiting = raise(['li', 'wang'], at(0)).urgency
    expect(handOver(waiting, ['wang', 'li'], at(5))).toBeUndefined()
    const handed = handOver(waiting, ['zhao', 'wang'], at(5))
    expect([handed?.action, handed?.login, handed && passesOnAt(handed.urgency)]).toEqual([
      'handedOver',
      'zhao',
      at(15),
    ])
    const seen = acknowledge(waiting, 'li')
    const again = seen && handOver(seen.urgency, ['zhao'], at(60))
    expect([again?.login, again?.urgency.acknowledgedBy]).toEqual(['zhao', null])
    expect(seen && handOver(seen.urgency, [], at(60))?.urgency.everyone).toBe(true)
    const over = seen && end(seen.urgency)
    expect(over && handOver(over.urgency, ['zhao'], at(60))).toBeUndefined()
  })

  it('is over once', () => {
    const over = end(raise(['li'], at(0)).urgency)
    expect(over && [end(over.urgency), acknowledge(over.urgency, 'li')]).toEqual([undefined, undefined])
  })
})

interface Model {
  urgency: Urgency
  now: Instant
  duty: readonly string[]
  readonly told: (string | null)[]
}
type Command =
  | { readonly wait: number }
  | { readonly duty: readonly string[] }
  | { readonly acknowledge: string }
  | { readonly end: true }

const people = fc.constantFrom('a', 'b', 'c', 'd')
const duty = fc.uniqueArray(people, { maxLength: 4 })
const course = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 15 }) }) },
    fc.record({ duty }),
    fc.record({ acknowledge: people }),
    fc.record({ end: fc.constant(true as const) }),
  ),
  { maxLength: 40 },
)

/** Runs a course of events as the timer does, which looks once a minute. */
function run(first: readonly string[], commands: readonly Command[], onStep: (model: Model) => void): Model {
  const raised = raise(first, at(0))
  const model: Model = { urgency: raised.urgency, now: at(0), duty: first, told: [raised.login] }
  const minute = (): void => {
    model.now = (model.now + MINUTE) as Instant
    const step = passOn(model.urgency, model.duty, model.now)
    if (step !== undefined) {
      model.urgency = step.urgency
      model.told.push(step.login)
    }
    onStep(model)
  }
  for (const command of commands) {
    if ('wait' in command) for (let passed = 0; passed < command.wait; passed += 1) minute()
    else if ('duty' in command) model.duty = command.duty
    else {
      const step = 'end' in command ? end(model.urgency) : acknowledge(model.urgency, command.acknowledge)
      model.urgency = step?.urgency ?? model.urgency
    }
  }
  return model
}

describe('over any course of duty changes, waiting and acknowledging', () => {
  it('nobody is asked twice, and everyone only as the last', () => {
    fc.assert(
      fc.property(duty, course, (first, commands) => {
        const { told, urgency } = run(first, commands, () => undefined)
        expect(new Set(told).size).toBe(told.length)
        expect(told.indexOf(null)).toBe(urgency.everyone ? told.length - 1 : -1)
        expect(told.filter((login) => login !== null)).toEqual(urgency.asked)
      }),
    )
  })

  it('nobody is waited for longer than ten minutes while the clock runs and nobody has seen it', () => {
    fc.assert(
      fc.property(duty, course, (first, commands) => {
        run(first, commands, ({ urgency, now }) => {
          if (!urgency.everyone && !urgency.ended && urgency.acknowledgedBy === null)
            expect(now - urgency.askedAt).toBeLessThan(10 * MINUTE)
        })
      }),
    )
  })

  it('nothing is asked any more after an acknowledgement or the end', () => {
    fc.assert(
      fc.property(duty, course, course, people, (first, before, after, login) => {
        const settled = run(first, [...before, { acknowledge: login }], () => undefined).told
        const later = run(first, [...before, { acknowledge: login }, ...after], () => undefined).told
        expect(later).toEqual(settled)
      }),
    )
  })
})
