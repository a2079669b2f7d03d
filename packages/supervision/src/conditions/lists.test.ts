import { describe, expect, it } from 'vitest'
import type { JsonLogic } from '../language'
import { refusals, truthOf } from '../trial'

const some = (tags: readonly string[]) => ({ data: { tags } })
const officers = (...list: readonly { readonly id: string; readonly grade?: string }[]) => ({
  roles: { officers: list },
})
const isHigh = { '==': [{ var: 'grade' }, 'high'] }

describe('in', () => {
  it('asks whether a value is a member', () => {
    expect(truthOf({ in: [{ var: 'event.grade' }, ['low', 'high']] }, { data: { grade: 'high' } })).toBe(true)
    expect(truthOf({ in: [{ var: 'event.grade' }, ['low', 'high']] }, { data: { grade: 'middle' } })).toBe(false)
    expect(truthOf({ in: ['a', { var: 'event.tags' }] }, some(['b', 'a']))).toBe(true)
  })

  it('does not know of what is missing', () => {
    expect(truthOf({ in: [{ var: 'event.grade' }, ['low']] })).toBe('unknown')
    expect(truthOf({ in: ['a', { var: 'event.tags' }] })).toBe('unknown')
  })

  it('does not know of members that are missing, unless another one is the value', () => {
    const grades = { var: 'event.officers.grade' }
    expect(truthOf({ in: ['high', grades] }, officers({ id: 'a', grade: 'high' }, { id: 'b' }))).toBe(true)
    expect(truthOf({ in: ['high', grades] }, officers({ id: 'a', grade: 'low' }, { id: 'b' }))).toBe('unknown')
    expect(truthOf({ in: ['high', grades] }, officers({ id: 'a', grade: 'low' }))).toBe(false)
  })

  it('wants a list of values that can be the same', () => {
    expect(refusals({ in: ['a', 'abc'] })).toEqual(['CONDITION_TYPE /in'])
    expect(refusals({ in: [{ var: 'event.days' }, ['1']] })).toEqual(['CONDITION_TYPE /in'])
    expect(refusals({ in: [{ var: 'event.grade' }, ['low', 'highest']] })).toEqual(['CONDITION_VALUE /in'])
  })
})

describe('some, all, none', () => {
  it.each([
    ['some', [], 'unknown'],
    ['some', [{ id: 'a', grade: 'low' }], false],
    [
      'some',
      [
        { id: 'a', grade: 'low' },
        { id: 'b', grade: 'high' },
      ],
      true,
    ],
    ['some', [{ id: 'a' }, { id: 'b', grade: 'high' }], true],
    ['some', [{ id: 'a' }, { id: 'b', grade: 'low' }], 'unknown'],
    [
      'all',
      [
        { id: 'a', grade: 'high' },
        { id: 'b', grade: 'high' },
      ],
      true,
    ],
    ['all', [{ id: 'a' }, { id: 'b', grade: 'low' }], false],
    ['all', [{ id: 'a' }, { id: 'b', grade: 'high' }], 'unknown'],
    ['none', [{ id: 'a', grade: 'low' }], true],
    ['none', [{ id: 'a' }, { id: 'b', grade: 'high' }], false],
    ['none', [{ id: 'a' }, { id: 'b', grade: 'low' }], 'unknown'],
  ] as const)('%s of %j', (operator, list, answer) => {
    expect(truthOf({ [operator]: [{ var: 'event.officers' }, isHigh] }, officers(...list))).toBe(answer)
  })

  it('of an empty list only none holds', () => {
    const of = (operator: string) =>
      truthOf({ [operator]: [{ var: 'event.tags' }, { '==': [{ var: '' }, 'a'] }] }, some([]))
    expect([of('some'), of('all'), of('none')]).toEqual([false, false, true])
  })

  it('name the member itself ""', () => {
    expect(truthOf({ some: [{ var: 'event.tags' }, { '==': [{ var: '' }, 'b'] }] }, some(['a', 'b']))).toBe(true)
  })

  it('still reach the fact from inside', () => {
    const require = { some: [{ var: 'event.tags' }, { '==': [{ var: '' }, { var: 'event.note' }] }] }
    expect(truthOf(require, { data: { tags: ['a', 'b'], note: 'b' } })).toBe(true)
  })

  it('want a list and a condition', () => {
    expect(refusals({ some: [{ var: 'event.note' }, true] })).toEqual(['CONDITION_TYPE /some'])
    expect(refusals({ some: [{ var: 'event.tags' }] })).toEqual(['CONDITION_FORM /some'])
    expect(refusals({ all: [{ var: 'event.tags' }, { var: '' }] })).toEqual(['CONDITION_TYPE /all'])
    expect(refusals({ none: [{ var: 'event.tags' }, { '==': [{ var: 'grade' }, 'high'] }] })).toEqual([
      'CONDITION_PATH /none/1/==/0/var',
    ])
  })
})

describe('filter, map, count', () => {
  const high = { count: [{ filter: [{ var: 'event.officers' }, isHigh] }] }

  it('count the members that pass', () => {
    expect(truthOf({ '==': [high, 1] }, officers({ id: 'a', grade: 'high' }, { id: 'b', grade: 'low' }))).toBe(true)
    expect(truthOf({ '==': [{ count: { var: 'event.tags' } }, 2] }, some(['a', 'b']))).toBe(true)
  })

  it('know the bounds where of some members it is not known', () => {
    const doubtful = officers({ id: 'a', grade: 'high' }, { id: 'b' })
    expect(truthOf({ '>=': [high, 1] }, doubtful)).toBe(true)
    expect(truthOf({ '>=': [high, 2] }, doubtful)).toBe('unknown')
    expect(truthOf({ '>=': [high, 3] }, doubtful)).toBe(false)
  })

  it('map gives what belongs to each member', () => {
    const grades = { map: [{ var: 'event.officers' }, { var: 'grade' }] }
    expect(truthOf({ in: ['high', grades] }, officers({ id: 'a', grade: 'high' }))).toBe(true)
    expect(truthOf({ in: ['high', grades] }, officers({ id: 'a', grade: 'low' }, { id: 'b' }))).toBe('unknown')
    expect(truthOf({ in: ['high', grades] })).toBe('unknown')
  })

  it('want lists', () => {
    expect(refusals({ '==': [{ count: { var: 'event.note' } }, 1] })).toEqual(['CONDITION_TYPE /==/0/count'])
    expect(refusals({ in: ['a', { filter: [{ var: 'event.tags' }, 1] }] })).toEqual(['CONDITION_TYPE /in/1/filter'])
  })
})

describe('without', () => {
  const rest = (taken: JsonLogic): JsonLogic => ({ '!!': [{ without: [{ var: 'event.tags' }, taken] }] })

  it('gives the members that are not in the other list', () => {
    expect(truthOf(rest(['a', 'b']), some(['a', 'b']))).toBe(false)
    expect(truthOf(rest(['a']), some(['a', 'b']))).toBe(true)
  })

  it('does not know of a member that may be in it', () => {
    expect(truthOf(rest([{ var: 'event.note' }]), some(['a']))).toBe('unknown')
    expect(truthOf(rest({ var: 'event.tags' }))).toBe('unknown')
  })

  it('wants two lists', () => {
    expect(refusals(rest({ var: 'event.note' }))).toEqual(['CONDITION_TYPE /!!/0/without'])
    expect(refusals({ '!!': [{ without: [{ var: 'event.officers' }, { var: 'event.tags' }] }] })).toEqual([
      'CONDITION_TYPE /!!/0/without',
    ])
  })
})

describe('missing', () => {
  it('always knows', () => {
    expect(truthOf({ missing: ['event.note'] })).toBe(true)
    expect(truthOf({ missing: 'event.note' }, { data: { note: '' } })).toBe(false)
    expect(truthOf({ missing: ['event.note', 'event.days'] }, { data: { note: 'x' } })).toBe(true)
    expect(truthOf({ missing: ['event.party'] })).toBe(true)
    expect(truthOf({ missing: ['event.party'] }, { roles: { party: 'p' } })).toBe(false)
  })

  it('wants paths that lead somewhere', () => {
    expect(refusals({ missing: ['event.nothing'] })).toEqual(['CONDITION_PATH /missing'])
    expect(refusals({ missing: [1] })).toEqual(['CONDITION_PATH /missing'])
    expect(refusals({ missing: [] })).toEqual(['CONDITION_FORM /missing'])
  })
})
