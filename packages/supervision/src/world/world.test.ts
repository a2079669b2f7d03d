import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { fact, instant, trialVocabulary } from '../trial'
import { columnsOf } from './columns'
import { createWorld, worldOfColumns } from './world'

const facts = [
  fact('asked', '2026-05-06T10:00:00', { id: 'b', receivedAt: '2026-05-06T12:00:00' }),
  fact('asked', '2026-05-06T09:00', { id: 'a', receivedAt: '2026-05-06T11:00:00' }),
]

describe('createWorld', () => {
  it('lays facts out in the order of their instants, each once', () => {
    const { facts: columns } = createWorld(trialVocabulary, [...facts, ...facts])
    expect([columns.count, columns.factId(0), columns.factId(1)]).toEqual([2, 'a', 'b'])
    expect([...columns.precision]).toEqual([1, 0])
    expect(() => columns.factId(2)).toThrow(RangeError)
  })

  it('takes a repeated message as it was first received', () => {
    const again = { ...facts[0], receivedAt: instant('2026-05-09T00:00:00') } as (typeof facts)[number]
    expect(createWorld(trialVocabulary, [again, ...facts]).facts.receivedAt[1]).toBe(instant('2026-05-06T12:00:00'))
  })

  it('knows by default all that was received', () => {
    expect(createWorld(trialVocabulary, facts).knownAt).toBe(instant('2026-05-06T12:00:00'))
    const knownAt = instant('2026-05-06T11:30:00')
    expect(createWorld(trialVocabulary, facts, { knownAt }).hidden).toEqual(new Set([1]))
  })

  it('leaves out kinds and object types that the vocabulary does not have', () => {
    const strange = { ...facts[0], id: 'x', kind: 'unheard' } as (typeof facts)[number]
    const foreign = { ...facts[0], objects: [{ role: 'matter', type: 'planet', id: 'p' }] } as (typeof facts)[number]
    expect(createWorld(trialVocabulary, [strange]).facts.count).toBe(0)
    expect(createWorld(trialVocabulary, [foreign]).facts.objectType).toHaveLength(0)
  })

  it('numbers objects and finds the row of an identity', () => {
    const world = createWorld(trialVocabulary, facts)
    expect(world.objectNumber('matter', 'm')).toBe(0)
    expect([world.objectNumber('matter', 'x'), world.objectNumber('planet', 'm')]).toEqual([-1, -1])
    expect([world.rowOfIdentity('b' as never), world.rowOfIdentity('x' as never)]).toEqual([1, -1])
  })
})

describe('worldOfColumns', () => {
  it('refuses rows that are not in the order of their instants', () => {
    const columns = columnsOf(trialVocabulary, facts, 'record')
    const from = Float64Array.of(2, 1)
    expect(() => worldOfColumns(trialVocabulary, { ...columns, from })).toThrow(
      'row 1 of the columns precedes the row before it',
    )
    expect(worldOfColumns(trialVocabulary, columns).knownAt).toBe(instant('2026-05-06T12:00:00') as Instant)
  })
})
