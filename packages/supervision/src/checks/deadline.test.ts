import { describe, expect, it } from 'vitest'
import type { DeadlineCheck } from '../language'
import { fact, instant, model, shown, states, verdict, verdicts } from '../trial'

/** Within a day of the opening somebody must answer. */
const answerWithin = (rest: Partial<DeadlineCheck> = {}) =>
  ({
    deadline: {
      from: { event: 'opened' },
      to: { event: 'answered' },
      within: { count: 'elapsed', of: { hours: 24 } },
      ...rest,
    },
  }) as const

const check = model(answerWithin())
const opened = fact('opened', '2026-05-06T09:00:00')
const answered = (at: string, data = {}) => fact('answered', at, { data })
const stateAt = (asOf: string, ...facts: readonly ReturnType<typeof fact>[]) => states(check, [opened, ...facts], asOf)

describe('a deadline', () => {
  it('is pending while there is no answer and time is left', () => {
    expect(stateAt('2026-05-06T10:00:00')).toEqual(['pending'])
    expect(stateAt('2026-05-07T09:00:00')).toEqual(['pending'])
  })

  it('is violated once time is over without an answer', () => {
    const late = verdict(check, [opened], '2026-05-07T10:00:00')
    expect(late).toMatchObject({ state: 'violated', lateBy: 3_600_000, anchor: opened.id, evidence: [opened.id] })
    expect(shown(late.due?.latest)).toBe('2026-05-07T09:00:00')
  })

  it('is satisfied by an answer up to the limit and violated by a later one', () => {
    expect(stateAt('2026-05-09T00:00:00', answered('2026-05-07T08:59:59'))).toEqual(['satisfied'])
    expect(stateAt('2026-05-09T00:00:00', answered('2026-05-07T09:00:00'))).toEqual(['satisfied'])
    const answer = answered('2026-05-07T09:00:01')
    const late = verdict(check, [opened, answer], '2026-05-09T00:00:00')
    expect(late).toMatchObject({ state: 'violated', lateBy: 1000, evidence: [opened.id, answer.id] })
  })

  it('counts codes of law to the first instant too late', () => {
    const hours = model(answerWithin({ within: { count: 'H', of: { hours: 24 } } }))
    const state = (at: string) =>
      states(hours, [fact('opened', '2026-05-06T09:20:00'), answered(at)], '2026-05-09T00:00:00')
    expect(state('2026-05-07T09:59:59')).toEqual(['satisfied'])
    expect(state('2026-05-07T10:00:00')).toEqual(['violated'])
    const running = verdict(hours, [fact('opened', '2026-05-06T09:20:00')], '2026-05-07T09:59:59')
    expect(running.state).toBe('pending')
    expect([running.due?.alert, running.due?.latest].map(shown)).toEqual(['2026-05-07T09:20:00', '2026-05-07T10:00:00'])
    expect(states(hours, [fact('opened', '2026-05-06T09:20:00')], '2026-05-07T10:00:00')).toEqual(['violated'])
  })

  it('has no verdict without an anchor', () => {
    expect(states(check, [answered('2026-05-06T10:00:00')], '2026-05-09T00:00:00')).toEqual([])
  })

  it('takes no answer from before the anchor, nor after the instant judged', () => {
    expect(stateAt('2026-05-06T12:00:00', answered('2026-05-06T08:59:59'))).toEqual(['pending'])
    expect(stateAt('2026-05-06T12:00:00', answered('2026-05-06T12:00:01'))).toEqual(['pending'])
    expect(stateAt('2026-05-06T12:00:00', answered('2026-05-06T09:00:00'))).toEqual(['satisfied'])
  })

  it('lets no fact answer itself', () => {
    const again = model(answerWithin({ to: { event: 'opened' } }))
    expect(states(again, [opened], '2026-05-09T00:00:00')).toEqual(['violated'])
    const second = fact('opened', '2026-05-06T20:00:00')
    expect(states(again, [opened, second], '2026-05-06T21:00:00')).toEqual(['satisfied', 'pending'])
  })

  it('is decided by the earliest answer', () => {
    const answers = [answered('2026-05-08T00:00:00'), answered('2026-05-07T10:00:00')]
    expect(verdict(check, [opened, ...answers], '2026-05-09T00:00:00')).toMatchObject({
      state: 'violated',
      lateBy: 3_600_000,
      evidence: [opened.id, answers[1]?.id],
    })
  })

  it('is answered once for every anchor that the answer follows', () => {
    const second = fact('opened', '2026-05-06T20:00:00')
    expect(stateAt('2026-05-09T00:00:00', second, answered('2026-05-07T12:00:00'))).toEqual(['violated', 'satisfied'])
  })

  it('in which only a late answer is a breach has no verdict without one', () => {
    const lenient = model(answerWithin({ ifMissing: 'ignore' }))
    expect(states(lenient, [opened], '2026-05-09T00:00:00')).toEqual([])
    expect(states(lenient, [opened, answered('2026-05-06T10:00:00')], '2026-05-09T00:00:00')).toEqual(['satisfied'])
    expect(states(lenient, [opened, answered('2026-05-08T10:00:00')], '2026-05-09T00:00:00')).toEqual(['violated'])
  })

  it('is unknown where a missing field decides, and names it', () => {
    const urgent = { '==': [{ var: 'event.urgent' }, true] }
    const where = model(answerWithin({ to: { event: 'answered', where: urgent } }))
    const doubtful = answered('2026-05-06T10:00:00')
    expect(verdict(where, [opened, doubtful], '2026-05-09T00:00:00')).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.urgent' }],
    })
    // A sure answer in time makes the doubtful one no matter; a sure late one does not.
    const sure = (at: string) => answered(at, { urgent: true })
    expect(states(where, [opened, doubtful, sure('2026-05-06T11:00:00')], '2026-05-09T00:00:00')).toEqual(['satisfied'])
    expect(states(where, [opened, doubtful, sure('2026-05-08T11:00:00')], '2026-05-09T00:00:00')).toEqual(['unknown'])
    expect(states(where, [opened, doubtful, sure('2026-05-06T09:00:00')], '2026-05-09T00:00:00')).toEqual(['satisfied'])
    // A doubtful one that came too late changes nothing either.
    expect(states(where, [opened, answered('2026-05-08T10:00:00')], '2026-05-09T00:00:00')).toEqual(['violated'])
  })

  it('is unknown where it is unknown whether its anchor is one, even if excused', () => {
    const where = model(answerWithin({ from: { event: 'opened', where: { '==': [{ var: 'event.urgent' }, true] } } }), {
      unless: { event: 'excused' },
    })
    const facts = [opened, answered('2026-05-06T10:00:00'), fact('excused', '2026-05-06T10:00:00')]
    expect(verdict(where, facts, '2026-05-09T00:00:00')).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.urgent' }],
    })
  })

  it('with a length that is not known is unknown unless the answer decides', () => {
    const days = model(answerWithin({ within: { count: 'D', of: { days: { var: 'anchor.days' } } } }))
    expect(states(days, [opened], '2026-05-09T00:00:00')).toEqual(['unknown'])
    expect(states(days, [opened, answered('2026-05-06T10:00:00')], '2026-05-09T00:00:00')).toEqual(['unknown'])
    expect(states(days, [opened, answered('2026-05-06T09:00:00')], '2026-05-09T00:00:00')).toEqual(['satisfied'])
  })

  it('over an interval is a longest duration: exactly the limit is lawful', () => {
    const cap = model({ deadline: { from: { interval: 'pause' }, within: { count: 'HX', of: { hours: 2 } } } })
    const paused = fact('paused', '2026-05-06T09:00:00')
    const state = (asOf: string, ...ended: readonly string[]) =>
      states(cap, [paused, ...ended.map((at) => fact('resumed', at))], asOf)
    expect(state('2026-05-06T11:00:00')).toEqual(['pending'])
    expect(state('2026-05-06T11:00:01')).toEqual(['violated'])
    expect(state('2026-05-07T00:00:00', '2026-05-06T11:00:00')).toEqual(['satisfied'])
    expect(state('2026-05-07T00:00:00', '2026-05-06T11:00:01')).toEqual(['violated'])
    const calendar = model({ deadline: { from: { interval: 'pause' }, within: { count: 'DC', of: { days: 1 } } } })
    const exact = verdict(calendar, [paused, fact('resumed', '2026-05-08T00:00:00')], '2026-05-09T00:00:00')
    expect(exact).toMatchObject({
      state: 'satisfied',
      due: { inclusive: true, latest: instant('2026-05-08T00:00:00') },
    })
  })

  it('says from when it counts where that is not when its anchor happened', () => {
    const within = { count: 'elapsed', of: { hours: 24 } } as const
    const expiry = { due: { from: { event: 'opened' }, to: { event: 'answered' }, within } } as const
    const afterwards = model(
      answerWithin({ from: expiry, to: { event: 'excused' }, within: { count: 'elapsed', of: { hours: 6 } } }),
    )
    const running = verdict(afterwards, [opened], '2026-05-07T10:00:00')
    expect([running.state, running.anchor, shown(running.countedFrom), shown(running.due?.latest)]).toEqual([
      'pending',
      opened.id,
      '2026-05-07T09:00:00',
      '2026-05-07T15:00:00',
    ])
    expect(verdict(check, [opened], '2026-05-07T08:00:00')).not.toHaveProperty('countedFrom')
  })

  it('waits for all parts of an answer, and names those not there', () => {
    const both = model(answerWithin({ to: { all: [{ event: 'answered' }, { event: 'excused' }] } }))
    expect(verdict(both, [opened, answered('2026-05-06T10:00:00')], '2026-05-09T00:00:00')).toMatchObject({
      state: 'violated',
      missing: [{ kind: 'pattern', event: 'excused' }],
    })
    const facts = (second: string) => [opened, answered('2026-05-06T10:00:00'), fact('excused', second)]
    expect(states(both, facts('2026-05-07T09:00:00'), '2026-05-09T00:00:00')).toEqual(['satisfied'])
    expect(states(both, facts('2026-05-07T09:00:01'), '2026-05-09T00:00:00')).toEqual(['violated'])
  })
})

describe('an excuse of a deadline', () => {
  const excusable = model(answerWithin(), {
    unless: { event: 'excused', where: { '!=': [{ var: 'event.note' }, 'void'] } },
  })
  const excused = (at: string, note = 'ill') => fact('excused', at, { data: note === '' ? {} : { note } })
  const judged = (...facts: readonly ReturnType<typeof fact>[]) =>
    verdict(excusable, [opened, ...facts], '2026-05-09T00:00:00')

  it('counts from the anchor to due', () => {
    expect(judged(excused('2026-05-06T08:59:59')).state).toBe('violated')
    expect(judged(excused('2026-05-06T09:00:00')).state).toBe('satisfied')
    expect(judged(excused('2026-05-07T09:00:00')).state).toBe('satisfied')
    expect(judged(excused('2026-05-07T09:00:01')).state).toBe('violated')
  })

  it('is named', () => {
    const excuse = excused('2026-05-06T10:00:00')
    expect(judged(excuse)).toMatchObject({ excusedBy: excuse.id, evidence: [opened.id, excuse.id] })
    expect(judged(excuse).lateBy).toBeUndefined()
  })

  it('is not named where the answer came in time', () => {
    expect(judged(excused('2026-05-06T10:00:00'), answered('2026-05-06T11:00:00'))).not.toHaveProperty('excusedBy')
  })

  it('excuses a late answer, too', () => {
    expect(judged(excused('2026-05-06T10:00:00'), answered('2026-05-08T00:00:00')).state).toBe('satisfied')
  })

  it('leaves the verdict unknown where it is not known to be one', () => {
    expect(judged(excused('2026-05-06T10:00:00', ''))).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.note' }],
    })
  })

  it('may be the anchor itself', () => {
    const self = model(answerWithin(), {
      unless: { event: 'opened', where: { '==': [{ var: 'event.urgent' }, false] } },
    })
    const facts = [fact('opened', '2026-05-06T09:00:00', { data: { urgent: false } })]
    expect(states(self, facts, '2026-05-09T00:00:00')).toEqual(['satisfied'])
  })
})

describe('imprecise times about a deadline', () => {
  const short = model(answerWithin({ within: { count: 'elapsed', of: { minutes: 30 } } }))
  const judge = (from: string, to: readonly string[], asOf = '2026-05-09T00:00:00') =>
    verdict(short, [fact('opened', from), ...to.map((at) => answered(at))], asOf)

  it('leave what every reading gives', () => {
    expect(judge('2026-05-06T09:00', ['2026-05-06T09:20']).state).toBe('satisfied')
    expect(judge('2026-05-06T09:00', ['2026-05-06T09:31']).state).toBe('violated')
    expect(judge('2026-05-06T09:00', []).state).toBe('violated')
  })

  it('are unknown at the very limit', () => {
    expect(judge('2026-05-06T09:00', ['2026-05-06T09:30'])).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'precision' }],
    })
    expect(judge('2026-05-06T09:00:00', ['2026-05-06T09:30']).state).toBe('unknown')
    expect(judge('2026-05-06T09:00', ['2026-05-06T09:30:59'])).toMatchObject({ state: 'unknown' })
  })

  it('are tried between their first and last instant, too', () => {
    // At neither end of the day does the opening have its answer; at 09:45 it would have.
    expect(judge('2026-05-06', ['2026-05-06T10:00:00']).state).toBe('unknown')
    // Early and late are both answered; at noon nothing is.
    const twice = ['2026-05-06T00:10:00', '2026-05-06T23:59:59.999']
    expect(judge('2026-05-06', twice).state).toBe('unknown')
    const excused = model(answerWithin({ within: { count: 'elapsed', of: { minutes: 30 } } }), {
      unless: { event: 'excused' },
    })
    const facts = [fact('opened', '2026-05-06T09:00:00'), fact('excused', '2026-05-06')]
    expect(states(excused, facts, '2026-05-09T00:00:00')).toEqual(['unknown'])
  })

  it('keep the order of one source at one moment', () => {
    const again = model(answerWithin({ to: { event: 'asked' }, within: { count: 'D', of: { days: 1 } } }))
    const facts = [fact('opened', '2026-05-06', { id: 'r1' }), fact('asked', '2026-05-06', { id: 'r2' })]
    expect(states(again, facts, '2026-06-01T00:00:00')).toEqual(['satisfied'])
    const elsewhere = model(answerWithin({ within: { count: 'D', of: { days: 1 } } }))
    expect(
      states(elsewhere, [fact('opened', '2026-05-06'), fact('answered', '2026-05-06')], '2026-06-01T00:00:00'),
    ).toEqual(['unknown'])
  })

  it('never start a count of hours from a bare date', () => {
    for (const count of ['H', 'HX'] as const) {
      const hours = model(answerWithin({ within: { count, of: { hours: 24 } } }))
      const facts = [fact('opened', '2026-05-06'), answered('2026-05-06T23:00:00')]
      const bare = verdict(hours, facts, '2026-06-01T00:00:00')
      expect(bare).toMatchObject({ state: 'unknown', missing: [{ kind: 'precision' }] })
      expect(bare.due).toBeUndefined()
    }
  })

  it('do not make a day or a month unsure', () => {
    const days = model(answerWithin({ within: { count: 'DC', of: { days: 1 } } }))
    const state = (answer: string) =>
      states(days, [fact('opened', '2026-05-06'), answered(answer)], '2026-06-01T00:00:00')
    expect(state('2026-05-07')).toEqual(['satisfied'])
    expect(state('2026-05-08')).toEqual(['violated'])
  })
})

describe('silence', () => {
  const judged = (source: string, from: string, to?: string, needs?: readonly string[]) =>
    verdicts(
      model(answerWithin(), { unless: { event: 'excused' }, ...(needs === undefined ? {} : { needs }) }),
      [opened],
      '2026-05-09T00:00:00',
      { silences: [{ source, from, ...(to === undefined ? {} : { to }) }] },
    ).map(({ state, missing }) => (state === 'unknown' ? missing : state))

  it('of the source of the answer, or of the excuse, between anchor and due leaves the verdict unknown', () => {
    expect(judged('lab', '2026-05-06T10:00:00', '2026-05-06T11:00:00')).toEqual([[{ kind: 'source', source: 'lab' }]])
    expect(judged('court', '2026-05-06T10:00:00')).toEqual([[{ kind: 'source', source: 'court' }]])
    expect(judged('desk', '2026-05-06T10:00:00')).toEqual(['violated'])
  })

  it('before the anchor or after the due hides nothing', () => {
    expect(judged('lab', '2026-05-05T10:00:00', '2026-05-06T08:59:59')).toEqual(['violated'])
    expect(judged('lab', '2026-05-07T09:00:01')).toEqual(['violated'])
    expect(judged('lab', '2026-05-05T10:00:00', '2026-05-06T09:00:00')).not.toEqual(['violated'])
  })

  it('counts for the sources that the model names, where it names some', () => {
    expect(judged('gate', '2026-05-06T10:00:00', undefined, ['gate'])).toEqual([[{ kind: 'source', source: 'gate' }]])
    expect(judged('lab', '2026-05-06T10:00:00', undefined, ['gate'])).toEqual(['violated'])
  })

  it('does not matter to an answer that is there', () => {
    const silences = [{ source: 'lab', from: '2026-05-06T10:00:00' }]
    const facts = [opened, answered('2026-05-06T09:30:00')]
    expect(states(check, facts, '2026-05-09T00:00:00', { silences })).toEqual(['satisfied'])
  })
})
