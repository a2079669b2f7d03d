import { describe, expect, it } from 'vitest'
import { fact, model, states, verdict } from '../trial'

const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const opened = fact('opened', at('09:00:00'))

describe('an excuse of a check without a clock', () => {
  const excused = fact('excused', '2026-05-20T00:00:00')
  const check = (unless: string) =>
    model(
      { absence: { at: { event: 'opened' }, of: { event: 'answered' }, window: 'before' } },
      { unless: { event: unless, where: { '!=': [{ var: 'event.urgent' }, false] } } },
    )

  it('counts anywhere in the part', () => {
    expect(
      verdict(check('excused'), [opened, fact('excused', '2026-05-20T00:00:00', { data: { urgent: true } })], LATE),
    ).toMatchObject({
      state: 'satisfied',
      excusedBy: excused.id,
    })
    expect(states(check('excused'), [opened], LATE)).toEqual(['violated'])
  })

  it('does not reach an anchor of which it is not known whether it is one', () => {
    const of = { event: 'opened', where: { '==': [{ var: 'event.urgent' }, true] } }
    const facts = [opened, fact('excused', at('10:00:00'))]
    expect(states(model({ field: { of, require: false } }, { unless: { event: 'excused' } }), facts, LATE)).toEqual([
      'unknown',
    ])
    expect(states(model({ presence: { of } }, { unless: { event: 'excused' } }), facts, LATE)).toEqual(['unknown'])
  })

  it('leaves the verdict unknown where it is not known to be one, or its source is silent', () => {
    expect(verdict(check('excused'), [opened, excused], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.urgent' }],
    })
    const silences = [{ source: 'court', from: at('08:00:00'), to: at('09:00:00') }]
    expect(states(check('excused'), [opened], LATE, { silences })).toEqual(['unknown'])
  })
})
