import { describe, expect, it } from 'vitest'
import { fact, model, refusals, states, truthOf } from '../trial'

const is = (path: string, value: string | number | boolean) => ({ '==': [{ var: path }, value] })

describe('a path', () => {
  it('leads to the fields of the fact, its objects and what belongs to them', () => {
    expect(truthOf(is('event.note', 'x'), { data: { note: 'x' } })).toBe(true)
    expect(truthOf(is('event.party.id', 'p'), { roles: { party: 'p' } })).toBe(true)
    expect(truthOf(is('event.party.colour', 'red'), { roles: { party: { id: 'p', colour: 'red' } } })).toBe(true)
    expect(
      truthOf({ in: ['high', { var: 'event.officers.grade' }] }, { roles: { officers: [{ id: 'o', grade: 'high' }] } }),
    ).toBe(true)
    expect(truthOf(is('object.id', 'm'))).toBe(true)
    expect(truthOf({ '==': [{ var: 'event.matter' }, { var: 'anchor.matter' }] })).toBe(true)
  })

  it('leads to what every fact has', () => {
    expect(truthOf(is('event.at', '2026-05-06T09:00:00'))).toBe(true)
    expect(truthOf(is('event.source', 'desk'))).toBe(true)
    expect(truthOf(is('event.kind', 'opened'))).toBe(true)
    expect(truthOf(is('event.endedAt', '2026-05-06T09:00:00'))).toBe('unknown')
    expect(truthOf(is('event.minutes', 0))).toBe('unknown')
  })

  it('leads from an object to what it lies within, where that is one', () => {
    const opened = fact('opened', '2026-05-06T08:00:00', {
      roles: { matter: { id: 'm', colour: 'red' }, party: 'p' },
      id: 'first',
    })
    const check = model(
      { presence: { of: { event: 'asked', where: is('event.party.matter.colour', 'red') } } },
      { over: 'party' },
    )
    const asked = fact('asked', '2026-05-06T09:00:00', { roles: { party: 'p' } })
    expect(states(check, [opened, asked], '2026-06-01')).toEqual(['violated'])
    const second = fact('joined', '2026-05-06T08:30:00', { roles: { matter: 'n', party: 'p' } })
    expect(states(check, [opened, second, asked], '2026-06-01')).toEqual(['unknown'])
  })

  it('takes for a role that a fact leaves out the object judged, or the one it lies within', () => {
    const check = model(
      { presence: { of: { event: 'asked', where: is('event.party.colour', 'red') } } },
      { over: 'party' },
    )
    const opened = fact('opened', '2026-05-06T08:00:00', { roles: { party: { id: 'p', colour: 'red' } } })
    expect(states(check, [opened, fact('asked', '2026-05-06T09:00:00')], '2026-06-01')).toEqual(['violated'])
    const bare = model({ presence: { of: { event: 'asked', where: { missing: ['event.party'] } } } }, { over: 'party' })
    expect(states(bare, [opened, fact('asked', '2026-05-06T09:00:00')], '2026-06-01')).toEqual(['violated'])
  })

  it('has a default to take where there is nothing', () => {
    expect(truthOf({ '==': [{ var: ['event.note', 'none'] }, 'none'] })).toBe(true)
    expect(truthOf({ '==': [{ var: ['event.note', 'none'] }, 'none'] }, { data: { note: 'x' } })).toBe(false)
    expect(truthOf({ '==': [{ var: ['event.grade', ''] }, 'low'] })).toBe(false)
    expect(refusals({ '==': [{ var: ['event.days', 'none'] }, 1] })).toEqual(['CONDITION_TYPE /==/0/var'])
  })

  it('that leads nowhere is refused', () => {
    for (const path of [
      'event.nothing',
      'event.note.length',
      'object.nothing',
      'event.officers.matter.id',
      'row.code',
      '',
      'nothing',
      'event',
    ])
      expect(refusals({ '==': [{ var: path }, 'x'] })).toEqual(['CONDITION_PATH /==/0/var'])
    expect(refusals({ '==': [{ var: 'param.nothing' }, 'x'] })).toEqual(['MODEL_PARAMETER /==/0/var'])
    expect(refusals({ '==': [{ var: 'param.constructor' }, 'x'] })).toEqual(['MODEL_PARAMETER /==/0/var'])
    expect(refusals({ '==': [{ var: 3 }, 'x'] })).toEqual(['CONDITION_FORM /==/0/var'])
  })

  it('leads to parameters, but to no length', () => {
    const check = (value: string | number, params: object) =>
      model({ field: { of: { event: 'opened' }, require: is('param.x', value) } }, { params: { x: 1, ...params } })
    expect(states(check(1, {}), [fact('opened', '2026-05-06T09:00:00')], '2026-06-01')).toEqual(['satisfied'])
    const list = model(
      { field: { of: { event: 'opened' }, require: { in: [{ var: 'event.note' }, { var: 'param.words' }] } } },
      { params: { words: ['a', 'b'] } },
    )
    expect(states(list, [fact('opened', '2026-05-06T09:00:00', { data: { note: 'b' } })], '2026-06-01')).toEqual([
      'satisfied',
    ])
    expect(() => states(check(1, { x: { days: 1 } }), [], '2026-06-01')).toThrow(/types do not fit/)
  })
})

describe('the times of a fact', () => {
  const visited = (from: string, endedAt: string) =>
    fact('visited', `2026-05-06T${from}`, { endedAt: `2026-05-06T${endedAt}` })
  const visit = (where: Parameters<typeof truthOf>[0], from: string, endedAt: string, asOf = '2026-06-01') =>
    states(model({ field: { of: { event: 'visited' }, require: where } }), [visited(from, endedAt)], asOf).join()

  it('are its end and its length', () => {
    expect(visit({ '==': [{ var: 'event.minutes' }, 90] }, '09:00:00', '10:30:00')).toBe('satisfied')
    expect(visit(is('event.endedAt', '2026-05-06T10:30:00'), '09:00:00', '10:30:00')).toBe('satisfied')
  })

  it('are known as exactly as they were written', () => {
    expect(visit({ '<=': [{ var: 'event.minutes' }, 90] }, '09:00', '10:30')).toBe('unknown')
    expect(visit({ '<=': [{ var: 'event.minutes' }, 91] }, '09:00', '10:30')).toBe('satisfied')
    expect(visit({ '<=': [{ var: 'event.minutes' }, 89] }, '09:00', '10:30')).toBe('violated')
    expect(visit({ '<': [{ var: 'event.endedAt' }, '2026-05-06T10:30:30'] }, '09:00', '10:30')).toBe('unknown')
    expect(visit({ '<': [{ var: 'event.at' }, '2026-05-06T09:00:30'] }, '09:00', '10:30')).toBe('unknown')
  })
})
