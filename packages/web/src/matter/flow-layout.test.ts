import { describe, expect, it } from 'vitest'
import { placedStates } from './flow-layout'

const state = (id: string, ends = false) => ({ id, title: { zh: id, en: id }, ends, turn: null })
const arrow = (from: string | null, to: string, regular = false) => ({ from, to, titles: [], regular })

describe('the drawing of a workflow', () => {
  it('puts each state below what leads to it, ends at the bottom, side ways to the right, and is not led round by ways back', () => {
    const states = [state('registered'), state('returned'), state('checking'), state('void', true), state('done', true)]
    const arrows = [
      arrow(null, 'registered', true),
      arrow('registered', 'returned'),
      arrow('returned', 'registered'),
      arrow('registered', 'checking', true),
      arrow('checking', 'registered'),
      arrow('registered', 'void'),
      arrow('checking', 'done', true),
      arrow('done', 'registered'),
    ]
    expect(placedStates({ states, arrows })).toEqual([
      { id: 'registered', layer: 0, lane: 0 },
      { id: 'checking', layer: 1, lane: 0 },
      { id: 'done', layer: 2, lane: 0 },
      { id: 'returned', layer: 1, lane: 1 },
      { id: 'void', layer: 2, lane: 1 },
    ])
  })
})
