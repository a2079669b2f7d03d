import { describe, expect, it } from 'vitest'
import { fact, model, type TrialOptions, verdicts } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const asked = (time: string) => fact('asked', at(time), { id: time })
const graded = (time: string, attributes: object, extras = {}) =>
  fact('opened', at(time), { roles: { matter: { id: 'm', ...attributes } }, id: `opened ${time}`, ...extras })

/** What an attribute is at each `asked`: met, not met or unknown. */
const when = (path: string, value: string | boolean, facts: Facts, options: TrialOptions = {}, asOf = LATE) =>
  verdicts(
    model({ field: { of: { event: 'asked' }, require: { '==': [{ var: path }, value] } } }),
    facts,
    asOf,
    options,
  ).map(({ anchor, state }) => `${anchor} ${state}`)

describe('an attribute that varies', () => {
  const facts = [
    asked('08:00:00'),
    graded('09:00:00', { grade: 'low' }),
    asked('10:00:00'),
    graded('11:00:00', { grade: 'high' }),
    asked('12:00:00'),
  ]

  it('has the value last set at or before the instant of the fact', () => {
    expect(when('event.matter.grade', 'low', facts)).toEqual([
      '08:00:00 unknown',
      '10:00:00 satisfied',
      '12:00:00 violated',
    ])
    expect(when('object.grade', 'low', facts)).toEqual(['08:00:00 unknown', '10:00:00 satisfied', '12:00:00 violated'])
    expect(when('event.matter.grade', 'low', [graded('09:00:00', { grade: 'low' }), asked('09:00:00')])).toEqual([
      '09:00:00 satisfied',
    ])
  })

  it('has it as known: a setting not received yet, or corrected, is none', () => {
    const late = graded('09:00:00', { grade: 'low' }, { receivedAt: '2026-05-20T00:00:00' })
    expect(when('object.grade', 'low', [late, asked('10:00:00')], { knownAt: '2026-05-10T00:00:00' })).toEqual([
      '10:00:00 unknown',
    ])
    expect(when('object.grade', 'low', [late, asked('10:00:00')])).toEqual(['10:00:00 satisfied'])
    const wrong = graded('09:00:00', { grade: 'low' })
    const right = graded('09:00:00', { grade: 'high' }, { id: 'right', supersedes: 'opened 09:00:00' })
    expect(when('object.grade', 'low', [wrong, right, asked('10:00:00')])).toEqual(['10:00:00 violated'])
  })
})

describe('an attribute that varies, where a time is imprecise', () => {
  const isLow = (...facts: Facts) => when('event.matter.grade', 'low', facts).map((one) => one.split(' ').at(-1))
  const high = (time: string, extras = {}) => graded(time, { grade: 'high' }, extras)
  const low = (time: string, extras = {}) => graded(time, { grade: 'low' }, extras)
  const onTheDay = (grade: string, source = 'lab') =>
    fact('opened', '2026-05-06', { roles: { matter: { id: 'm', grade } }, id: `day ${grade} ${source}`, source })

  it('is unknown at a fact that may stand before or after it was set to another value', () => {
    expect(isLow(high('08:00:00'), low('09:00'), asked('09:00:30'))).toEqual(['unknown'])
    expect(isLow(high('08:00:00'), low('09:00'), asked('09:01:00'))).toEqual(['satisfied'])
    expect(isLow(high('08:00:00'), low('09:00'), asked('08:59:59'))).toEqual(['violated'])
    expect(isLow(high('08:00:00'), low('09:00:30'), asked('09:00'))).toEqual(['unknown'])
    expect(isLow(high('08:00:00'), low('09:00:30'), asked('08:59'))).toEqual(['violated'])
    expect(isLow(low('09:00'), asked('09:00:30'))).toEqual(['unknown'])
  })

  it('is known where every reading gives the same value', () => {
    expect(isLow(low('08:00:00'), low('09:00'), asked('09:00:30'))).toEqual(['satisfied'])
    expect(isLow(onTheDay('low'), low('09:00:00'), asked('10:00:00'))).toEqual(['satisfied'])
  })

  it('is known at what one source wrote down for the very moment, and at the fact itself', () => {
    expect(isLow(high('08:00:00'), low('09:00'), asked('09:00'))).toEqual(['satisfied'])
    const own = fact('asked', '2026-05-06', { id: 'own', roles: { matter: { id: 'm', grade: 'low' } } })
    expect(isLow(high('08:00:00', { source: 'lab' }), own)).toEqual(['satisfied'])
    expect(isLow(own)).toEqual(['satisfied'])
  })

  it('goes by the order of sources in one exact moment, whatever imprecise came before', () => {
    const mine = fact('asked', at('09:00:00'), { id: 'mine', roles: { matter: { id: 'm', grade: 'low' } } })
    const theirs = high('09:00:00', { source: 'zoo' })
    expect(isLow(mine, theirs)).toEqual(['violated'])
    expect(isLow(low('08:00'), mine, theirs)).toEqual(['violated'])
  })

  it('is unknown where an imprecise setting may have come after the last one', () => {
    expect(isLow(onTheDay('high'), low('09:00:00'), fact('asked', '2026-05-07T10:00:00'))).toEqual(['unknown'])
    expect(
      isLow(
        onTheDay('high'),
        fact('opened', '2026-05-07T09:00:00', { roles: { matter: { id: 'm', grade: 'low' } } }),
        fact('asked', '2026-05-07T10:00:00'),
      ),
    ).toEqual(['satisfied'])
    const again = fact('opened', '2026-05-07T09:00:00', { id: 'again', roles: { matter: { id: 'm', grade: 'low' } } })
    const next = fact('asked', '2026-05-07T10:00:00')
    expect(isLow(onTheDay('high'), low('09:00:00'), again, next)).toEqual(['satisfied'])
    // One source keeps its own order.
    expect(isLow(onTheDay('high'), onTheDay('low'), next)).toEqual(['satisfied'])
  })
})

describe('an attribute that derives from an interval, where a time is imprecise', () => {
  const paused = (time: string) => fact('paused', at(time), { id: `paused ${time}` })
  const resumed = (time: string) => fact('resumed', at(time), { id: `resumed ${time}` })
  const isPaused = (...facts: Facts) => when('event.matter.isPaused', true, facts).map((one) => one.split(' ').at(-1))

  it('is unknown at a fact that may stand before or after its begin', () => {
    expect(isPaused(paused('09:00'), asked('09:00:30'))).toEqual(['unknown'])
    expect(isPaused(paused('09:00'), asked('09:01:00'))).toEqual(['satisfied'])
    expect(isPaused(paused('09:00:30'), asked('09:00'))).toEqual(['unknown'])
    expect(isPaused(paused('09:00:30'), asked('08:59'))).toEqual(['violated'])
    expect(isPaused(paused('09:00:30'), asked('09:01'))).toEqual(['satisfied'])
  })

  it('is unknown at a fact that may stand before or after its end', () => {
    expect(isPaused(paused('08:00:00'), resumed('09:00'), asked('09:00:30'))).toEqual(['unknown'])
    expect(isPaused(paused('08:00:00'), resumed('09:00'), asked('08:59:59'))).toEqual(['satisfied'])
    expect(isPaused(paused('08:00:00'), resumed('09:00'), asked('09:01:00'))).toEqual(['violated'])
  })

  it('is unknown from a begin on that an imprecise end may have followed', () => {
    const end = fact('resumed', '2026-05-06', { source: 'lab' })
    expect(isPaused(end, paused('09:00:00'), asked('10:00:00'))).toEqual(['unknown'])
    expect(isPaused(end, fact('paused', '2026-05-07T09:00:00'), fact('asked', '2026-05-07T10:00:00'))).toEqual([
      'satisfied',
    ])
  })

  it('is known at what one source wrote down for the very moment of its begin or end', () => {
    expect(isPaused(paused('09:00'), asked('09:00'))).toEqual(['satisfied'])
    expect(isPaused(paused('08:00:00'), resumed('09:00'), asked('09:00'))).toEqual(['violated'])
  })

  it('is unknown in a where of the model whose anchor is imprecise', () => {
    const where = { var: 'object.isPaused' }
    const absent = model({ absence: { at: { event: 'asked' }, of: { event: 'answered' }, window: 'ever' } }, { where })
    const states = (anchor: string) =>
      verdicts(absent, [paused('09:00:30'), asked(anchor)], LATE).map(({ state }) => state)
    expect(states('09:00')).toEqual(['unknown'])
    expect(states('09:01')).toEqual(['violated'])
    expect(states('08:59')).toEqual([])
  })
})

describe('an interval some of whose facts do not count', () => {
  const asked_ = (time: string, urgent?: boolean) =>
    fact('asked', at(time), { id: `asked ${time}`, ...(urgent === undefined ? {} : { data: { urgent } }) })
  const probe = (time: string) => fact('opened', at(time))
  const isWatched = (...facts: Facts) =>
    verdicts(
      model({ field: { of: { event: 'opened' }, require: { '==': [{ var: 'event.matter.isWatched' }, true] } } }),
      facts,
      LATE,
    ).map(({ state }) => state)
  const watched = (...facts: Facts) =>
    verdicts(
      model({ deadline: { from: { interval: 'watch' }, within: { count: 'HX', of: { hours: 1 } } } }),
      facts,
      LATE,
    ).map(({ anchor, state }) => `${anchor} ${state}`)
  const red = (time: string, colour: string) =>
    fact('answered', at(time), { roles: { party: { id: 'p', colour } }, id: `answered ${time}` })

  it('neither begins with one, nor ends with one', () => {
    expect(isWatched(asked_('09:00:00', true), probe('10:00:00'))).toEqual(['violated'])
    expect(isWatched(asked_('09:00:00', false), probe('10:00:00'))).toEqual(['satisfied'])
    expect(isWatched(asked_('09:00:00'), red('09:30:00', 'red'), probe('10:00:00'))).toEqual(['satisfied'])
    expect(isWatched(asked_('09:00:00'), red('09:30:00', 'blue'), probe('10:00:00'))).toEqual(['violated'])
    expect(isWatched(asked_('09:00:00'), fact('answered', at('09:30:00')), probe('10:00:00'))).toEqual(['violated'])
  })

  it('is the same in a check', () => {
    expect(watched(asked_('09:00:00', true))).toEqual([])
    expect(watched(asked_('09:00:00'), red('09:30:00', 'red'))).toEqual(['asked 09:00:00 violated'])
    expect(watched(asked_('09:00:00'), red('09:30:00', 'blue'))).toEqual(['asked 09:00:00 satisfied'])
  })
})

describe('an attribute that does not vary', () => {
  it('has its latest known value at all times', () => {
    const facts = [
      asked('08:00:00'),
      graded('09:00:00', { colour: 'red' }),
      asked('10:00:00'),
      graded('11:00:00', { colour: 'blue' }),
    ]
    expect(when('object.colour', 'blue', facts)).toEqual(['08:00:00 satisfied', '10:00:00 satisfied'])
    expect(when('object.colour', 'blue', facts, {}, at('10:30:00'))).toEqual(['08:00:00 violated', '10:00:00 violated'])
  })
})

describe('an attribute derived from an interval', () => {
  it('is true from its begin until before its end', () => {
    const facts = [
      asked('08:59:59'),
      fact('paused', at('09:00:00')),
      asked('09:00:00'),
      asked('09:59:59'),
      fact('resumed', at('10:00:00')),
      asked('10:00:00'),
      fact('paused', at('11:00:00')),
      asked('12:00:00'),
    ]
    expect(when('object.isPaused', true, facts)).toEqual([
      '08:59:59 violated',
      '09:00:00 satisfied',
      '09:59:59 satisfied',
      '10:00:00 violated',
      '12:00:00 satisfied',
    ])
  })

  it('is true while a span runs', () => {
    const facts = [fact('visited', at('09:00:00'), { endedAt: at('10:00:00') }), asked('09:30:00'), asked('10:00:00')]
    expect(when('object.isVisited', true, facts)).toEqual(['09:30:00 satisfied', '10:00:00 violated'])
  })

  it('is each object’s own', () => {
    const inside = model({
      field: { of: { event: 'asked' }, require: { '==': [{ var: 'event.party.isInside' }, true] } },
    })
    const by = (party: string, time: string) => fact('asked', at(time), { roles: { party }, id: party })
    const facts = [
      fact('entered', at('09:00:00'), { roles: { party: 'p' } }),
      fact('entered', at('09:00:00'), { roles: { party: 'q' }, id: 'q in' }),
      fact('left', at('09:10:00'), { roles: { party: 'q' } }),
      by('p', '09:30:00'),
      by('q', '09:30:00'),
    ]
    expect(verdicts(inside, facts, LATE).map(({ anchor, state }) => `${anchor} ${state}`)).toEqual([
      'p satisfied',
      'q violated',
    ])
  })
})
