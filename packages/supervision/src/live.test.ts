import { criminalProcedure } from '@hengjian/facts'
import { describe, expect, it } from 'vitest'
import { cmDet24h } from './catalogue/coercive/CM-DET-24H'
import { fact, instantOf, verdictsOf } from './catalogue/proof'
import { affectedObjects, asksForAct, nextInstants } from './live'

const detention = fact('detentionBegan', '2026-05-06T14:20:00+08:00', { measure: 'm', person: 'p', case: 'c' })

describe('nextInstants', () => {
  const next = (asOf: string) => verdictsOf(cmDet24h, [detention], asOf).map(nextInstants)

  it('names the alert and the first instant too late, as long as they are to come', () => {
    const [alert, over] = [instantOf('2026-05-07T14:20:00+08:00'), instantOf('2026-05-07T15:00:00+08:00')]
    expect(next('2026-05-06T15:00:00+08:00')).toEqual([[alert, over]])
    expect(next('2026-05-07T14:30:00+08:00')).toEqual([[over]])
    expect(next('2026-05-07T16:00:00+08:00')).toEqual([[]])
  })
})

describe('asksForAct', () => {
  it('tells what must be done in time from what must merely not happen', () => {
    const event = { event: 'mealGiven' }
    expect(asksForAct(cmDet24h.check)).toBe(true)
    expect(asksForAct({ absence: { at: event, of: event, window: 'ever' } })).toBe(true)
    expect(asksForAct({ tally: { of: event, min: 2 } })).toBe(true)
    expect(asksForAct({ tally: { of: event, max: 2 } })).toBe(false)
    expect(asksForAct({ presence: { at: event, of: event, window: 'after' } })).toBe(false)
    expect(asksForAct({ overlap: { of: { span: 'tracked' } } })).toBe(false)
  })
})

describe('affectedObjects', () => {
  const inside = (outer: { type: string; id: string }) =>
    outer.id === 'c'
      ? [
          { type: 'person', id: 'p' },
          { type: 'property', id: 'w' },
          { type: 'officer', id: 'o' },
        ]
      : []
  const touched = (one: typeof detention) =>
    affectedObjects(criminalProcedure, one, { inside }).map(({ type, id }) => `${type} ${id}`)

  it('reaches what lies within a case that alone is named', () => {
    expect(touched(fact('caseWithdrawn', '2026-05-08T09:00:00+08:00', { case: 'c' }))).toEqual([
      'case c',
      'person p',
      'property w',
    ])
  })

  it('leaves the other persons of a case alone when a fact names one', () => {
    expect(touched(detention)).toEqual(['measure m', 'person p', 'case c', 'property w'])
  })
})
