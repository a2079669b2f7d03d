import type { Instant } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partition, type Span } from './lane'

const whole = { from: 100 as Instant, to: 200 as Instant }
const span = (from: number, to: number | null, what: string): Span<string> => ({
  from: from as Instant,
  to: to as Instant | null,
  what,
})

const anySpans = fc.array(
  fc
    .tuple(fc.integer({ min: 50, max: 250 }), fc.option(fc.integer({ min: 0, max: 120 })))
    .map(([from, lasts]) => span(from, lasts === null ? null : from + lasts, `${from}+${lasts}`)),
  { maxLength: 12 },
)

describe('a lane', () => {
  it('shows what lasts, cut at the ends of the whole, and nothing in between', () => {
    expect(partition([span(90, 120, 'a'), span(150, 160, 'b'), span(155, null, 'c')], whole)).toEqual([
      { from: 100, to: 120, what: ['a'] },
      { from: 120, to: 150, what: [] },
      { from: 150, to: 155, what: ['b'] },
      { from: 155, to: 160, what: ['b', 'c'] },
      { from: 160, to: 200, what: ['c'] },
    ])
  })

  it('is one empty stretch where nothing was reported, and none where no time passed', () => {
    expect(partition([], whole)).toEqual([{ from: 100, to: 200, what: [] }])
    expect(partition([span(100, null, 'a')], { from: whole.from, to: whole.from })).toEqual([])
  })

  it('never overlaps, and its stretches add up to the whole', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const stretches = partition(spans, whole)
        expect(stretches[0]?.from).toBe(100)
        expect(stretches.at(-1)?.to).toBe(200)
        for (const [index, { from, to }] of stretches.entries()) {
          expect(to).toBeGreaterThan(from)
          if (index > 0) expect(stretches[index - 1]?.to).toBe(from)
        }
        const length = (empty: boolean) =>
          stretches
            .filter(({ what }) => (what.length === 0) === empty)
            .reduce((sum, { from, to }) => sum + to - from, 0)
        expect(length(true) + length(false)).toBe(100)
      }),
    )
  })

  it('shows at every instant exactly the spans that last then', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: 100, max: 199 }), (spans, at) => {
        const found = partition(spans, whole).find(({ from, to }) => from <= at && at < to)
        const lasting = spans.filter(({ from, to }) => from <= at && (to === null || at < to))
        expect([...(found?.what ?? [])].sort()).toEqual(lasting.map(({ what }) => what).sort())
      }),
    )
  })
})
