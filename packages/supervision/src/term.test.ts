import { describe, expect, it } from 'vitest'
import type { Term } from './language'
import { fact, model, problemsOf, shown, verdict, verdicts } from './trial'

const LATE = '2026-06-01T00:00:00'
const opened = (data = {}) => fact('opened', '2026-05-06T09:20:00', { data })
const deadline = (within: Term, params = {}) =>
  model({ deadline: { from: { event: 'opened' }, to: { event: 'answered' }, within } }, { params })
const latest = (within: Term, data = {}, params = {}) =>
  shown(verdict(deadline(within, params), [opened(data)], LATE).due?.latest)

describe('a term', () => {
  it('counts as its code says', () => {
    expect(latest({ count: 'H', of: { hours: 24 } })).toBe('2026-05-07T10:00:00')
    expect(latest({ count: 'HX', of: { hours: 24 } })).toBe('2026-05-07T09:20:00')
    expect(latest({ count: 'D', of: { days: 4 } })).toBe('2026-05-12T00:00:00')
    expect(latest({ count: 'DC', of: { days: 3 } })).toBe('2026-05-10T00:00:00')
    expect(latest({ count: 'DW', of: { workingDays: 4 } })).toBe('2026-05-12T00:00:00')
    expect(latest({ count: 'M', of: { months: 1 } })).toBe('2026-06-09T00:00:00')
    expect(latest({ count: 'MC', of: { months: 1, days: 1 } })).toBe('2026-06-08T00:00:00')
    expect(latest({ count: 'IMM', of: { minutes: 30 } })).toBe('2026-05-06T09:50:00')
    expect(latest({ count: 'elapsed', of: { days: 1, seconds: 1 } })).toBe('2026-05-07T09:20:01')
    expect(latest({ count: 'calendar', of: { days: 1 } })).toBe('2026-05-08T00:00:00')
  })

  it('reads its length from a parameter, or its numbers from the anchor; fractions drop', () => {
    expect(latest({ count: 'DC', of: { var: 'param.limit' } }, {}, { limit: { days: 3 } })).toBe('2026-05-10T00:00:00')
    expect(latest({ count: 'DC', of: { days: { var: 'anchor.days' } } }, { days: 3 })).toBe('2026-05-10T00:00:00')
    expect(latest({ count: 'DC', of: { days: { '/': [{ var: 'anchor.days' }, 2] } } }, { days: 7 })).toBe(
      '2026-05-10T00:00:00',
    )
    expect(latest({ count: 'DC', of: { days: 3.9 } })).toBe('2026-05-10T00:00:00')
    expect(latest({ count: 'MC', of: { months: 1, days: -2 } })).toBe('2026-06-05T00:00:00')
  })

  it('is not known where a number is missing or no calendar holds it', () => {
    const days: Term = { count: 'DC', of: { days: { var: 'anchor.days' } } }
    expect(verdict(deadline(days), [opened()], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'anchor.days' }],
    })
    expect(verdict(deadline(days), [opened({ days: 400_000 })], LATE).state).toBe('unknown')
  })

  it('is chosen among cases, the first whose condition holds as of the start', () => {
    const within: Term = {
      cases: [
        { where: { '==': [{ var: 'anchor.urgent' }, true] }, term: { count: 'DC', of: { days: 1 } } },
        { where: { '==': [{ var: 'anchor.note' }, 'x'] }, term: { count: 'DC', of: { days: 2 } } },
        { term: { count: 'DC', of: { days: 3 } } },
      ],
    }
    expect(latest(within, { urgent: true, note: 'x' })).toBe('2026-05-08T00:00:00')
    expect(latest(within, { urgent: false, note: 'x' })).toBe('2026-05-09T00:00:00')
    expect(latest(within, { urgent: false, note: 'y' })).toBe('2026-05-10T00:00:00')
    expect(verdict(deadline(within), [opened({ note: 'x' })], LATE).state).toBe('unknown')
  })

  it('rests on the office where its number is local', () => {
    const local = (of: object, params: object) =>
      verdicts(deadline({ count: 'DC', of }, params), [opened()], LATE).map(({ onLocalNumber }) => onLocalNumber)
    expect(local({ var: 'param.local_limit' }, { local_limit: { days: 1 } })).toEqual([true])
    expect(local({ days: { var: 'param.local_days' } }, { local_days: 1 })).toEqual([true])
    expect(local({ days: { var: 'param.days' } }, { days: 1 })).toEqual([false])
  })
})

describe('a length', () => {
  const refused = (within: Term, params = {}) => problemsOf(deadline(within, params))
  const of = 'TRIAL/check/deadline/within/of'

  it('is in the units that its code counts', () => {
    expect(refused({ count: 'H', of: { days: 1 } })).toEqual([`MODEL_LENGTH ${of}`])
    expect(refused({ count: 'HX', of: { months: 1 } })).toEqual([`MODEL_LENGTH ${of}`])
    expect(refused({ count: 'D', of: { hours: 24 } })).toEqual([`MODEL_LENGTH ${of}`])
    expect(refused({ count: 'DW', of: { months: 1 } })).toEqual([`MODEL_LENGTH ${of}`])
    expect(refused({ count: 'D', of: { var: 'param.limit' } }, { limit: { hours: 1 } })).toEqual([`MODEL_LENGTH ${of}`])
    expect(refused({ count: 'DC', of: { days: 1e9 } })).toEqual([`MODEL_LENGTH ${of}/days`])
    const forgiving = model({
      absence: { at: { event: 'opened' }, of: { event: 'answered' }, window: 'before', tolerance: { months: 1 } },
    })
    expect(problemsOf(forgiving)).toEqual(['MODEL_LENGTH TRIAL/check/absence/tolerance'])
  })

  it('is a number, or a parameter that is a length', () => {
    expect(refused({ count: 'D', of: { days: { var: 'anchor.note' } } })).toEqual([`CONDITION_TYPE ${of}/days`])
    expect(refused({ count: 'D', of: { var: 'param.limit' } })).toEqual([`MODEL_PARAMETER ${of}`])
    expect(refused({ count: 'D', of: { var: 'param.limit' } }, { limit: 3 })).toEqual([`MODEL_PARAMETER ${of}`])
    expect(refused({ count: 'D', of: { var: 'param.constructor' } })).toEqual([`MODEL_PARAMETER ${of}`])
    expect(refused({ count: 'D', of: {} })).toEqual([`MODEL_FORM ${of}`])
  })
})
