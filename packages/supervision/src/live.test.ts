import { criminalProcedure, type Fact } from '@hengjian/facts'
import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { filNodecision } from './catalogue/checklist/FIL-NODECISION'
import { cmDet24h } from './catalogue/coercive/CM-DET-24H'
import { fact, instantOf, verdictsOf } from './catalogue/proof'
import { compile } from './compile'
import { judge } from './judge'
import { affectedObjects, asksForAct, nextInstants } from './live'
import { createWorld } from './world/world'

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

describe('what lies ahead', () => {
  const ahead = (facts: readonly Fact[], asOf: string) => {
    const program = compile([filNodecision], criminalProcedure)
    if (!program.ok) throw new Error(JSON.stringify(program.problems))
    const told: unknown[] = []
    const verdicts = [
      ...judge(program.value, createWorld(criminalProcedure, facts), {
        asOf: instantOf(asOf),
        calendar: builtInCalendar,
        onAhead: ({ type, id }, at) => told.push([type, id, formatInstant(at)]),
      }),
    ]
    return { told, verdicts: verdicts.length }
  }
  const accepted = fact(
    'caseAccepted',
    '2026-05-11T09:00:00+08:00',
    { case: { id: 'c', track: 'criminal' } },
    { data: { reviewClass: 'ordinary' } },
  )

  it('is told where a clock that runs out opens a check, as long as it may run out', () => {
    const due = [['case', 'c', '2026-05-15T00:00:00+08:00']]
    expect(ahead([accepted], '2026-05-14T23:59:59+08:00')).toEqual({ told: due, verdicts: 0 })
    expect(ahead([accepted], '2026-05-15T00:00:00+08:00')).toEqual({ told: [], verdicts: 1 })
    const decided = fact('caseFiled', '2026-05-12T09:00:00+08:00', { case: 'c' })
    expect(ahead([accepted, decided], '2026-05-13T00:00:00+08:00')).toEqual({ told: [], verdicts: 0 })
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
