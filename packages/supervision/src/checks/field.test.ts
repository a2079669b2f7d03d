import { describe, expect, it } from 'vitest'
import { fact, model, states, verdict } from '../trial'

const LATE = '2026-06-01T00:00:00'
const require = { '>=': [{ var: 'event.days' }, 2] }
const opened = (time: string, data = {}) => fact('opened', `2026-05-06T${time}`, { data, id: time })

describe('field', () => {
  const check = model({ field: { of: { event: 'opened' }, require } })

  it('wants the condition of each matching fact', () => {
    const facts = [opened('09:00:00', { days: 2 }), opened('10:00:00', { days: 1 })]
    expect(states(check, facts, LATE)).toEqual(['satisfied', 'violated'])
    expect(verdict(check, [opened('09:00:00', { days: 1 })], LATE)).toMatchObject({
      anchor: '09:00:00',
      evidence: ['09:00:00'],
    })
  })

  it('is unknown where a field is missing, and names it', () => {
    expect(verdict(check, [opened('09:00:00')], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.days' }],
    })
  })

  it('is unknown where it is not known whether the fact is meant, even if it meets the condition', () => {
    const where = { '==': [{ var: 'event.urgent' }, true] }
    const doubtful = model({ field: { of: { event: 'opened', where }, require } })
    expect(verdict(doubtful, [opened('09:00:00', { days: 2 })], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.urgent' }],
    })
  })

  it('reads the fact as the anchor, too', () => {
    const same = model({
      field: { of: { event: 'opened' }, require: { '==': [{ var: 'anchor.days' }, { var: 'event.days' }] } },
    })
    expect(states(same, [opened('09:00:00', { days: 2 })], LATE)).toEqual(['satisfied'])
  })

  it('may be excused anywhere in the part', () => {
    const excusable = model({ field: { of: { event: 'opened' }, require } }, { unless: { event: 'excused' } })
    const excuse = fact('excused', '2026-05-01T00:00:00')
    const facts = [opened('09:00:00', { days: 1 }), opened('10:00:00'), excuse]
    expect(states(excusable, facts, LATE)).toEqual(['satisfied', 'satisfied'])
    expect(verdict(excusable, [opened('09:00:00', { days: 1 }), excuse], LATE)).toMatchObject({ excusedBy: excuse.id })
  })

  it('rests on the office where the condition reads its number', () => {
    const local = { '>=': [{ var: 'event.days' }, { var: 'param.local_least' }] }
    const check = model({ field: { of: { event: 'opened' }, require: local } }, { params: { local_least: 2 } })
    expect(verdict(check, [opened('09:00:00', { days: 1 })], LATE).onLocalNumber).toBe(true)
  })
})
