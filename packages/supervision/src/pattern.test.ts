import { describe, expect, it } from 'vitest'
import type { DeadlineCheck, Pattern } from './language'
import { fact, instant, model, problemsOf, states, verdict, verdicts } from './trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const urgent = { '==': [{ var: 'event.urgent' }, true] }
const asked = (time: string, data = {}) => fact('asked', at(time), { data, id: time })
const answered = (time: string, data = {}) => fact('answered', at(time), { data, id: `a${time}` })

/** What a pattern finds, one breach a fact: which, and whether it is sure. */
const found = (of: Pattern, facts: Facts, asOf = LATE) =>
  verdicts(model({ presence: { of } }), facts, asOf).map(({ anchor, state }) =>
    state === 'unknown' ? `${anchor}?` : anchor,
  )

describe('an event pattern', () => {
  const facts = [
    asked('09:00:00', { urgent: true }),
    answered('10:00:00'),
    fact('excused', at('11:00:00'), { id: 'e' }),
  ]

  it('means facts of a kind, of a group, of any of a list, or all', () => {
    expect(found({ event: 'asked' }, facts)).toEqual(['09:00:00'])
    expect(found({ event: 'words' }, facts)).toEqual(['09:00:00', 'a10:00:00'])
    expect(found({ event: ['excused', 'asked'] }, facts)).toEqual(['09:00:00', 'e'])
    expect(found({ event: '*' }, facts)).toEqual(['09:00:00', 'a10:00:00', 'e'])
    expect(problemsOf(model({ presence: { of: { event: 'nothing' } } }))).toEqual([
      'MODEL_EVENT TRIAL/check/presence/of',
    ])
  })

  it('keeps the facts whose condition holds, in doubt those of which that is unknown', () => {
    const several = [asked('09:00:00', { urgent: true }), asked('10:00:00', { urgent: false }), asked('11:00:00')]
    expect(found({ event: 'asked', where: urgent }, several)).toEqual(['09:00:00', '11:00:00?'])
  })

  it('sees nothing after the instant judged', () => {
    expect(found({ event: '*' }, facts, at('10:00:00'))).toEqual(['09:00:00', 'a10:00:00'])
  })
})

describe('pick', () => {
  const three = [
    asked('09:00:00', { urgent: true }),
    asked('10:00:00', { urgent: true }),
    asked('11:00:00', { urgent: true }),
  ]

  it('chooses among the matching facts of the part', () => {
    expect(found({ event: 'asked', pick: 'each' }, three)).toHaveLength(3)
    expect(found({ event: 'asked', pick: 'first' }, three)).toEqual(['09:00:00'])
    expect(found({ event: 'asked', pick: 'last' }, three)).toEqual(['11:00:00'])
    expect(found({ event: 'asked', pick: 2 }, three)).toEqual(['10:00:00'])
    expect(found({ event: 'asked', pick: 4 }, three)).toEqual([])
  })

  it('leaves each in doubt that may be the one, and no other', () => {
    const doubtful = [asked('08:00:00'), asked('08:30:00'), ...three]
    const where = (pick: 'first' | 'last' | number): Pattern => ({ event: 'asked', where: urgent, pick })
    expect(found(where('first'), doubtful)).toEqual(['08:00:00?', '08:30:00?', '09:00:00?'])
    expect(found(where(2), doubtful)).toEqual(['08:30:00?', '09:00:00?', '10:00:00?'])
    expect(found(where('last'), doubtful)).toEqual(['11:00:00'])
    expect(found(where(5), doubtful)).toEqual(['11:00:00?'])
    expect(found(where('last'), [...three, asked('12:00:00')])).toEqual(['11:00:00?', '12:00:00?'])
  })
})

describe('at', () => {
  const signed = (time: string, signedAt?: string) =>
    fact('asked', at(time), { id: time, data: signedAt === undefined ? {} : { signedAt } })
  const deadline = (rest: Partial<DeadlineCheck>) =>
    model({
      deadline: {
        from: { event: 'opened' },
        to: { event: 'asked', at: 'signedAt' },
        within: { count: 'elapsed', of: { hours: 1 } },
        ...rest,
      },
    })
  const opened = fact('opened', at('09:00:00'))

  it('takes the instant from a date-time field', () => {
    expect(states(deadline({}), [opened, signed('23:00:00', at('09:30:00'))], LATE)).toEqual(['satisfied'])
    expect(states(deadline({}), [opened, signed('09:30:00', at('23:00:00'))], LATE)).toEqual(['violated'])
    expect(problemsOf(deadline({ to: { event: 'asked', at: 'note' } }))).toEqual([
      'MODEL_FIELD TRIAL/check/deadline/to',
    ])
  })

  it('orders and picks by it', () => {
    const facts = [signed('10:00:00', at('09:30:00')), signed('11:00:00', at('09:10:00'))]
    expect(found({ event: 'asked', at: 'signedAt', pick: 'first' }, facts)).toEqual(['11:00:00'])
  })

  it('leaves a fact without it in doubt: it may have happened at any time up to its own', () => {
    expect(verdict(deadline({}), [opened, signed('23:00:00')], LATE)).toMatchObject({
      state: 'unknown',
      missing: expect.arrayContaining([{ kind: 'field', path: 'event.signedAt' }]),
    })
    expect(states(deadline({}), [opened, signed('08:00:00')], LATE)).toEqual(['violated'])
  })

  it('has not happened while that instant is to come', () => {
    const planned = signed('09:10:00', at('09:50:00'))
    expect(states(deadline({}), [opened, planned], at('09:40:00'))).toEqual(['pending'])
    expect(states(deadline({}), [opened, planned], at('09:50:00'))).toEqual(['satisfied'])
  })

  it('opens a check at that instant, and reads the object as of it', () => {
    const from = { event: 'asked', at: 'signedAt' } as const
    const check = model(
      { deadline: { from, to: { event: 'answered' }, within: { count: 'elapsed', of: { hours: 1 } } } },
      { where: { '==': [{ var: 'object.grade' }, 'low'] } },
    )
    const grade = (time: string, value: string) =>
      fact('opened', at(time), { roles: { matter: { id: 'm', grade: value } } })
    const facts = [grade('08:00:00', 'low'), grade('10:00:00', 'high'), signed('11:00:00', at('09:00:00'))]
    expect(verdict(check, facts, LATE).due?.latest).toBe(instant(at('10:00:00')))
    expect(states(check, [...facts, answered('09:59:00')], LATE)).toEqual(['satisfied'])
  })
})

describe('all', () => {
  const both: Pattern = { all: [{ event: 'asked' }, { event: 'answered' }] }

  it('happens when the last of its parts has, which is then the fact', () => {
    expect(found(both, [asked('09:00:00')])).toEqual([])
    expect(found(both, [asked('09:00:00'), answered('10:00:00')])).toEqual(['a10:00:00'])
    expect(found(both, [asked('10:00:00'), answered('09:00:00')])).toEqual(['10:00:00'])
  })

  it('is in doubt where a part is, until that part is sure', () => {
    const doubted: Pattern = { all: [{ event: 'asked', where: urgent }, { event: 'answered' }] }
    expect(found(doubted, [asked('09:00:00'), answered('10:00:00')])).toEqual(['a10:00:00?'])
    expect(found(doubted, [asked('09:00:00'), answered('10:00:00'), asked('11:00:00', { urgent: true })])).toEqual([
      'a10:00:00?',
      '11:00:00?',
    ])
  })

  it('is sure where another part is the last in any case', () => {
    const doubted: Pattern = { all: [{ event: 'asked', where: urgent }, { event: 'answered' }] }
    const facts = [asked('08:00:00'), asked('09:00:00', { urgent: true }), answered('10:00:00')]
    expect(found(doubted, facts)).toEqual(['a10:00:00'])
  })

  it('as an answer counts from the anchor on', () => {
    const check = model({
      deadline: { from: { event: 'opened' }, to: both, within: { count: 'elapsed', of: { hours: 2 } } },
    })
    const facts = [asked('08:00:00'), fact('opened', at('09:00:00')), answered('09:30:00')]
    expect(states(check, facts, LATE)).toEqual(['violated'])
    expect(states(check, [...facts, asked('10:30:00')], LATE)).toEqual(['satisfied'])
    expect(states(check, [...facts, asked('11:30:00')], LATE)).toEqual(['violated'])
    // The first of them may have been before the anchor; the second one surely was not.
    expect(states(check, [...facts, asked('09:00'), asked('09:40:00')], LATE)).toEqual(['satisfied'])
  })

  it('lasts, where times are imprecise, from the first to the last instant at which all may be there', () => {
    const check = model({
      deadline: { from: { event: 'opened' }, to: both, within: { count: 'elapsed', of: { hours: 2 } } },
    })
    const facts = [fact('opened', at('09:00:00')), fact('asked', '2026-05-06'), answered('10:00:00')]
    expect(states(check, facts, LATE)).toEqual(['unknown'])
  })
})

describe('any', () => {
  it('happens with each alternative that does, in order, and once for one fact', () => {
    const either: Pattern = { any: [{ event: 'answered' }, { event: 'asked' }, { event: 'words' }] }
    expect(found(either, [answered('10:00:00'), asked('09:00:00')])).toEqual(['09:00:00', 'a10:00:00'])
  })

  it('opens a check once for one fact, the first time it happens', () => {
    const twice = { any: [{ event: 'asked' }, { event: 'asked', at: 'signedAt' }] }
    const check = model({
      deadline: { from: twice, to: { event: 'excused' }, within: { count: 'elapsed', of: { hours: 1 } } },
    })
    const signed = fact('asked', at('09:00:00'), { data: { signedAt: at('08:00:00') } })
    expect(verdict(check, [signed], LATE).due?.latest).toBe(instant(at('09:00:00')))
  })

  it('is sure of a fact of which one alternative is', () => {
    expect(found({ any: [{ event: 'asked', where: urgent }, { event: 'asked' }] }, [asked('09:00:00')])).toEqual([
      '09:00:00',
    ])
  })
})

describe('due', () => {
  const clock: DeadlineCheck = {
    from: { event: 'asked' },
    to: { event: 'answered' },
    within: { count: 'elapsed', of: { hours: 2 } },
  }
  const expired = (facts: Facts, less?: object, asOf = LATE) =>
    verdicts(
      model({
        deadline: {
          from: { due: clock, ...(less === undefined ? {} : { less: { count: 'elapsed', of: less } }) },
          to: { event: 'excused' },
          within: { count: 'elapsed', of: { hours: 1 } },
        },
      }),
      facts,
      asOf,
    )

  it('happens at the instant a clock runs out unanswered; its fact is the clock’s anchor', () => {
    const [one, ...others] = expired([asked('09:00:00')], undefined, at('11:30:00'))
    expect(one).toMatchObject({ anchor: '09:00:00', state: 'pending', due: { latest: instant(at('12:00:00')) } })
    expect(others).toEqual([])
    expect(expired([asked('09:00:00')], undefined, at('10:59:59'))).toEqual([])
    expect(expired([asked('09:00:00'), answered('11:00:00')])).toEqual([])
    expect(expired([asked('09:00:00'), answered('11:00:01')])).toHaveLength(1)
  })

  it('comes earlier by less, if the clock is not answered by then', () => {
    expect(expired([asked('09:00:00')], { minutes: 30 }, at('10:45:00'))).toMatchObject([
      { due: { latest: instant(at('11:30:00')) } },
    ])
    expect(expired([asked('09:00:00'), answered('10:30:00')], { minutes: 30 })).toEqual([])
    expect(expired([asked('09:00:00'), answered('10:30:01')], { minutes: 30 })).toHaveLength(1)
  })

  it('is in doubt where it is not known whether the clock was answered', () => {
    const doubted: Pattern = { due: { ...clock, to: { event: 'answered', where: urgent } } }
    expect(found(doubted, [asked('09:00:00'), answered('10:00:00')])).toEqual(['09:00:00?'])
    expect(
      found({ due: { ...clock, within: { count: 'D', of: { days: { var: 'anchor.days' } } } } }, [asked('09:00:00')]),
    ).toEqual(['09:00:00?'])
    expect(
      found({ due: { ...clock, within: { count: 'HX', of: { hours: 1 } } } }, [
        fact('asked', '2026-05-06', { id: 'x' }),
      ]),
    ).toEqual(['x?'])
  })

  it('needs no answer: then every anchor runs out', () => {
    const { from, within } = clock
    expect(found({ due: { from, within } }, [asked('09:00:00'), asked('10:00:00')], at('11:30:00'))).toEqual([
      '09:00:00',
    ])
  })
})

describe('a row pattern', () => {
  it('goes with on only', () => {
    expect(problemsOf(model({ presence: { of: { row: 'tariffs' } } }))).toEqual(['MODEL_ROW TRIAL/check/presence/of'])
  })
})
