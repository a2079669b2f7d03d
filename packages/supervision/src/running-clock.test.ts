import { describe, expect, it } from 'vitest'
import type { DeadlineCheck } from './language'
import { fact, model, shown, states, verdict } from './trial'

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

  it('count up to the very instant of the answer', () => {
    const more = { extend: [{ when: { event: 'extended' }, within: { count: 'DC', of: { days: 20 } } }] } as const
    expect(due(more, [extended(on('12')), answered(on('12'))])).toBe('2026-05-27 satisfied')
    expect(due(more, [extended(on('12', '09:00:01')), answered(on('12'))])).toBe('2026-05-17 satisfied')
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
