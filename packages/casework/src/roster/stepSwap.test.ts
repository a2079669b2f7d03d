import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whyNotEntered } from './checkEntry'
import { type Entered, rosterOf } from './entry'
import { daysBetween, holderOf, type Roster } from './roster'
import type { Shift } from './shift'
import { stepSwap } from './stepSwap'
import type { SwapStep } from './swap'
import { at, date, made, PLAN, person, roster, STAFF } from './trial'

const NOW = '2026-05-06T10:00:00'
const shift = (line: string, day: string): Shift => ({ line, date: date(`2026-05-${day}`) })
/** Zhao, on duty on the 9th, asks Li for the 10th. */
const asking = {
  kind: 'swap',
  id: 'one',
  mine: shift('day', '09'),
  theirs: shift('day', '10'),
  asked: person('li'),
  words: '',
} as const
const entering = (one: Roster, by: string) => ({ roster: one, staff: STAFF, by: person(by), at: at(NOW) })
const asked = (...before: readonly Entered[]) =>
  rosterOf([made({ kind: 'plan', plan: PLAN }), ...before, made(asking, 'zhao', NOW)])
const step = (one: Roster, name: SwapStep, by: string, when = NOW) =>
  stepSwap(one, one.swaps.get('one'), name, { by: person(by), isHead: by === 'feng', at: at(when) })

describe('a swap', () => {
  it('is asked by who has the one shift of who has the other', () => {
    expect(whyNotEntered(asking, entering(roster(), 'zhao'))).toBeNull()
    expect(whyNotEntered(asking, entering(roster(), 'wang'))).toBe('SHIFT_HOLDER')
    expect(whyNotEntered({ ...asking, asked: person('wang') }, entering(roster(), 'zhao'))).toBe('SHIFT_HOLDER')
    expect(
      whyNotEntered({ ...asking, theirs: shift('second', '11'), asked: person('qian') }, entering(roster(), 'zhao')),
    ).toBe('SWAP_POST')
    expect(whyNotEntered({ ...asking, theirs: shift('day', '04') }, entering(roster(), 'zhao'))).toBe('SHIFT_PAST')
    const away = {
      kind: 'away',
      person: person('zhao'),
      from: date('2026-05-10'),
      to: date('2026-05-10'),
      reason: 'leave',
    } as const
    expect(whyNotEntered(asking, entering(roster(away), 'zhao'))).toBe('SWAP_AWAY')
    expect(whyNotEntered({ ...asking, id: 'two' }, entering(asked(), 'zhao'))).toBe('SWAP_PENDING')
  })

  it('comes into effect when the other accepts, and the two shifts have changed hands', () => {
    expect(step(asked(), 'accept', 'wang')).toEqual({ fault: 'SWAP_NOT_YOURS' })
    expect(step(asked(), 'accept', 'li')).toEqual({ state: 'inEffect' })
    const done = rosterOf([
      made({ kind: 'plan', plan: PLAN }),
      made(asking, 'zhao', NOW),
      made({ kind: 'swapStep', id: 'one', state: 'inEffect', words: '' }, 'li', NOW),
    ])
    expect(['09', '10'].map((day) => holderOf(done, shift('day', day)))).toEqual(['li', 'zhao'])
    expect(step(done, 'withdraw', 'zhao')).toEqual({ fault: 'SWAP_SETTLED' })
  })

  it('at short notice needs a head, who has no part in it', () => {
    expect(step(asked(), 'accept', 'li', '2026-05-08T08:30:00')).toEqual({ state: 'inEffect' })
    expect(step(asked(), 'accept', 'li', '2026-05-08T08:30:01')).toEqual({ state: 'agreed' })
    const agreed = rosterOf([
      made({ kind: 'plan', plan: PLAN }),
      made(asking, 'zhao', NOW),
      made({ kind: 'swapStep', id: 'one', state: 'agreed', words: '' }, 'li', NOW),
    ])
    expect(step(agreed, 'approve', 'chen')).toEqual({ fault: 'SWAP_NOT_YOURS' })
    expect(step(agreed, 'approve', 'feng')).toEqual({ state: 'inEffect' })
    expect(step(agreed, 'refuse', 'feng')).toEqual({ state: 'refused' })
    expect(step(agreed, 'approve', 'feng', '2026-05-09T08:30:00')).toEqual({ fault: 'SHIFT_PAST' })
  })

  it('no longer fits when a shift has changed hands meanwhile', () => {
    const taken = made({ kind: 'substitution', shift: shift('day', '10'), person: person('wang'), reason: 'leave' })
    const one = rosterOf([made({ kind: 'plan', plan: PLAN }), made(asking, 'zhao', NOW), taken])
    expect(step(one, 'accept', 'li')).toEqual({ fault: 'SHIFT_HOLDER' })
    expect(step(one, 'decline', 'li')).toEqual({ state: 'declined' })
  })

  it('leaves everybody with as many shifts as before, and every shift with one holder, whatever is exchanged', () => {
    const days = daysBetween(date('2026-05-07'), date('2026-06-05'))
    const lines = fc.constantFrom('day', 'second')
    const pair = fc.tuple(lines, fc.nat({ max: 29 }), fc.nat({ max: 29 }))
    const holders = (one: Roster) =>
      ['day', 'second'].flatMap((line) => days.map((day) => `${line} ${holderOf(one, { line, date: day })}`))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 25 }), (wishes) => {
        let entries: readonly Entered[] = [made({ kind: 'plan', plan: PLAN })]
        let exchanged = 0
        for (const [index, [line, first, second]] of wishes.entries()) {
          const one = rosterOf(entries)
          const [mine, theirs] = [first, second].map((at) => ({ line, date: days[at] ?? date('2026-05-07') }))
          if (mine === undefined || theirs === undefined) continue
          const [asker = '', other = ''] = [holderOf(one, mine), holderOf(one, theirs)]
          const wish = { kind: 'swap' as const, id: `${index}`, mine, theirs, asked: person(other), words: '' }
          if (whyNotEntered(wish, entering(one, asker)) !== null) continue
          exchanged += 1
          const effect = { kind: 'swapStep' as const, id: `${index}`, state: 'inEffect' as const, words: '' }
          entries = [...entries, made(wish, asker, NOW), made(effect, other, NOW)]
        }
        const after = rosterOf(entries)
        expect(holders(after).sort()).toEqual(holders(roster()).sort())
        expect([...after.swaps.values()].filter(({ state }) => state === 'inEffect')).toHaveLength(exchanged)
      }),
    )
  })
})
