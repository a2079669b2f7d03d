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

describe('suspend', () => {
  const suspend = { suspend: [{ interval: 'pause' }] }

  it('leaves out each calendar day touched, and warns one day earlier', () => {
    const facts = [opened, paused(on('10', '23:00:00')), resumed(on('12', '01:00:00'))]
    const { due: moved } = verdict(clock(suspend), facts, LATE)
    expect([moved?.latest, moved?.alert].map(shown)).toEqual(['2026-05-20T00:00:00', '2026-05-19T00:00:00'])
  })

  it('leaves out what then falls before the due, too', () => {
    const facts = [paused(on('16')), resumed(on('17')), paused(on('18')), resumed(on('18', '12:00:00'))]
    expect(due(suspend, facts)).toBe('2026-05-20 violated')
  })

  it('leaves out nothing before the start or after the due', () => {
    expect(due(suspend, [paused('2026-05-01T00:00:00'), resumed('2026-05-03T00:00:00')])).toBe('2026-05-17 violated')
    expect(due(suspend, [paused(on('17')), resumed(on('19'))])).toBe('2026-05-17 violated')
  })

  it('leaves out exactly the time where time is counted', () => {
    const hours = { ...suspend, within: { count: 'elapsed', of: { hours: 10 } } } as const
    const facts = [opened, paused(on('06', '10:00:00')), resumed(on('06', '11:30:00'))]
    expect(shown(verdict(clock(hours), facts, LATE).due?.latest)).toBe(on('06', '20:30:00'))
  })

  it('moves the due on while it is open', () => {
    expect(due(suspend, [paused(on('10'))], on('30', '12:00:00'))).toBe('2026-06-07 pending')
    expect(due(suspend, [paused(on('10')), answered(on('30'))], LATE)).toBe('2026-06-07 satisfied')
  })

  it('that may have ended at two times is read both ways', () => {
    const hours = { ...suspend, within: { count: 'elapsed', of: { hours: 10 } } } as const
    const state = (begin: string, end: string, answer: string) =>
      states(clock(hours), [opened, fact('paused', begin), fact('resumed', end), answered(answer)], LATE).join()
    // An hour and a half left out: due at 20:30, a minute more or less.
    expect(state('2026-05-06T10:00', '2026-05-06T11:30', on('06', '20:30:30'))).toBe('unknown')
    expect(state('2026-05-06T10:00', '2026-05-06T11:30', on('06', '20:29:30'))).toBe('unknown')
    expect(state('2026-05-06T10:00', '2026-05-06T11:30', on('06', '20:29:00'))).toBe('satisfied')
    expect(state('2026-05-06T10:00', '2026-05-06T11:30', on('06', '20:31:00'))).toBe('violated')
  })

  it('that may be none is counted in and left out', () => {
    const where = { '==': [{ var: 'event.urgent' }, true] }
    const doubted = { suspend: [{ interval: 'pause', where }] }
    const state = (answer: string) =>
      states(clock(doubted), [opened, paused(on('10')), resumed(on('12')), answered(answer)], LATE).join()
    expect(state(on('18'))).toBe('unknown')
    expect(state(on('16'))).toBe('satisfied')
    expect(state(on('20'))).toBe('violated')
  })
})

describe('changes together', () => {
  it('are each counted in and left out, not only all at once', () => {
    const if_ = (field: string) => ({ '==': [{ var: `event.${field}` }, true] })
    const both = {
      extend: [{ when: { event: 'extended', where: if_('urgent') }, within: { count: 'DC', of: { days: 20 } } }],
      restart: [{ when: { event: 'restarted', where: if_('urgent') }, within: { count: 'DC', of: { days: 1 } } }],
    } as const
    // Both in: the restart lets the extension fall away. Both out: ten days. The extension alone would save the answer.
    const facts = [opened, extended(on('08')), restarted(on('10')), answered(on('20'))]
    expect(states(clock(both), facts, LATE)).toEqual(['unknown'])
  })

  it('are taken in the order of their instants', () => {
    const both = {
      extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 20 } } }],
      suspend: [{ interval: 'pause' }],
    } as const
    // On the seventeenth the clock would have run out, had it not been suspended before.
    expect(due(both, [paused(on('10')), resumed(on('11')), extended(on('17'))])).toBe('2026-05-29 violated')
    expect(due(both, [extended(on('17'))])).toBe('2026-05-17 violated')
  })

  it('too many to be tried one by one are taken alike', () => {
    const when = { event: 'extended', where: { '==': [{ var: 'event.urgent' }, true] } }
    const many = { extend: [{ when, within: { count: 'DC', of: { days: 1 } }, after: 'due' }] } as const
    const facts = Array.from({ length: 12 }, (_, hour) => extended(on('10', `${String(hour).padStart(2, '0')}:00:00`)))
    expect(states(clock(many), [opened, ...facts, answered(on('20'))], LATE)).toEqual(['unknown'])
    expect(states(clock(many), [opened, ...facts, answered('2026-05-29T00:00:00')], LATE)).toEqual(['violated'])
  })

  it('are the evidence as far as they counted', () => {
    const more = { extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 20 } } }] } as const
    const [before, after] = [extended(on('10')), extended(on('14'))]
    const answer = answered(on('12'))
    expect(verdict(clock(more), [opened, before, answer, after], LATE).evidence).toEqual([
      opened.id,
      answer.id,
      before.id,
    ])
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
