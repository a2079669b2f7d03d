import { describe, expect, it } from 'vitest'
import { fact, model, refusals, truthOf, verdict } from '../trial'

const born = (date: string) => ({ roles: { party: { id: 'p', born: date } } })

describe('ageAt, isMinorAt', () => {
  const age = { ageAt: [{ var: 'event.party.born' }, { var: 'event.at' }] }
  const minor = { isMinorAt: [{ var: 'event.party.born' }, { var: 'event.at' }] }

  it('count an age from the day after the birthday', () => {
    expect(truthOf({ '==': [age, 17] }, born('2008-05-06'))).toBe(true)
    expect(truthOf({ '==': [age, 18] }, born('2008-05-05'))).toBe(true)
    expect(truthOf(minor, born('2008-05-06'))).toBe(true)
    expect(truthOf(minor, born('2008-05-05'))).toBe(false)
  })

  it('take the local date of an instant, also one that a fact states', () => {
    const signed = { isMinorAt: [{ var: 'event.party.born' }, { var: 'event.signedAt' }] }
    expect(truthOf(signed, { ...born('2008-05-05'), data: { signedAt: '2026-05-05T23:59:59+08:00' } })).toBe(true)
    expect(truthOf(signed, { ...born('2008-05-05'), data: { signedAt: '2026-05-06T00:00:00+08:00' } })).toBe(false)
  })

  it('do not know without a birth date', () => {
    expect(truthOf(minor)).toBe('unknown')
    expect(truthOf({ '>=': [age, 18] }, { roles: { party: 'p' } })).toBe('unknown')
  })

  it('want dates', () => {
    expect(refusals({ isMinorAt: [{ var: 'event.days' }, { var: 'event.at' }] })).toEqual(['CONDITION_TYPE /isMinorAt'])
    expect(refusals({ isMinorAt: [{ var: 'event.party.born' }, 18] })).toEqual(['CONDITION_TYPE /isMinorAt'])
    expect(refusals({ isMinorAt: [{ var: 'event.party.born' }] })).toEqual(['CONDITION_FORM /isMinorAt'])
  })
})

describe('isRestDay', () => {
  const rest = (day: string) => truthOf({ isRestDay: [{ var: 'event.day' }] }, { data: { day } })

  it('knows holidays, weekends and make-up working days', () => {
    expect(rest('2026-10-01')).toBe(true)
    expect(rest('2026-09-27')).toBe(true)
    expect(rest('2026-09-20')).toBe(false)
    expect(rest('2026-05-06')).toBe(false)
  })

  it('does not know without a date, and wants one', () => {
    expect(truthOf({ isRestDay: [{ var: 'event.day' }] })).toBe('unknown')
    expect(refusals({ isRestDay: [{ var: 'event.note' }] })).toEqual(['CONDITION_TYPE /isRestDay'])
  })
})

describe('minutesBetween', () => {
  const apart = { minutesBetween: [{ var: 'event.at' }, { var: 'event.signedAt' }] }

  it('counts whichever comes first', () => {
    expect(truthOf({ '==': [apart, 30] }, { data: { signedAt: '2026-05-06T09:30:00' } })).toBe(true)
    expect(truthOf({ '==': [apart, 30] }, { data: { signedAt: '2026-05-06T08:30:00' } })).toBe(true)
    expect(truthOf({ '==': [apart, 0.5] }, { data: { signedAt: '2026-05-06T09:00:30' } })).toBe(true)
  })

  it('knows bounds where a time is known to the minute', () => {
    const signed = { data: { signedAt: '2026-05-06T09:30' } }
    expect(truthOf({ '<=': [apart, 31] }, signed)).toBe(true)
    expect(truthOf({ '<=': [apart, 30] }, signed)).toBe('unknown')
    expect(truthOf({ '<': [apart, 30] }, signed)).toBe(false)
  })

  it('wants instants', () => {
    expect(refusals({ '<': [{ minutesBetween: [{ var: 'event.at' }, { var: 'event.day' }] }, 1] })).toEqual([
      'CONDITION_TYPE /</0/minutesBetween',
    ])
  })
})

describe('atLeast', () => {
  const middle = { atLeast: [{ var: 'event.grade' }, 'middle'] }

  it('goes by the order of the enum', () => {
    expect(truthOf(middle, { data: { grade: 'low' } })).toBe(false)
    expect(truthOf(middle, { data: { grade: 'middle' } })).toBe(true)
    expect(truthOf(middle, { data: { grade: 'high' } })).toBe(true)
    expect(truthOf(middle)).toBe('unknown')
  })

  it('wants an ordered enum and one of its values', () => {
    expect(refusals({ atLeast: [{ var: 'event.colour' }, 'red'] })).toEqual(['CONDITION_TYPE /atLeast'])
    expect(refusals({ atLeast: [{ var: 'event.days' }, 3] })).toEqual(['CONDITION_TYPE /atLeast'])
    expect(refusals({ atLeast: [{ var: 'event.grade' }, 'highest'] })).toEqual(['CONDITION_VALUE /atLeast'])
  })
})

describe('lookup', () => {
  const datasets = {
    tariffs: [
      { to: '2026-01-01', values: { code: 'a', amount: 10, text: 'old' } },
      { from: '2026-01-01', values: { code: 'a', amount: 20, text: 'new' } },
      { from: '2027-01-01', values: { code: 'b', amount: 5, text: 'late' } },
    ],
  }
  const amount = { lookup: ['tariffs', { var: 'event.note' }, 'amount'] }

  it('reads the row that holds at the anchor', () => {
    expect(truthOf({ '==': [amount, 20] }, { data: { note: 'a' } }, { datasets })).toBe(true)
    const require = { '==': [amount, 10] }
    const check = model({ field: { of: { event: 'opened' }, require } })
    const before = fact('opened', '2025-12-31T23:59:59', { data: { note: 'a' } })
    expect(verdict(check, [before], '2026-05-06T09:00:00', { datasets }).state).toBe('satisfied')
  })

  it('does not know where no row holds', () => {
    expect(truthOf({ '==': [amount, 20] }, { data: { note: 'b' } }, { datasets })).toBe('unknown')
    expect(truthOf({ '==': [amount, 20] }, { data: { note: 'c' } }, { datasets })).toBe('unknown')
    expect(truthOf({ '==': [amount, 20] }, {}, { datasets })).toBe('unknown')
  })

  it('reads texts as texts', () => {
    const text = { lookup: ['tariffs', { var: 'event.note' }, 'text'] }
    expect(truthOf({ '==': [text, 'new'] }, { data: { note: 'a' } }, { datasets })).toBe(true)
  })

  it('wants a data set, a key and a column that are there', () => {
    expect(refusals({ '==': [{ lookup: ['prices', 'a', 'amount'] }, 1] })).toEqual(['MODEL_DATASET /==/0/lookup'])
    expect(refusals({ '==': [{ lookup: ['tariffs', 'a', 'price'] }, 1] })).toEqual(['MODEL_DATASET /==/0/lookup'])
    expect(refusals({ '==': [{ lookup: ['tariffs'] }, 1] })).toEqual(['MODEL_DATASET /==/0/lookup'])
    expect(refusals({ '==': [{ lookup: [] }, 1] })).toEqual(['MODEL_DATASET /==/0/lookup'])
    expect(refusals({ '==': [{ lookup: ['tariffs', { var: 'event.urgent' }, 'amount'] }, 1] })).toEqual([
      'CONDITION_TYPE /==/0/lookup',
    ])
  })
})
