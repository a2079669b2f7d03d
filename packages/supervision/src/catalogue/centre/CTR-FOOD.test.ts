import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrFood } from './CTR-FOOD'

const visit = { id: 'v', personRole: 'suspect' }
const entered = (who: string | typeof visit = visit) =>
  fact('centreEntered', '2026-05-06T08:00:00+08:00', { visit: who, person: 'p' })
const left = (at: string) => fact('centreLeft', at, { visit: 'v', person: 'p' })
const meal = (at: string, data: Record<string, boolean> = {}) =>
  fact('mealGiven', at, { visit: 'v', person: 'p' }, { data })
const rest = (from: string, to: string) => [
  fact('restBegan', from, { person: 'p', visit: 'v' }),
  fact('restEnded', to, { person: 'p', visit: 'v' }),
]
const LATER = '2026-05-08T00:00:00+08:00'

describe('CTR-FOOD', () => {
  it.each([
    ['2026-05-06T13:59:59+08:00', 'satisfied'],
    ['2026-05-06T14:00:00+08:00', 'satisfied'],
    ['2026-05-06T14:00:01+08:00', 'violated'],
  ])('the first meal comes within six hours: %s %s', (at, state) => {
    expect(stateOf(ctrFood, [entered(), meal(at), left('2026-05-06T18:00:00+08:00')], LATER)).toBe(state)
  })

  it.each([
    ['2026-05-06T17:59:59+08:00', 'satisfied'],
    ['2026-05-06T18:00:00+08:00', 'satisfied'],
    ['2026-05-06T18:00:01+08:00', 'violated'],
  ])('six hours between two meals: next %s %s', (at, state) => {
    expect(
      stateOf(
        ctrFood,
        [entered(), meal('2026-05-06T12:00:00+08:00'), meal(at), left('2026-05-06T20:00:00+08:00')],
        LATER,
      ),
    ).toBe(state)
  })

  it('a short stay needs none, and a recorded refusal counts', () => {
    expect(stateOf(ctrFood, [entered(), left('2026-05-06T14:00:00+08:00')], LATER)).toBe('satisfied')
    expect(
      stateOf(
        ctrFood,
        [entered(), meal('2026-05-06T12:00:00+08:00', { refused: true }), left('2026-05-06T17:00:00+08:00')],
        LATER,
      ),
    ).toBe('satisfied')
  })

  it('leaves out a night of rest, but not a nap', () => {
    const meals = [
      meal('2026-05-06T13:00:00+08:00'),
      meal('2026-05-06T18:30:00+08:00'),
      meal('2026-05-07T07:30:00+08:00'),
    ]
    const end = left('2026-05-07T08:00:00+08:00')
    expect(stateOf(ctrFood, [entered(), ...meals, end], LATER)).toBe('violated')
    expect(
      stateOf(
        ctrFood,
        [entered(), ...meals, ...rest('2026-05-06T23:00:00+08:00', '2026-05-07T06:00:00+08:00'), end],
        LATER,
      ),
    ).toBe('satisfied')
    expect(
      stateOf(
        ctrFood,
        [entered(), ...meals, ...rest('2026-05-07T00:00:00+08:00', '2026-05-07T02:00:00+08:00'), end],
        LATER,
      ),
    ).toBe('violated')
  })

  it.each([
    ['2026-05-07T04:30:01+08:00', 'satisfied'],
    ['2026-05-07T04:30:00+08:00', 'satisfied'],
    ['2026-05-07T04:29:59+08:00', 'violated'],
  ])('a rest of five hours is a night: until %s %s', (to, state) => {
    const meals = [meal('2026-05-06T13:00:00+08:00'), meal('2026-05-06T18:30:00+08:00')]
    const night = rest('2026-05-06T23:30:00+08:00', to)
    expect(stateOf(ctrFood, [entered(), ...meals, ...night, left('2026-05-07T08:00:00+08:00')], LATER)).toBe(state)
  })

  it('is pending during the stay; does not apply to a witness; is unknown without a role', () => {
    expect(stateOf(ctrFood, [entered()], '2026-05-06T12:00:00+08:00')).toBe('pending')
    expect(stateOf(ctrFood, [entered({ id: 'v', personRole: 'witness' })], LATER)).toBe('none')
    expect(stateOf(ctrFood, [entered('v')], LATER)).toBe('unknown')
  })
})
