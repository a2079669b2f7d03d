import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, MARK, type Mark } from './layout'

const WIDTH = 1000
const view = { from: 0, to: 10_000 }
const instant = (id: string, at: number): Mark => ({ id, from: at, to: at, lasts: false })
const lasting = (id: string, from: number, to: number): Mark => ({ id, from, to, lasts: true })

const marks = fc
  .array(
    fc.record({
      from: fc.integer({ min: -5000, max: 15_000 }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30_000 })),
      lasts: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ from, length, lasts }, index): Mark => ({ id: `m${index}`, from, to: from + length, lasts })),
  )

describe('the lane of a timeline', () => {
  it('joins instants that stand too close together, and leaves the others room for a label', () => {
    const { clusters } = layOut([instant('a', 1000), instant('b', 1100), instant('c', 5000)], view, WIDTH)
    expect(clusters.map((one) => [one.marks.map(({ id }) => id), one.left, one.room])).toEqual([
      [['a', 'b'], 100, 382],
      [['c'], 500, 482],
    ])
  })

  it('packs bars into as few rows as they need', () => {
    const { bars, rows } = layOut(
      [lasting('a', 0, 4000), lasting('b', 2000, 6000), lasting('c', 5000, 12_000)],
      view,
      WIDTH,
    )
    expect(bars.map(({ mark, left, width, row, cutRight }) => [mark.id, left, width, row, cutRight])).toEqual([
      ['a', 0, 400, 0, false],
      ['b', 200, 400, 1, false],
      ['c', 500, 500, 0, true],
    ])
    expect(rows).toBe(2)
  })

  it('draws what is known only to the day as a bar once a day is wider than a mark', () => {
    const day: Mark = { id: 'd', from: 1000, to: 2000, lasts: false }
    expect(layOut([day], view, WIDTH).bars.map(({ left, width }) => [left, width])).toEqual([[100, 100]])
    expect(layOut([day], { from: 0, to: 1_000_000 }, WIDTH).clusters).toHaveLength(1)
  })

  it('shows every instant of the view exactly once, and nothing of elsewhere', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const { clusters, bars } = layOut(all, view, WIDTH)
        const shown = [...clusters.flatMap((one) => one.marks), ...bars.map(({ mark }) => mark)].map(({ id }) => id)
        expect(new Set(shown).size).toBe(shown.length)
        for (const { id, from, to, lasts } of all) {
          const within = to >= view.from && from <= view.to
          if (!within) expect(shown).not.toContain(id)
          else if (!lasts) expect(shown).toContain(id)
        }
      }),
    )
  })

  it('never draws a bar over another of its row, nor over the edge', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const { bars, rows } = layOut(all, view, WIDTH)
        for (const { left, width } of bars) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left + width).toBeLessThanOrEqual(WIDTH)
        }
        for (let row = 0; row < rows; row += 1) {
          const own = bars.filter((one) => one.row === row).sort((one, other) => one.left - other.left)
          expect(own.length).toBeGreaterThan(0)
          for (const [index, bar] of own.entries()) {
            const next = own[index + 1]
            if (next !== undefined) expect(bar.left + bar.width).toBeLessThan(next.left)
          }
        }
      }),
    )
  })

  it('keeps marks a mark apart', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const { clusters } = layOut(all, view, WIDTH)
        for (const [index, { left }] of clusters.entries()) {
          const next = clusters[index + 1]
          if (next !== undefined) expect(next.left - left).toBeGreaterThanOrEqual(MARK)
        }
      }),
    )
  })
})
