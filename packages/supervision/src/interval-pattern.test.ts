import { describe, expect, it } from 'vitest'
import type { Interval } from './language'
import { fact, model, problemsOf, verdict, verdicts } from './trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const urgent = { '==': [{ var: 'event.urgent' }, true] }
const act =
  (kind: string) =>
  (time: string, roles = {}, data = {}) =>
    fact(kind, at(time), { roles, data, id: `${kind} ${time}` })
const [paused, resumed, entered, moved, left] = [
  act('paused'),
  act('resumed'),
  act('entered'),
  act('moved'),
  act('left'),
]

/** Each interval found, as its begin, with how its end is judged against two hours. */
const found = (of: Interval, facts: Facts, asOf = LATE, over = 'matter') =>
  verdicts(
    model({ deadline: { from: of, within: { count: 'elapsed', of: { hours: 2 } } } }, { over }),
    facts,
    asOf,
  ).map(({ anchor, state }) => `${anchor} ${state}`)

describe('an interval of the vocabulary', () => {
  const pause = { interval: 'pause' }

  it('runs from its begin to its end, and to the instant judged while it has none', () => {
    expect(found(pause, [paused('09:00:00'), resumed('10:00:00')])).toEqual(['paused 09:00:00 satisfied'])
    expect(found(pause, [paused('09:00:00')], at('10:00:00'))).toEqual(['paused 09:00:00 pending'])
    expect(found(pause, [paused('09:00:00'), resumed('10:00:00')], at('09:30:00'))).toEqual(['paused 09:00:00 pending'])
    expect(found(pause, [resumed('08:00:00'), paused('09:00:00')])).toEqual(['paused 09:00:00 violated'])
    expect(
      problemsOf(model({ deadline: { from: { interval: 'x' }, within: { count: 'D', of: { days: 1 } } } })),
    ).toEqual(['MODEL_INTERVAL TRIAL/check/deadline/from'])
  })

  it('is open once: a begin while it is open adds none', () => {
    expect(found(pause, [paused('09:00:00'), paused('09:30:00'), resumed('10:00:00'), paused('11:00:00')])).toEqual([
      'paused 09:00:00 satisfied',
      'paused 11:00:00 violated',
    ])
  })

  it('is open once for each key', () => {
    const facts = [
      entered('09:00:00', { party: 'a' }),
      entered('09:30:00', { party: 'b' }),
      left('10:00:00', { party: 'a' }),
      left('12:00:00', { party: 'b' }),
    ]
    expect(found({ interval: 'stay' }, facts)).toEqual(['entered 09:00:00 satisfied', 'entered 09:30:00 violated'])
  })

  it('is closed by an end that leaves part of the key out', () => {
    const facts = [entered('09:00:00', { party: 'a' }), entered('09:30:00', { party: 'b' }), left('10:00:00')]
    expect(found({ interval: 'stay' }, facts)).toEqual(['entered 09:00:00 satisfied', 'entered 09:30:00 satisfied'])
  })

  it('is closed and opened anew by a kind that does both', () => {
    const rooms = { begin: { event: ['entered', 'moved'] }, end: { event: ['moved', 'left'] }, key: ['party'] }
    const facts = [
      entered('09:00:00', { party: 'a' }),
      moved('10:00:00', { party: 'a' }),
      left('13:00:00', { party: 'a' }),
    ]
    expect(found(rooms, facts)).toEqual(['entered 09:00:00 satisfied', 'moved 10:00:00 violated'])
    expect(found({ interval: 'lodging' }, facts)).toEqual(['entered 09:00:00 satisfied'])
  })
})

describe('a span', () => {
  const visit = (time: string, endedAt?: string) =>
    fact('visited', at(time), { id: time, ...(endedAt === undefined ? {} : { endedAt: at(endedAt) }) })

  it('carries its end, which has not come before the instant judged', () => {
    expect(found({ span: 'visited' }, [visit('09:00:00', '10:00:00'), visit('09:30:00', '12:00:00')])).toEqual([
      '09:00:00 satisfied',
      '09:30:00 violated',
    ])
    expect(found({ interval: 'visit' }, [visit('09:00:00', '10:00:00')], at('09:30:00'))).toEqual(['09:00:00 pending'])
    expect(found({ span: 'visited' }, [visit('09:00:00')])).toEqual(['09:00:00 violated'])
    expect(found({ span: 'visited' }, [visit('09:00', '11:00')])).toEqual(['09:00 unknown'])
  })

  it('is of a kind that carries an end', () => {
    expect(
      problemsOf(model({ deadline: { from: { span: 'asked' }, within: { count: 'D', of: { days: 1 } } } })),
    ).toEqual(['MODEL_SPAN TRIAL/check/deadline/from'])
    expect(problemsOf(model({ deadline: { from: { span: 'x' }, within: { count: 'D', of: { days: 1 } } } }))).toEqual([
      'MODEL_EVENT TRIAL/check/deadline/from',
    ])
  })
})

describe('an interval between two patterns', () => {
  const free = (rest: object = {}): Interval => ({
    begin: { event: 'paused' },
    end: { event: 'resumed' },
    key: ['matter'],
    ...rest,
  })

  it('takes any patterns', () => {
    const until = { begin: { event: 'paused' }, end: { all: [{ event: 'resumed' }, { event: 'left' }] }, key: [] }
    expect(found(until, [paused('09:00:00'), resumed('09:30:00'), left('12:00:00')])).toEqual([
      'paused 09:00:00 violated',
    ])
    expect(
      problemsOf(model({ deadline: { from: free({ key: ['nobody'] }), within: { count: 'D', of: { days: 1 } } } })),
    ).toEqual(['MODEL_ROLE TRIAL/check/deadline/from'])
  })

  it('keeps those whose begin meets where, which may read its length', () => {
    const facts = [
      paused('09:00:00', {}, { urgent: true }),
      resumed('10:00:00'),
      paused('11:00:00', {}, { urgent: false }),
    ]
    expect(found(free({ where: urgent }), facts)).toEqual(['paused 09:00:00 satisfied'])
    const long = { '>': [{ var: 'event.minutes' }, 60] }
    expect(found(free({ where: long }), facts)).toEqual(['paused 11:00:00 violated'])
    expect(found(free({ where: { '<=': [{ var: 'event.endedAt' }, '2026-05-06T10:00:00'] } }), facts)).toEqual([
      'paused 09:00:00 satisfied',
    ])
    expect(found(free({ where: urgent }), [paused('09:00:00')])).toEqual(['paused 09:00:00 unknown'])
  })

  it('that may have ended and may not is read both ways', () => {
    const doubted = free({ end: { event: 'resumed', where: urgent } })
    expect(found(doubted, [paused('09:00:00'), resumed('10:00:00')])).toEqual(['paused 09:00:00 unknown'])
    expect(found(doubted, [paused('09:00:00'), resumed('10:00:00')], at('10:30:00'))).toEqual([
      'paused 09:00:00 unknown',
    ])
    const sure = resumed('10:30:00', {}, { urgent: true })
    expect(found(doubted, [paused('09:00:00'), resumed('10:00:00'), sure])).toEqual(['paused 09:00:00 satisfied'])
    const late = resumed('12:00:00', {}, { urgent: true })
    expect(found(doubted, [paused('09:00:00'), resumed('10:00:00'), late])).toEqual(['paused 09:00:00 unknown'])
    expect(found(doubted, [paused('09:00:00'), resumed('11:30:00'), late])).toEqual(['paused 09:00:00 violated'])
  })

  it('that may have begun leaves what begins after it in doubt, but not what begins after that is over', () => {
    const doubted = free({ begin: { event: 'paused', where: urgent } })
    const begin = (time: string) => paused(time, {}, { urgent: true })
    expect(
      found(doubted, [
        paused('09:00:00'),
        begin('09:30:00'),
        begin('09:45:00'),
        resumed('10:00:00'),
        begin('11:00:00'),
      ]),
    ).toEqual(['paused 09:00:00 unknown', 'paused 09:30:00 unknown', 'paused 11:00:00 violated'])
  })

  it('leaves a begin in doubt where it is not known whether the one before has ended', () => {
    const doubted = free({ end: { event: 'resumed', where: urgent } })
    const facts = [
      paused('09:00:00'),
      resumed('10:00:00'),
      paused('10:30:00'),
      resumed('11:00:00', {}, { urgent: true }),
    ]
    expect(found(doubted, facts)).toEqual(['paused 09:00:00 satisfied', 'paused 10:30:00 unknown'])
  })

  it('may have been ended by a fact whose imprecise time begins earlier', () => {
    const day = fact('resumed', '2026-05-06', { id: 'x' })
    expect(found(free(), [paused('09:00:00'), day])).toEqual(['paused 09:00:00 unknown'])
    expect(found(free(), [paused('09:00:00'), day, resumed('10:00:00')])).toEqual(['paused 09:00:00 satisfied'])
    const before = fact('resumed', '2026-05-05', { id: 'x' })
    expect(found(free(), [paused('09:00:00'), before])).toEqual(['paused 09:00:00 violated'])
    const [begun, ended] = [fact('paused', '2026-05-06', { id: 'r2' }), fact('resumed', '2026-05-06', { id: 'r1' })]
    expect(found(free(), [begun, ended])).toEqual(['r2 violated'])
  })

  it('names what is not known about its end', () => {
    const check = model({
      deadline: {
        from: free({ end: { event: 'resumed', where: urgent } }),
        within: { count: 'elapsed', of: { hours: 2 } },
      },
    })
    expect(verdict(check, [paused('09:00:00'), resumed('10:00:00')], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.urgent' }],
    })
  })
})
