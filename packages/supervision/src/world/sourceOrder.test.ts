import { describe, expect, it } from 'vitest'
import { fact } from '../trial'
import { compareRecords, inSourceOrder } from './sourceOrder'

describe('compareRecords', () => {
  it('goes by numbers where there are any, as a person would', () => {
    expect(['r10', 'r9', 'r9a', 'a', 'r'].toSorted(compareRecords)).toEqual(['a', 'r', 'r9', 'r9a', 'r10'])
    expect(compareRecords('r1', 'r1')).toBe(0)
    expect(compareRecords('r01', 'r1')).toBe(-1)
  })
})

describe('inSourceOrder', () => {
  const at = '2026-05-06T09:00:00'
  const facts = [
    fact('asked', at, { id: 'r10' }),
    fact('answered', at, { id: 'r1' }),
    fact('asked', at, { id: 'r9' }),
    fact('asked', '2026-05-06T08:00:00', { id: 'r11' }),
  ]

  it('orders facts by their instants, and those of one by the records of their sources', () => {
    expect(inSourceOrder(facts, 'record').map(({ id }) => id)).toEqual(['r11', 'r9', 'r10', 'r1'])
  })

  it('or keeps the order in which they are given', () => {
    expect(inSourceOrder(facts, 'given').map(({ id }) => id)).toEqual(['r11', 'r10', 'r1', 'r9'])
  })
})
