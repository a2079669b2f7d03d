import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ticksOf } from './ticks'
import { DAY, HOUR, MINUTE, panned, showing, type View, whole, zoomed } from './view'

const at = (text: string): number => Date.parse(text)
const course: View = { from: at('2026-05-06T14:20:00+08:00'), to: at('2026-11-06T14:20:00+08:00') }
const all = whole(course)

const steps = fc.array(
  fc.record({
    move: fc.boolean(),
    factor: fc.double({ min: 0.05, max: 20, noNaN: true }),
    share: fc.double({ min: -2, max: 2, noNaN: true }),
    where: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 30 },
)

describe('a view of the timeline', () => {
  it('comes closer about an instant that stays where it is', () => {
    const about = at('2026-06-01T00:00:00+08:00')
    const closer = zoomed({ from: about - 4 * DAY, to: about + 12 * DAY }, 0.5, about, all)
    expect([closer.from, closer.to]).toEqual([about - 2 * DAY, about + 6 * DAY])
  })

  it('goes to an instant that it does not show, as close as it is, and stays for one it shows', () => {
    const day = { from: at('2026-06-01T00:00:00+08:00'), to: at('2026-06-02T00:00:00+08:00') }
    expect(showing(day.from + HOUR, day, all)).toBe(day)
    const before = at('2026-05-20T12:00:00+08:00')
    expect(showing(before, day, all)).toEqual({ from: before - DAY / 2, to: before + DAY / 2 })
  })

  it('gets no closer than ten minutes and no wider than the whole, wherever it was moved', () => {
    fc.assert(
      fc.property(steps, (moves) => {
        let view = all
        for (const { move, factor, share, where } of moves) {
          view = move ? panned(view, share, all) : zoomed(view, factor, view.from + where * (view.to - view.from), all)
          expect(view.to - view.from).toBeGreaterThanOrEqual(10 * MINUTE - 1)
          expect(view.to - view.from).toBeLessThanOrEqual(all.to - all.from + 1)
          const middle = (view.from + view.to) / 2
          expect(middle).toBeGreaterThanOrEqual(all.from - 1)
          expect(middle).toBeLessThanOrEqual(all.to + 1)
        }
      }),
    )
  })

  it('goes back to where it was when it is moved there and back within the whole', () => {
    const view = { from: at('2026-07-01T00:00:00+08:00'), to: at('2026-07-08T00:00:00+08:00') }
    expect(panned(panned(view, 0.25, all), -0.25, all)).toEqual(view)
  })
})

describe('the time scale', () => {
  it('stands on round hours of the wall clock, and names days where they begin', () => {
    const view = { from: at('2026-05-06T20:10:00+08:00'), to: at('2026-05-07T06:10:00+08:00') }
    expect(ticksOf(view, 500).map(({ label }) => label)).toEqual(['22:00', '05-07', '02:00', '04:00', '06:00'])
  })

  it('names months of a long course', () => {
    const view = { from: at('2025-11-20T00:00:00+08:00'), to: at('2026-05-10T00:00:00+08:00') }
    expect(ticksOf(view, 700).map(({ label }) => label)).toEqual([
      ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ])
  })

  it('never crowds its labels, however wide the view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10 * MINUTE, max: 3000 * DAY }),
        fc.integer({ min: 0, max: 400 * DAY }),
        (width, later) => {
          const view = { from: all.from + later, to: all.from + later + width }
          const ticks = ticksOf(view, 1100)
          for (const [index, { place, at: instant }] of ticks.entries()) {
            expect(instant).toBeGreaterThanOrEqual(view.from)
            expect(instant).toBeLessThanOrEqual(view.to)
            const next = ticks[index + 1]
            if (next !== undefined) expect(next.place - place).toBeGreaterThan(60)
          }
          if (width > 2 * HOUR) expect(ticks.length).toBeGreaterThan(1)
        },
      ),
    )
  })
})
