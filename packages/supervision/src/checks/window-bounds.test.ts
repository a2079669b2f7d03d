import { describe, expect, it } from 'vitest'
import type { AbsenceCheck, PresenceCheck } from '../language'
import { fact, model, states, type TrialOptions } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'

const absence = (check: Partial<AbsenceCheck>, facts: Facts, asOf = LATE, options: TrialOptions = {}) =>
  states(
    model({ absence: { at: { event: 'opened' }, of: { event: 'answered' }, window: 'before', ...check } }),
    facts,
    asOf,
    options,
  ).join()
const presence = (check: Partial<PresenceCheck>, facts: Facts, asOf = LATE, options: TrialOptions = {}) =>
  states(
    model({ presence: { at: { event: 'opened' }, of: { event: 'answered' }, window: 'before', ...check } }),
    facts,
    asOf,
    options,
  ).join()

const at = (time: string) => `2026-05-06T${time}`
const opened = fact('opened', at('09:00:00'))
const answered = (time: string, extras = {}) => fact('answered', at(time), extras)

describe('imprecise times about a window', () => {
  it('are unknown where a reading decides otherwise', () => {
    expect(absence({}, [opened, answered('09:00')])).toBe('unknown')
    expect(absence({}, [opened, answered('08:59')])).toBe('satisfied')
    expect(absence({}, [fact('opened', at('09:00')), answered('09:00:30')])).toBe('unknown')
    expect(absence({}, [fact('opened', at('09:00')), answered('09:01:00')])).toBe('violated')
  })

  it('are tried between their first and last instant, too', () => {
    const within = { count: 'elapsed', of: { minutes: 30 } } as const
    const bare = fact('opened', '2026-05-06')
    expect(presence({ within }, [bare, answered('12:00:00')])).toBe('unknown')
    expect(presence({ window: 'after', within }, [bare, answered('12:00:00')])).toBe('unknown')
    // At either end of the day one lies in the window, at noon none does.
    const twice = [answered('00:00:00'), fact('answered', '2026-05-06T23:45:00')]
    expect(absence({ within }, [bare, ...twice])).toBe('unknown')
  })

  it('never count hours from a bare date', () => {
    const within = { count: 'HX', of: { hours: 1 } } as const
    for (const window of ['before', 'after'] as const) {
      expect(presence({ window, within }, [fact('opened', '2026-05-06'), fact('answered', '2026-05-20')])).toBe(
        'unknown',
      )
    }
    expect(absence({ window: 'ever', within }, [fact('opened', '2026-05-06')])).toBe('unknown')
  })

  it('keep the order of one source at one moment', () => {
    const anchor = fact('opened', '2026-05-06', { id: 'r2' })
    const of = { event: 'asked' }
    expect(absence({ of }, [anchor, fact('asked', '2026-05-06', { id: 'r1' })])).toBe('satisfied')
    expect(absence({ of }, [anchor, fact('asked', '2026-05-06', { id: 'r3' })])).toBe('violated')
    expect(presence({ of, window: 'after' }, [anchor, fact('asked', '2026-05-06', { id: 'r3' })])).toBe('violated')
  })
})

describe('a tolerance', () => {
  const tolerance = { minutes: 5 }

  it('takes in what stands exactly so far beside the window of what must be there', () => {
    expect(absence({ tolerance }, [opened, answered('09:05:00')])).toBe('satisfied')
    expect(absence({ tolerance }, [opened, answered('09:05:01')])).toBe('violated')
  })

  it('forgives what must not be there exactly so far within the window', () => {
    expect(presence({ tolerance }, [opened, answered('08:54:59')])).toBe('violated')
    expect(presence({ tolerance }, [opened, answered('08:55:00')])).toBe('satisfied')
    expect(presence({ tolerance, window: 'after' }, [opened, answered('09:05:00')])).toBe('satisfied')
    expect(presence({ tolerance, window: 'after' }, [opened, answered('09:05:01')])).toBe('violated')
  })

  it('of no length forgives nothing', () => {
    const none = { minutes: 0 }
    expect(presence({ tolerance: none, window: 'after' }, [opened, answered('09:00:00')])).toBe('violated')
  })

  it('forgives at either end of an interval', () => {
    const during = (time: string) =>
      presence({ at: { interval: 'pause' }, of: { event: 'asked' }, window: 'during', tolerance }, [
        fact('paused', at('09:00:00')),
        fact('asked', at(time)),
        fact('resumed', at('10:00:00')),
      ])
    expect(['09:05:00', '09:05:01', '09:54:59', '09:55:00'].map(during)).toEqual([
      'satisfied',
      'violated',
      'violated',
      'satisfied',
    ])
  })

  it('is weighed at the exact turn where the anchor is imprecise', () => {
    // Only in the last second of its minute is the anchor more than five minutes after the answer.
    expect(presence({ tolerance }, [fact('opened', at('09:00')), answered('08:55:59')])).toBe('unknown')
    expect(presence({ tolerance }, [fact('opened', at('09:00')), answered('08:56:00')])).toBe('satisfied')
  })
})

describe('clocks of two sources', () => {
  const skewed = { clockSkew: 300_000 }

  it('widen the window for facts of the other source alone', () => {
    expect(absence({}, [opened, answered('09:05:00')], LATE, skewed)).toBe('satisfied')
    expect(absence({}, [opened, answered('09:05:01')], LATE, skewed)).toBe('violated')
    expect(absence({}, [opened, answered('09:05:00', { source: 'desk' })], LATE, skewed)).toBe('violated')
  })

  it('narrow it where something must not be there', () => {
    expect(presence({}, [opened, answered('08:55:01')], LATE, skewed)).toBe('satisfied')
    expect(presence({}, [opened, answered('08:55:01', { source: 'desk' })], LATE, skewed)).toBe('violated')
  })
})

describe('a clock that ran out as an anchor', () => {
  it('has what happens at its very instant after it where that is the first too late', () => {
    const check = (count: 'DC' | 'elapsed', answer: string) => {
      const due = { from: { event: 'opened' }, to: { event: 'excused' }, within: { count, of: { days: 1 } } }
      return absence({ at: { due } }, [opened, fact('answered', answer)])
    }
    expect(check('DC', '2026-05-07T23:59:59')).toBe('satisfied')
    expect(check('DC', '2026-05-08T00:00:00')).toBe('violated')
    expect(check('elapsed', '2026-05-07T09:00:00')).toBe('satisfied')
    expect(check('elapsed', '2026-05-07T09:00:01')).toBe('violated')
  })
})
