import { describe, expect, it } from 'vitest'
import type { AbsenceCheck, PresenceCheck } from '../language'
import { fact, model, shown, states, type TrialOptions, verdict } from '../trial'

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
const hour = { count: 'elapsed', of: { hours: 1 } } as const
const pause = { interval: 'pause' } as const
const paused = fact('paused', at('09:00:00'))
const resumed = fact('resumed', at('10:00:00'))

describe('absence before', () => {
  it('wants an answer up to the anchor', () => {
    expect(absence({}, [opened])).toBe('violated')
    expect(absence({}, [opened, answered('08:00:00')])).toBe('satisfied')
    expect(absence({}, [opened, answered('09:00:00')])).toBe('satisfied')
    expect(absence({}, [opened, answered('09:00:01')])).toBe('violated')
  })

  it('wants it no earlier than within', () => {
    expect(absence({ within: hour }, [opened, answered('08:00:00')])).toBe('satisfied')
    expect(absence({ within: hour }, [opened, answered('07:59:59')])).toBe('violated')
  })

  it('counts days and months back on the calendar, from the begin of the day', () => {
    const days = { count: 'D', of: { days: 2 } } as const
    expect(absence({ within: days }, [opened, fact('answered', '2026-05-04T00:00:00')])).toBe('satisfied')
    expect(absence({ within: days }, [opened, fact('answered', '2026-05-03T23:59:59')])).toBe('violated')
    const months = { count: 'M', of: { months: 2 } } as const
    expect(absence({ within: months }, [opened, fact('answered', '2026-03-06T00:00:00')])).toBe('satisfied')
    expect(absence({ within: months }, [opened, fact('answered', '2026-03-05T23:59:59')])).toBe('violated')
  })

  it('is widened at the anchor by the tolerance', () => {
    const tolerance = { minutes: 5 }
    expect(absence({ tolerance }, [opened, answered('09:05:00')])).toBe('satisfied')
    expect(absence({ tolerance }, [opened, answered('09:05:01')])).toBe('violated')
  })

  it('keeps the order of one source at one instant', () => {
    const asked = (id: string) => fact('asked', at('09:00:00'), { id })
    const anchor = fact('opened', at('09:00:00'), { id: 'r2' })
    const of = { event: 'asked' }
    expect(absence({ of }, [anchor, asked('r1')])).toBe('satisfied')
    expect(absence({ of }, [anchor, asked('r3')])).toBe('violated')
  })

  it('names the parts of an answer that are not there', () => {
    const check = model({
      absence: {
        at: { event: 'opened' },
        of: { all: [{ event: 'answered' }, { event: 'excused' }] },
        window: 'before',
      },
    })
    expect(verdict(check, [opened, answered('08:00:00')], LATE)).toMatchObject({
      state: 'violated',
      missing: [{ kind: 'pattern', event: 'excused' }],
    })
  })

  it('is unknown where a field that decides is missing', () => {
    const of = { event: 'answered', where: { '==': [{ var: 'event.urgent' }, true] } }
    expect(absence({ of }, [opened, answered('08:00:00')])).toBe('unknown')
    expect(absence({ of }, [opened, answered('10:00:00')])).toBe('violated')
    expect(absence({ of }, [opened, answered('08:00:00'), answered('08:30:00', { data: { urgent: true } })])).toBe(
      'satisfied',
    )
  })

  it('is unknown where the length is, unless nothing or something close is there', () => {
    const within = { count: 'D', of: { days: { var: 'anchor.days' } } } as const
    expect(absence({ within }, [opened])).toBe('violated')
    expect(absence({ within }, [opened, answered('08:00:00')])).toBe('unknown')
    expect(absence({ within }, [opened, answered('09:00:00')])).toBe('satisfied')
    expect(absence({ within }, [opened, answered('09:30:00')])).toBe('violated')
    const tolerance = { minutes: { var: 'anchor.days' } } as const
    expect(absence({ tolerance }, [opened, answered('09:30:00')])).toBe('unknown')
    expect(absence({ tolerance }, [opened, answered('08:30:00')])).toBe('satisfied')
    expect(absence({ tolerance }, [opened])).toBe('violated')
  })
})

describe('absence during', () => {
  const during = (facts: Facts, asOf = LATE, rest: Partial<AbsenceCheck> = {}, options: TrialOptions = {}) =>
    absence({ at: pause, window: 'during', ...rest }, facts, asOf, options)

  it('wants an answer inside the interval, both ends included', () => {
    expect(during([paused, resumed])).toBe('violated')
    expect(during([paused, resumed, answered('08:59:59')])).toBe('violated')
    expect(during([paused, resumed, answered('09:00:00')])).toBe('satisfied')
    expect(during([paused, resumed, answered('10:00:00')])).toBe('satisfied')
    expect(during([paused, resumed, answered('10:00:01')])).toBe('violated')
  })

  it('is pending while the interval is open', () => {
    expect(during([paused])).toBe('pending')
    expect(during([paused, answered('09:30:00')])).toBe('satisfied')
    expect(during([paused, resumed], at('09:30:00'))).toBe('pending')
  })

  it('is widened at both ends by the tolerance', () => {
    const tolerance = { minutes: 5 }
    expect(during([paused, resumed, answered('08:55:00')], LATE, { tolerance })).toBe('satisfied')
    expect(during([paused, resumed, answered('08:54:59')], LATE, { tolerance })).toBe('violated')
    expect(during([paused, resumed, answered('10:05:00')], LATE, { tolerance })).toBe('satisfied')
    expect(during([paused, resumed, answered('10:05:01')], LATE, { tolerance })).toBe('violated')
  })

  it('is unknown where a source was silent inside the interval', () => {
    const silent = (from: string, to: string) =>
      during([paused, resumed], LATE, {}, { silences: [{ source: 'lab', from: at(from), to: at(to) }] })
    expect(silent('09:30:00', '09:40:00')).toBe('unknown')
    expect(silent('08:00:00', '08:59:59')).toBe('violated')
    expect(silent('10:00:01', '11:00:00')).toBe('violated')
  })

  it('does not begin after its end, however little is known of its begin', () => {
    const short = fact('visited', at('09:00'), { endedAt: at('09:00:00') })
    expect(during([short, answered('09:00:00')], LATE, { at: { interval: 'visit' } })).toBe('satisfied')
    const pauses = [fact('paused', at('09:00')), fact('resumed', at('09:00:00'))]
    expect(during([...pauses, answered('09:00:00')])).toBe('satisfied')
  })

  it('is unknown where begin or end is not known exactly enough', () => {
    expect(during([fact('paused', at('09:00')), resumed, answered('09:00:30')])).toBe('unknown')
    expect(during([paused, fact('resumed', at('10:00')), answered('10:00:30')])).toBe('unknown')
    expect(during([fact('paused', at('09:00')), fact('resumed', at('10:00')), answered('09:01:00')])).toBe('satisfied')
    expect(during([fact('paused', at('09:00')), fact('resumed', at('10:00')), answered('10:01:00')])).toBe('violated')
  })
})

describe('absence ever', () => {
  it('wants an answer anywhere in the part', () => {
    expect(absence({ window: 'ever' }, [opened])).toBe('violated')
    expect(absence({ window: 'ever' }, [opened, answered('08:00:00')])).toBe('satisfied')
    expect(absence({ window: 'ever' }, [opened, answered('23:00:00')])).toBe('satisfied')
  })

  it('waits until within is over', () => {
    const check = model({
      absence: { at: { event: 'opened' }, of: { event: 'answered' }, window: 'ever', within: hour },
    })
    const running = verdict(check, [opened], at('10:00:00'))
    expect([running.state, shown(running.due?.latest)]).toEqual(['pending', at('10:00:00')])
    expect(states(check, [opened], at('10:00:01'))).toEqual(['violated'])
    expect(states(check, [opened, answered('12:00:00')], at('13:00:00'))).toEqual(['satisfied'])
  })

  it('does not know for how long where the length is not known', () => {
    const within = { count: 'elapsed', of: { hours: { var: 'anchor.days' } } } as const
    expect(absence({ window: 'ever', within }, [opened])).toBe('unknown')
    expect(absence({ window: 'ever', within }, [opened, answered('23:00:00')])).toBe('satisfied')
  })
})

describe('next', () => {
  it('is the one fact directly after the anchor in the part', () => {
    const excused = fact('excused', at('09:30:00'))
    expect(absence({ window: 'next' }, [opened])).toBe('pending')
    expect(absence({ window: 'next' }, [opened, answered('10:00:00')])).toBe('satisfied')
    expect(absence({ window: 'next' }, [opened, excused, answered('10:00:00')])).toBe('violated')
    expect(presence({ window: 'next' }, [opened])).toBe('satisfied')
    expect(presence({ window: 'next' }, [opened, answered('10:00:00')])).toBe('violated')
    expect(presence({ window: 'next' }, [opened, excused, answered('10:00:00')])).toBe('satisfied')
  })

  it('goes by the order of one source at one instant', () => {
    const asked = (id: string) => fact('asked', at('09:00:00'), { id })
    const anchor = fact('opened', at('09:00:00'), { id: 'r2' })
    expect(absence({ window: 'next', of: { event: 'asked' } }, [anchor, asked('r1')])).toBe('pending')
    expect(absence({ window: 'next', of: { event: 'asked' } }, [anchor, asked('r3')])).toBe('satisfied')
  })

  it('is unknown where it is not known whether the next fact fits', () => {
    const of = { event: 'answered', where: { '==': [{ var: 'event.urgent' }, true] } }
    expect(absence({ window: 'next', of }, [opened, answered('10:00:00')])).toBe('unknown')
  })
})

describe('presence', () => {
  it('without an anchor is violated by each such fact', () => {
    const check = model({ presence: { of: { event: 'answered' } } })
    const facts = [answered('08:00:00'), answered('09:00:00')]
    expect(states(check, facts, LATE)).toEqual(['violated', 'violated'])
    expect(verdict(check, [answered('08:00:00')], LATE)).toMatchObject({ anchor: answered('08:00:00').id })
    expect(states(check, [opened], LATE)).toEqual([])
    const urgent = { event: 'answered', where: { '==': [{ var: 'event.urgent' }, true] } }
    expect(states(model({ presence: { of: urgent } }), facts, LATE)).toEqual(['unknown', 'unknown'])
  })

  it('before wants no answer up to the anchor', () => {
    expect(presence({}, [opened])).toBe('satisfied')
    expect(presence({}, [opened, answered('08:00:00')])).toBe('violated')
    expect(presence({}, [opened, answered('09:00:01')])).toBe('satisfied')
    expect(presence({ within: hour }, [opened, answered('07:59:59')])).toBe('satisfied')
    expect(presence({ within: hour }, [opened, answered('08:00:00')])).toBe('violated')
  })

  it('before is narrowed at the anchor by the tolerance', () => {
    const tolerance = { minutes: 5 }
    expect(presence({ tolerance }, [opened, answered('08:55:00')])).toBe('satisfied')
    expect(presence({ tolerance }, [opened, answered('08:54:59')])).toBe('violated')
  })

  it('after wants none from the anchor on, to the end of within', () => {
    const after = (facts: Facts, asOf = LATE) => presence({ window: 'after', within: hour }, facts, asOf)
    expect(after([opened], at('09:59:59'))).toBe('pending')
    expect(after([opened], at('10:00:00'))).toBe('satisfied')
    expect(after([opened, answered('09:00:00')])).toBe('violated')
    expect(after([opened, answered('09:59:59')])).toBe('violated')
    expect(after([opened, answered('10:00:00')])).toBe('satisfied')
    expect(after([opened, answered('08:59:59')])).toBe('satisfied')
    expect(presence({ window: 'after' }, [opened, fact('answered', '2026-05-20')])).toBe('violated')
    expect(presence({ window: 'after' }, [opened])).toBe('satisfied')
  })

  it('after is narrowed at the anchor by the tolerance', () => {
    const tolerance = { minutes: 5 }
    const after = (time: string) => presence({ window: 'after', within: hour, tolerance }, [opened, answered(time)])
    expect(after('09:05:00')).toBe('satisfied')
    expect(after('09:05:01')).toBe('violated')
  })

  it('after an interval counts from its end', () => {
    const after = (facts: Facts) => presence({ at: pause, window: 'after', within: hour }, facts)
    expect(after([paused, answered('09:30:00')])).toBe('pending')
    expect(after([paused, resumed, answered('09:30:00')])).toBe('satisfied')
    expect(after([paused, resumed, answered('10:30:00')])).toBe('violated')
    expect(after([paused, resumed, answered('11:00:00')])).toBe('satisfied')
    const check = model({
      presence: { at: pause, of: { event: 'answered' }, window: 'after', within: hour },
    })
    const running = verdict(check, [paused, resumed], at('10:30:00'))
    expect([shown(running.countedFrom), shown(running.due?.latest)]).toEqual([at('10:00:00'), at('11:00:00')])
  })

  it('during wants none inside the interval', () => {
    const during = (facts: Facts, asOf = LATE) => presence({ at: pause, window: 'during' }, facts, asOf)
    expect(during([paused])).toBe('pending')
    expect(during([paused, resumed])).toBe('satisfied')
    expect(during([paused, resumed, answered('10:00:01')])).toBe('satisfied')
    expect(during([paused, answered('09:30:00')])).toBe('violated')
    const tolerance = { minutes: 5 }
    expect(presence({ at: pause, window: 'during', tolerance }, [paused, resumed, answered('09:05:00')])).toBe(
      'satisfied',
    )
    expect(presence({ at: pause, window: 'during', tolerance }, [paused, resumed, answered('09:54:59')])).toBe(
      'violated',
    )
  })

  it('during finds nothing in a window that its tolerance closes, however little is known of when', () => {
    const short = [fact('paused', at('09:00:10')), fact('resumed', at('09:00:50'))]
    const during = (seconds: number, time: string) =>
      presence({ at: pause, window: 'during', tolerance: { seconds } }, [...short, answered(time)])
    expect(during(20, '09:00')).toBe('satisfied')
    expect(during(20, '09:00:30')).toBe('satisfied')
    expect(during(19, '09:00')).toBe('unknown')
  })

  it('ever wants none anywhere in the part, and takes that window by itself', () => {
    expect(presence({ window: 'ever' }, [opened, answered('08:00:00')])).toBe('violated')
    expect(presence({ window: 'ever' }, [opened])).toBe('satisfied')
    const plain = model({ presence: { at: { event: 'opened' }, of: { event: 'answered' } } })
    expect(states(plain, [opened, answered('23:00:00')], LATE)).toEqual(['violated'])
  })

  it('is unknown where a source was silent over the window', () => {
    const silent = (from: string, to: string) =>
      presence({ window: 'after', within: hour }, [opened], LATE, {
        silences: [{ source: 'lab', from: at(from), to: at(to) }],
      })
    expect(silent('09:30:00', '09:40:00')).toBe('unknown')
    expect(silent('10:00:01', '11:00:00')).toBe('satisfied')
    expect(silent('08:00:00', '08:59:59')).toBe('satisfied')
  })
})
