import { describe, expect, it } from 'vitest'
import type { TallyCheck } from '../language'
import { fact, model, shown, type TrialOptions, verdict, verdicts } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const asked = (time: string, data = {}) => fact('asked', at(time), { data, id: time })
const visited = (from: string, to?: string) =>
  fact('visited', at(from), { id: from, ...(to === undefined ? {} : { endedAt: at(to) }) })

const tally = (check: Partial<TallyCheck>) => model({ tally: { of: { event: 'asked' }, ...check } })
const judged = (facts: Facts, check: Partial<TallyCheck>, asOf = LATE, options: TrialOptions = {}) =>
  verdicts(tally(check), facts, asOf, options).map(({ anchor, state }) => [anchor, state])

describe('a tally of a whole part', () => {
  it('wants no more than max, and judges the object itself', () => {
    expect(judged([asked('09:00:00'), asked('10:00:00')], { max: 2 })).toEqual([[null, 'satisfied']])
    expect(judged([asked('09:00:00'), asked('10:00:00'), asked('11:00:00')], { max: 2 })).toEqual([[null, 'violated']])
    expect(verdict(tally({ max: 1 }), [asked('09:00:00'), asked('10:00:00')], LATE).evidence).toEqual([
      '09:00:00',
      '10:00:00',
    ])
    expect(judged([fact('opened', at('09:00:00'))], { max: 2 })).toEqual([[null, 'satisfied']])
  })

  it('is pending as long as min is not reached: nobody knows that the object has ended', () => {
    expect(judged([asked('09:00:00')], { min: 2 })).toEqual([[null, 'pending']])
    expect(judged([asked('09:00:00'), asked('10:00:00')], { min: 2 })).toEqual([[null, 'satisfied']])
    expect(judged([fact('opened', at('09:00:00'))], { min: 1 })).toEqual([[null, 'pending']])
  })

  it('adds up a value', () => {
    const value = { var: 'event.days' }
    const facts = [asked('09:00:00', { days: 3 }), asked('10:00:00', { days: 4 })]
    expect(judged(facts, { value, max: 7 })).toEqual([[null, 'satisfied']])
    expect(judged(facts, { value, max: 6 })).toEqual([[null, 'violated']])
  })

  it('takes an unknown value for nothing, or for any number', () => {
    const value = { var: 'event.days' }
    const facts = [asked('09:00:00', { days: 3 }), asked('10:00:00')]
    expect(judged(facts, { value, max: 2 })).toEqual([[null, 'violated']])
    expect(verdict(tally({ value, max: 3 }), facts, LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.days' }],
    })
    expect(judged(facts, { value, min: 3 })).toEqual([[null, 'satisfied']])
    expect(judged(facts, { value, min: 4 })).toEqual([[null, 'unknown']])
  })

  it('is unknown where it is not known whether a fact counts and that decides', () => {
    const of = { event: 'asked', where: { '==': [{ var: 'event.urgent' }, true] } }
    const facts = [asked('09:00:00', { urgent: true }), asked('10:00:00')]
    expect(judged(facts, { of, max: 0 })).toEqual([[null, 'violated']])
    expect(judged(facts, { of, max: 1 })).toEqual([[null, 'unknown']])
    expect(judged(facts, { of, max: 2 })).toEqual([[null, 'satisfied']])
    expect(judged(facts, { of, min: 1 })).toEqual([[null, 'satisfied']])
    expect(judged(facts, { of, min: 2 })).toEqual([[null, 'unknown']])
    expect(judged(facts, { of, min: 3 })).toEqual([[null, 'pending']])
  })

  it('counts what is doubtful and negative where it lowers the sum', () => {
    const of = { event: 'asked', where: { '==': [{ var: 'event.urgent' }, true] } }
    const facts = [asked('09:00:00', { urgent: true, days: 5 }), asked('10:00:00', { days: -3 })]
    expect(judged(facts, { of, value: { var: 'event.days' }, max: 4 })).toEqual([[null, 'unknown']])
    expect(judged(facts, { of, value: { var: 'event.days' }, max: 1 })).toEqual([[null, 'violated']])
  })

  it('is unknown where the bound is', () => {
    expect(judged([asked('09:00:00')], { max: { var: 'object.days' } })).toEqual([[null, 'unknown']])
  })

  it('is unknown where a silent source may hide what would raise the sum over the bound', () => {
    const silences = [{ source: 'desk', from: at('12:00:00') }]
    const facts = [asked('09:00:00'), asked('10:00:00')]
    expect(judged(facts, { max: 2 }, LATE, { silences })).toEqual([[null, 'unknown']])
    expect(judged(facts, { max: 1 }, LATE, { silences })).toEqual([[null, 'violated']])
    expect(judged(facts, { min: 2 }, LATE, { silences })).toEqual([[null, 'satisfied']])
    expect(judged(facts, { min: 3 }, LATE, { silences })).toEqual([[null, 'unknown']])
  })
})

describe('a tally of stretches', () => {
  const within = { count: 'elapsed', of: { hours: 2 } } as const

  it('takes a stretch of the term from each fact', () => {
    const facts = [asked('09:00:00'), asked('10:00:00'), asked('12:30:00')]
    expect(judged(facts, { within, max: 2 })).toEqual([
      ['09:00:00', 'satisfied'],
      ['10:00:00', 'satisfied'],
      ['12:30:00', 'satisfied'],
    ])
    expect(judged(facts, { within, max: 1 })).toEqual([
      ['09:00:00', 'violated'],
      ['12:30:00', 'satisfied'],
    ])
  })

  it('ends exactly at the limit: what comes then is lawful', () => {
    expect(judged([asked('09:00:00'), asked('11:00:00')], { within, max: 1 })).toEqual([
      ['09:00:00', 'satisfied'],
      ['11:00:00', 'satisfied'],
    ])
    expect(judged([asked('09:00:00'), asked('10:59:59')], { within, max: 1 })).toEqual([['09:00:00', 'violated']])
    const { due } = verdict(tally({ within, max: 1 }), [asked('09:00:00')], LATE)
    expect([shown(due?.latest), due?.inclusive]).toEqual([at('11:00:00'), true])
  })

  it('opens none with a fact counted in a breach', () => {
    const facts = [asked('09:00:00'), asked('10:00:00'), asked('11:30:00')]
    expect(judged(facts, { within, max: 1 })).toEqual([
      ['09:00:00', 'violated'],
      ['11:30:00', 'satisfied'],
    ])
  })

  it('below min is pending while it is open and violated when it is over', () => {
    expect(judged([asked('09:00:00')], { within, min: 2 }, at('10:59:59'))).toEqual([['09:00:00', 'pending']])
    expect(judged([asked('09:00:00')], { within, min: 2 }, at('11:00:00'))).toEqual([['09:00:00', 'violated']])
  })

  it('counts an interval up to the end of the stretch, and an open one up to the instant judged', () => {
    const check = { of: { interval: 'visit' }, value: { var: 'event.minutes' }, within, max: 90 }
    expect(judged([visited('09:00:00', '10:30:00')], check)).toEqual([['09:00:00', 'satisfied']])
    expect(judged([visited('09:00:00', '10:30:01')], check)).toEqual([['09:00:00', 'violated']])
    expect(judged([visited('09:00:00', '10:00:00'), visited('10:40:00', '23:00:00')], { ...check, max: 80 })).toEqual([
      ['09:00:00', 'satisfied'],
      ['10:40:00', 'violated'],
    ])
    expect(judged([visited('09:00:00')], check, at('10:30:00'))).toEqual([['09:00:00', 'satisfied']])
    expect(judged([visited('09:00:00')], check, at('10:30:01'))).toEqual([['09:00:00', 'violated']])
  })

  it('is unknown where a reading of the times decides otherwise', () => {
    expect(judged([asked('09:00:00'), asked('11:00')], { within, max: 1 })).toEqual([
      ['09:00:00', 'satisfied'],
      ['11:00', 'satisfied'],
    ])
    expect(judged([asked('09:00'), asked('11:00')], { within, max: 1 })[0]).toEqual(['09:00', 'unknown'])
    expect(judged([asked('09:00'), asked('10:59')], { within, max: 1 })[0]).toEqual(['09:00', 'violated'])
    expect(judged([asked('09:00:30'), asked('11:00')], { within, max: 1 })[0]).toEqual(['09:00:30', 'unknown'])
    expect(judged([asked('09:00')], { within, min: 2 }, at('11:00:30'))).toEqual([['09:00', 'unknown']])
    const check = { of: { interval: 'visit' }, value: { var: 'event.minutes' }, within, max: 60 }
    expect(judged([visited('09:00', '10:00')], check)).toEqual([['09:00', 'unknown']])
    expect(judged([visited('09:00', '09:59')], check)).toEqual([['09:00', 'satisfied']])
    expect(judged([visited('09:00', '10:02')], check)).toEqual([['09:00', 'violated']])
  })

  it('is unknown where its length is, or whether it opens, or where hours would start from a bare date', () => {
    const unknown = { count: 'D', of: { days: { var: 'anchor.days' } } } as const
    expect(judged([asked('09:00:00')], { within: unknown, max: 1 })).toEqual([['09:00:00', 'unknown']])
    const of = { event: 'asked', where: { '==': [{ var: 'event.urgent' }, true] } }
    expect(judged([asked('09:00:00')], { of, within, max: 1 })).toEqual([['09:00:00', 'unknown']])
    const hours = { count: 'HX', of: { hours: 2 } } as const
    const bare = verdict(tally({ within: hours, max: 1 }), [fact('asked', '2026-05-06')], LATE)
    expect(bare).toMatchObject({ state: 'unknown', missing: [{ kind: 'precision' }] })
  })

  it('is unknown where a source was silent in the stretch, not outside it', () => {
    const silent = (from: string, to: string) =>
      judged([asked('09:00:00')], { within, max: 1 }, LATE, {
        silences: [{ source: 'desk', from: at(from), to: at(to) }],
      })
    expect(silent('10:00:00', '10:10:00')).toEqual([['09:00:00', 'unknown']])
    expect(silent('11:00:01', '12:00:00')).toEqual([['09:00:00', 'satisfied']])
  })

  it('rests on the office where the bound or the length is its own', () => {
    const local = (check: Partial<TallyCheck>) =>
      verdict(
        model({ tally: { of: { event: 'asked' }, ...check } }, { params: { local_most: 0, local_span: { hours: 2 } } }),
        [asked('09:00:00')],
        LATE,
      )
    expect(local({ within, max: { var: 'param.local_most' } }).onLocalNumber).toBe(true)
    expect(local({ within: { count: 'elapsed', of: { var: 'param.local_span' } }, max: 0 }).onLocalNumber).toBe(true)
    expect(local({ within, max: 0 }).onLocalNumber).toBe(false)
  })

  it('may be excused', () => {
    const check = model({ tally: { of: { event: 'asked' }, within, max: 1 } }, { unless: { event: 'excused' } })
    expect(verdict(check, [asked('09:00:00'), asked('10:00:00'), fact('excused', at('23:00:00'))], LATE).state).toBe(
      'satisfied',
    )
  })
})
