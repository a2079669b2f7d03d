import { describe, expect, it } from 'vitest'
import type { DeadlineCheck } from './language'
import { fact, instant, model, shown, states, verdict } from './trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-12-01T00:00:00'
const on = (day: string, time = '09:00:00') => `2026-05-${day}T${time}`
const opened = fact('opened', on('06'))
const answered = (at: string) => fact('answered', at)
const extended = (at: string, data = {}) => fact('extended', at, { data })
const restarted = (at: string, data = {}) => fact('restarted', at, { data })
const paused = (at: string, data = {}) => fact('paused', at, { data })
const resumed = (at: string) => fact('resumed', at)

const tenDays = { count: 'DC', of: { days: 10 } } as const
const clock = (rest: Partial<DeadlineCheck>) =>
  model({ deadline: { from: { event: 'opened' }, to: { event: 'answered' }, within: tenDays, ...rest } })
/** The last lawful day of the clock, and the state. */
const due = (rest: Partial<DeadlineCheck>, facts: Facts, asOf = LATE) => {
  const { due, state } = verdict(clock(rest), [opened, ...facts], asOf)
  return `${shown(due?.latest)?.slice(0, 10)} ${state}`
}

describe('a clock', () => {
  it('counts from its anchor', () => {
    expect(due({}, [])).toBe('2026-05-17 violated')
    expect(due({}, [], on('16', '23:59:59'))).toBe('2026-05-17 pending')
  })
})

describe('extend', () => {
  const more = { extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 20 } } }] } as const

  it('moves the due to start + within, once however often, and never back', () => {
    expect(due(more, [extended(on('10'))])).toBe('2026-05-27 violated')
    expect(due(more, [extended(on('10')), extended(on('12'))])).toBe('2026-05-27 violated')
    expect(
      due({ extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 5 } } }] }, [
        extended(on('10')),
      ]),
    ).toBe('2026-05-17 violated')
  })

  it('counts up to the due so far, and no later', () => {
    expect(due(more, [extended(on('16', '23:59:59'))])).toBe('2026-05-27 violated')
    expect(due(more, [extended(on('17', '00:00:00'))])).toBe('2026-05-17 violated')
    expect(due(more, [extended(on('05'))])).toBe('2026-05-17 violated')
  })

  it('after due moves it on from the due so far, once for each fact', () => {
    const after = {
      extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 3 } }, after: 'due' }],
    } as const
    expect(due(after, [extended(on('10'))])).toBe('2026-05-20 violated')
    expect(due(after, [extended(on('10')), extended(on('18'))])).toBe('2026-05-23 violated')
    expect(due(after, [extended(on('10')), extended(on('20'))])).toBe('2026-05-20 violated')
  })

  it('after due is counted before rest days move the last day', () => {
    // 2026-05-16 is a Saturday. Ten days end there and are moved to Monday; three more are counted from the Saturday.
    const moved = {
      within: { count: 'D', of: { days: 10 } },
      extend: [{ when: { event: 'extended' }, within: { count: 'D', of: { days: 3 } }, after: 'due' }],
    } as const
    expect(due(moved, [])).toBe('2026-05-19 violated')
    expect(due(moved, [extended(on('18'))])).toBe('2026-05-20 violated')
  })

  it('reads its own length from the fact that extends', () => {
    const own = {
      extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: { var: 'event.days' } } } }],
    } as const
    expect(due(own, [extended(on('10'), { days: 15 })])).toBe('2026-05-22 violated')
  })

  it('of unknown length leaves unknown what it may change', () => {
    const own = {
      extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: { var: 'event.days' } } } }],
    } as const
    expect(states(clock(own), [opened, extended(on('10'))], LATE)).toEqual(['unknown'])
    expect(states(clock(own), [opened, extended(on('10')), answered(on('12'))], LATE)).toEqual(['satisfied'])
    expect(states(clock(own), [opened, extended(on('10')), answered(on('20'))], LATE)).toEqual(['unknown'])
    expect(states(clock(own), [opened, extended(on('18'))], LATE)).toEqual(['violated'])
  })

  it('counts up to the first answer', () => {
    expect(due(more, [answered(on('08')), extended(on('10'))])).toBe('2026-05-17 satisfied')
  })

  it('of which it is not known whether it is one is counted in and left out', () => {
    const when = { event: 'extended', where: { '==': [{ var: 'event.urgent' }, true] } }
    const doubted = { extend: [{ when, within: { count: 'DC', of: { days: 20 } } }] } as const
    const state = (...facts: Facts) => states(clock(doubted), [opened, extended(on('10')), ...facts], LATE).join()
    expect(state()).toBe('violated')
    expect(state(answered(on('20')))).toBe('unknown')
    expect(state(answered(on('12')))).toBe('satisfied')
    expect(state(answered(on('28')))).toBe('violated')
  })
})

describe('restart', () => {
  it('sets a new start, also an earlier due', () => {
    const again = { restart: [{ when: { event: 'restarted' } }] }
    expect(due(again, [restarted(on('12'))])).toBe('2026-05-23 violated')
    const shorter = { restart: [{ when: { event: 'restarted' }, within: { count: 'DC', of: { days: 1 } } }] } as const
    expect(due(shorter, [restarted(on('08'))])).toBe('2026-05-10 violated')
  })

  it('changes nothing after the due', () => {
    const again = { restart: [{ when: { event: 'restarted' } }] }
    expect(due(again, [restarted(on('16', '23:59:59'))])).toBe('2026-05-27 violated')
    expect(due(again, [restarted(on('17', '00:00:00'))])).toBe('2026-05-17 violated')
  })

  it('lets earlier extensions fall away, and is extended by later ones', () => {
    const both = {
      restart: [{ when: { event: 'restarted' } }],
      extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 20 } } }],
    } as const
    expect(due(both, [extended(on('08')), restarted(on('20'))])).toBe('2026-05-31 violated')
    expect(due(both, [restarted(on('08')), extended(on('10'))])).toBe('2026-05-29 violated')
  })

  it('keeps the length so far where it brings none', () => {
    const two = {
      restart: [
        {
          when: { event: 'restarted', where: { '==': [{ var: 'event.urgent' }, true] } },
          within: { count: 'DC', of: { days: 30 } },
        },
        { when: { event: 'restarted', where: { '==': [{ var: 'event.urgent' }, false] } } },
      ],
    } as const
    const facts = [restarted(on('08'), { urgent: true }), restarted(on('10'), { urgent: false })]
    expect(due(two, facts)).toBe('2026-06-10 violated')
  })

  it('may bring its own extensions, each counted once', () => {
    const own = {
      restart: [
        {
          when: { event: 'restarted' },
          extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 3 } }, after: 'due' }],
        },
      ],
    } as const
    expect(due(own, [extended(on('10'))])).toBe('2026-05-17 violated')
    expect(due(own, [restarted(on('10')), extended(on('12'))])).toBe('2026-05-24 violated')
    expect(due(own, [restarted(on('10')), restarted(on('11')), extended(on('12'))])).toBe('2026-05-25 violated')
  })

  it('may bring its own suspensions', () => {
    const own = { restart: [{ when: { event: 'restarted' }, suspend: [{ interval: 'pause' }] }] }
    expect(due(own, [paused(on('10')), resumed(on('11'))])).toBe('2026-05-17 violated')
    expect(due(own, [restarted(on('10')), paused(on('12')), resumed(on('13'))])).toBe('2026-05-23 violated')
  })

  it('that may be none takes its extensions with it', () => {
    const when = { event: 'restarted', where: { '==': [{ var: 'event.urgent' }, true] } }
    const doubted = {
      restart: [{ when, extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 20 } } }] }],
    } as const
    const facts = [opened, restarted(on('08')), extended(on('10')), answered(on('17'))]
    expect(states(clock(doubted), facts, LATE)).toEqual(['unknown'])
    expect(states(clock(doubted), [opened, restarted(on('08')), extended(on('10')), answered(on('30'))], LATE)).toEqual(
      ['violated'],
    )
  })

  it('never starts a count of hours from a bare date', () => {
    const hours = {
      within: { count: 'HX', of: { hours: 48 } },
      restart: [{ when: { event: 'restarted' } }],
    } as const
    const bare = restarted('2026-05-07')
    expect(verdict(clock(hours), [opened, bare], LATE)).toMatchObject({
      state: 'unknown',
      missing: expect.arrayContaining([{ kind: 'precision' }]),
    })
    expect(states(clock(hours), [opened, restarted('2026-05-07T09:00')], LATE)).toEqual(['violated'])
  })
})

describe('whose number it is', () => {
  it('is the office’s where the length is', () => {
    const local = model(
      {
        deadline: {
          from: { event: 'opened' },
          to: { event: 'answered' },
          within: { count: 'DC', of: { var: 'param.local_days' } },
        },
      },
      { params: { local_days: { days: 1 } } },
    )
    expect(verdict(local, [opened], LATE)).toMatchObject({
      onLocalNumber: true,
      due: { latest: instant(on('08', '00:00:00')) },
    })
    expect(verdict(clock({}), [opened], LATE).onLocalNumber).toBe(false)
  })
})

describe('a year whose holidays are not known', () => {
  it('marks the due provisional and leaves the state', () => {
    const days = { within: { count: 'D', of: { days: 10 } } } as const
    const late = verdict(clock(days), [fact('opened', '2036-05-06T09:00:00')], '2036-12-01T00:00:00')
    expect(late).toMatchObject({ state: 'violated', due: { provisional: true } })
    expect(verdict(clock(days), [opened], LATE).due?.provisional).toBe(false)
  })
})

describe('whole dates', () => {
  it('are compared on each fact’s own wall clock', () => {
    const check = clock({ within: { count: 'calendar', of: { days: 1 } } })
    const state = (from: string, to: string) =>
      states(check, [fact('opened', from), answered(to)], '2027-01-01T00:00:00').join()
    expect(state('2026-03-28T22:00:00+01:00', '2026-03-29T23:59:59+02:00')).toBe('satisfied')
    expect(state('2026-03-28T22:00:00+01:00', '2026-03-30T00:00:00+02:00')).toBe('violated')
  })
})
