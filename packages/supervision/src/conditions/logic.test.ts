import { describe, expect, it } from 'vitest'
import { refusals, truthOf } from '../trial'

/** A field that the fact leaves out. */
const unknown = { '==': [{ var: 'event.note' }, 'x'] }

describe('and, or, not', () => {
  it.each([
    [[true, true], true],
    [[true, false], false],
    [[true, unknown], 'unknown'],
    [[false, unknown], false],
    [[unknown, false], false],
    [[unknown, unknown], 'unknown'],
    [[true], true],
  ])('and of %j is %s', (given, answer) => expect(truthOf({ and: given })).toBe(answer))

  it.each([
    [[false, false], false],
    [[true, false], true],
    [[true, unknown], true],
    [[unknown, true], true],
    [[false, unknown], 'unknown'],
    [[unknown, unknown], 'unknown'],
  ])('or of %j is %s', (given, answer) => expect(truthOf({ or: given })).toBe(answer))

  it('not turns true and false and leaves unknown', () => {
    expect(truthOf({ '!': [true] })).toBe(false)
    expect(truthOf({ '!': [false] })).toBe(true)
    expect(truthOf({ '!': unknown })).toBe('unknown')
  })

  it('take no other value for a truth', () => {
    expect(refusals({ and: [true, 1] })).toEqual(['CONDITION_TYPE /and'])
    expect(refusals({ or: [{ var: 'event.note' }] })).toEqual(['CONDITION_TYPE /or'])
    expect(refusals({ '!': [{ var: 'event.tags' }] })).toEqual(['CONDITION_TYPE /!'])
    expect(refusals({ '!': [true, false] })).toEqual(['CONDITION_FORM /!'])
    expect(refusals({ and: [] })).toEqual(['CONDITION_FORM /and'])
  })
})

describe('!!', () => {
  const note = { '!!': [{ var: 'event.note' }] }
  const tags = { '!!': [{ var: 'event.tags' }] }

  it('asks whether a text or a list is not empty', () => {
    expect(truthOf(note, { data: { note: 'x' } })).toBe(true)
    expect(truthOf(note, { data: { note: '' } })).toBe(false)
    expect(truthOf(tags, { data: { tags: ['a'] } })).toBe(true)
    expect(truthOf(tags, { data: { tags: [] } })).toBe(false)
  })

  it('does not know of what is missing', () => {
    expect(truthOf(note)).toBe('unknown')
    expect(truthOf(tags)).toBe('unknown')
  })

  it('asks nothing of numbers and dates', () => {
    expect(refusals({ '!!': [{ var: 'event.days' }] })).toEqual(['CONDITION_TYPE /!!'])
    expect(refusals({ '!!': [{ var: 'event.day' }] })).toEqual(['CONDITION_TYPE /!!'])
  })
})

describe('== and !=', () => {
  it('compare values of one type', () => {
    expect(truthOf({ '==': [{ var: 'event.days' }, 3] }, { data: { days: 3 } })).toBe(true)
    expect(truthOf({ '!=': [{ var: 'event.days' }, 3] }, { data: { days: 3 } })).toBe(false)
    expect(truthOf({ '==': [{ var: 'event.grade' }, 'low'] }, { data: { grade: 'high' } })).toBe(false)
    expect(truthOf({ '==': [{ var: 'event.urgent' }, true] }, { data: { urgent: true } })).toBe(true)
    expect(truthOf({ '==': [{ var: 'event.tags' }, ['a', 'b']] }, { data: { tags: ['a', 'b'] } })).toBe(true)
    expect(truthOf({ '==': [{ var: 'event.tags' }, ['a', 'b']] }, { data: { tags: ['b', 'a'] } })).toBe(false)
    expect(truthOf({ '==': [{ var: 'event.tags' }, ['a', 'b']] }, { data: { tags: ['a'] } })).toBe(false)
  })

  it('read a written text beside a date or an instant as one', () => {
    expect(truthOf({ '==': [{ var: 'event.day' }, '2026-05-06'] }, { data: { day: '2026-05-06' } })).toBe(true)
    const signed = { '==': [{ var: 'event.signedAt' }, '2026-05-06T01:00:00Z'] }
    expect(truthOf(signed, { data: { signedAt: '2026-05-06T09:00:00+08:00' } })).toBe(true)
    expect(refusals({ '==': [{ var: 'event.day' }, '2026-02-30'] })).toEqual(['CONDITION_VALUE /=='])
    expect(refusals({ '==': [{ var: 'event.signedAt' }, 'yesterday'] })).toEqual(['CONDITION_VALUE /=='])
  })

  it('do not know of what is missing', () => {
    expect(truthOf({ '==': [{ var: 'event.days' }, 3] })).toBe('unknown')
    expect(truthOf({ '!=': [{ var: 'event.days' }, 3] })).toBe('unknown')
  })

  it('know an instant only as exactly as it was written', () => {
    const signed = { '==': [{ var: 'event.signedAt' }, '2026-05-06T09:00:30'] }
    expect(truthOf(signed, { data: { signedAt: '2026-05-06T09:00' } })).toBe('unknown')
    expect(truthOf(signed, { data: { signedAt: '2026-05-06T09:01' } })).toBe(false)
  })

  it('compare nothing across types', () => {
    expect(refusals({ '==': [{ var: 'event.days' }, '3'] })).toEqual(['CONDITION_TYPE /=='])
    expect(refusals({ '==': [{ var: 'event.urgent' }, 'true'] })).toEqual(['CONDITION_TYPE /=='])
    expect(refusals({ '==': [{ var: 'event.grade' }, { var: 'event.colour' }] })).toEqual(['CONDITION_TYPE /=='])
    expect(refusals({ '==': [{ var: 'event.matter' }, { var: 'event.party' }] })).toEqual(['CONDITION_TYPE /=='])
    expect(refusals({ '==': [{ var: 'event.grade' }, 'highest'] })).toEqual(['CONDITION_VALUE /=='])
    expect(refusals({ '==': [1, 1, 1] })).toEqual(['CONDITION_FORM /=='])
  })
})

describe('<, <=, >, >=', () => {
  const days = (operator: string) => truthOf({ [operator]: [{ var: 'event.days' }, 3] }, { data: { days: 3 } })

  it('tell the bound from what lies beyond it', () => {
    expect(days('<')).toBe(false)
    expect(days('<=')).toBe(true)
    expect(days('>')).toBe(false)
    expect(days('>=')).toBe(true)
    expect(truthOf({ '<': [{ var: 'event.days' }, 3] }, { data: { days: 2 } })).toBe(true)
  })

  it('order dates, instants and texts', () => {
    expect(truthOf({ '<': [{ var: 'event.day' }, '2026-05-07'] }, { data: { day: '2026-05-06' } })).toBe(true)
    expect(
      truthOf(
        { '<=': [{ var: 'event.signedAt' }, { var: 'event.at' }] },
        { data: { signedAt: '2026-05-06T09:00:00' } },
      ),
    ).toBe(true)
    expect(truthOf({ '<': [{ var: 'event.note' }, 'b'] }, { data: { note: 'a' } })).toBe(true)
  })

  it('take a third argument for a value between', () => {
    const between = { '<': [1, { var: 'event.days' }, 4] }
    expect(truthOf(between, { data: { days: 3 } })).toBe(true)
    expect(truthOf(between, { data: { days: 4 } })).toBe(false)
    expect(truthOf(between)).toBe('unknown')
  })

  it('know an instant only as exactly as it was written', () => {
    const early = (bound: string) =>
      truthOf({ '<': [{ var: 'event.signedAt' }, bound] }, { data: { signedAt: '2026-05-06' } })
    expect(early('2026-05-06T00:00:00')).toBe(false)
    expect(early('2026-05-06T00:00:01')).toBe('unknown')
    expect(early('2026-05-07T00:00:00')).toBe(true)
  })

  it('order neither truths nor the values of an enum', () => {
    expect(refusals({ '<': [{ var: 'event.urgent' }, true] })).toEqual(['CONDITION_TYPE /<'])
    expect(refusals({ '<': [{ var: 'event.grade' }, 'high'] })).toEqual(['CONDITION_TYPE /<'])
    expect(refusals({ '<': [1, 2, 3, 4] })).toEqual(['CONDITION_FORM /<'])
  })
})

describe('if', () => {
  const choice = { '==': [{ if: [{ var: 'event.urgent' }, 1, 2] }, 1] }

  it('gives the first value whose condition holds, else the last', () => {
    expect(truthOf(choice, { data: { urgent: true } })).toBe(true)
    expect(truthOf(choice, { data: { urgent: false } })).toBe(false)
    expect(truthOf({ '==': [{ if: [false, 1, true, 2, 3] }, 2] })).toBe(true)
    expect(truthOf({ '==': [{ if: [false, 1, false, 2, 3] }, 3] })).toBe(true)
  })

  it('knows the value where both ways lead to it', () => {
    expect(truthOf(choice)).toBe('unknown')
    expect(truthOf({ '==': [{ if: [{ var: 'event.urgent' }, 1, 1] }, 1] })).toBe(true)
  })

  it('wants truths to choose by, values of one type, and a last one', () => {
    expect(refusals({ '==': [{ if: [{ var: 'event.days' }, 1, 2] }, 1] })).toEqual(['CONDITION_TYPE /==/0/if'])
    expect(refusals({ '==': [{ if: [true, 1, 'b'] }, 1] })).toEqual(['CONDITION_TYPE /==/0/if'])
    expect(refusals({ '==': [{ if: [true, 1, true, 2] }, 1] })).toEqual(['CONDITION_FORM /==/0/if'])
  })
})

describe('arithmetic', () => {
  const gives = (expression: object, value: number, days?: number) =>
    truthOf({ '==': [{ ...expression }, value] }, days === undefined ? {} : { data: { days } })

  it('adds, subtracts, multiplies, divides, takes the least and the greatest', () => {
    expect(gives({ '+': [1, 2, { var: 'event.days' }] }, 6, 3)).toBe(true)
    expect(gives({ '-': [{ var: 'event.days' }, 1] }, 2, 3)).toBe(true)
    expect(gives({ '-': [{ var: 'event.days' }] }, -3, 3)).toBe(true)
    expect(gives({ '*': [2, { var: 'event.days' }] }, 6, 3)).toBe(true)
    expect(gives({ '/': [{ var: 'event.days' }, 2] }, 1.5, 3)).toBe(true)
    expect(gives({ min: [{ var: 'event.days' }, 2] }, 2, 3)).toBe(true)
    expect(gives({ max: [{ var: 'event.days' }, 2] }, 3, 3)).toBe(true)
  })

  it('does not know of what is missing, nor of what has no finite value', () => {
    expect(gives({ '+': [1, { var: 'event.days' }] }, 1)).toBe('unknown')
    expect(gives({ '/': [1, { var: 'event.days' }] }, 1, 0)).toBe('unknown')
  })

  it('keeps the bounds between which a number is known', () => {
    const officers = [{ id: 'a', grade: 'high' }, { id: 'b' }]
    const high = { count: [{ filter: [{ var: 'event.officers' }, { '==': [{ var: 'grade' }, 'high'] }] }] }
    const ask = (require: object) => truthOf({ ...require }, { roles: { officers } })
    expect(ask({ '<': [{ '+': [high, 1] }, 4] })).toBe(true)
    expect(ask({ '<': [{ '+': [high, 1] }, 3] })).toBe('unknown')
    expect(ask({ '<': [{ '-': [10, high] }, 8] })).toBe(false)
    expect(ask({ '>=': [{ '*': [high, -2] }, -4] })).toBe(true)
    expect(ask({ '>': [{ '/': [10, high] }, 4] })).toBe(true)
    expect(ask({ '>': [{ '/': [10, { '-': [high, 1] }] }, 0] })).toBe('unknown')
    expect(ask({ '<': [{ '/': [10, { '-': [high, 1.5] }] }, 25] })).toBe('unknown')
  })

  it('counts with numbers alone', () => {
    expect(refusals({ '==': [{ '+': [1, '2'] }, 3] })).toEqual(['CONDITION_TYPE /==/0/+'])
    expect(refusals({ '==': [{ '/': [1, 2, 3] }, 3] })).toEqual(['CONDITION_FORM /==/0//'])
  })
})
