import { describe, expect, it } from 'vitest'
import { decidingPaths } from './deciding'

describe('decidingPaths', () => {
  it('names the fields a condition reads, and the time where it decides', () => {
    expect(
      decidingPaths({
        check: {
          deadline: {
            from: {
              event: 'a',
              where: { and: [{ '==': [{ var: 'event.decision' }, 'x'] }, { missing: ['event.reason'] }] },
            },
            to: { event: 'b', where: { '==': [{ var: ['event.person.sex', 'male'] }, 'male'] } },
            within: { count: 'H', of: { var: 'param.limit' } },
          },
        },
      }),
    ).toEqual(['occurredAt', 'data.decision', 'data.reason', 'person.sex'])
  })

  it('leaves the time out where a field alone decides', () => {
    expect(
      decidingPaths({ check: { field: { of: { event: 'a' }, require: { '==': [{ var: 'event.shown' }, true] } } } }),
    ).toEqual(['data.shown'])
  })
})
