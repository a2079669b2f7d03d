import { describe, expect, it } from 'vitest'
import { STAGE_OF_STATE } from './identityStages'
import { identityCheck } from './workflows/identityCheck'

describe('the stages of a look-back', () => {
  it('are told by every state of an identity check but void and put away', () => {
    const states = Object.keys(identityCheck.states).filter((state) => state !== 'cancelled' && state !== 'archived')
    expect(Object.keys(STAGE_OF_STATE).sort()).toEqual([...states].sort())
  })

  it('call nobody confirmed before the unit answered', () => {
    const before = [
      'pending',
      'level1',
      'insuranceRequested',
      'level2',
      'fundRequested',
      'level3',
      'suspected',
      'inquiring',
    ]
    expect(before.map((state) => STAGE_OF_STATE[state])).toEqual([
      ...['inCheck', 'inCheck', 'inCheck', 'inCheck', 'inCheck', 'inCheck', 'suspected', 'suspected'],
    ])
  })
})
