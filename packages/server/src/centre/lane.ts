import type { Instant } from '@hengjian/law'

/** Something that lasts; `to` is null while it goes on. */
export interface Span<What> {
  readonly from: Instant
  readonly to: Instant | null
  readonly what: What
}

/** A stretch in which the same things last, the one begun first in front; none where nothing does. */
export interface Stretch<What> {
  readonly from: Instant
  readonly to: Instant
  readonly what: readonly What[]
}

/** From when to when a lane runs. */
export interface Whole {
  readonly from: Instant
  readonly to: Instant
}

const same = <What>(one: readonly What[], other: readonly What[]): boolean =>
  one.length === other.length && one.every((what, index) => what === other[index])

/**
 * Parts a whole into stretches that follow each other without overlap or hole, one for each change of what lasts. Spans are cut at
 * the ends of the whole; those that last no time are left out.
 */
export function partition<What>(spans: readonly Span<What>[], { from, to }: Whole): readonly Stretch<What>[] {
  if (to <= from) return []
  const within = spans
    .map((span) => ({
      from: Math.max(span.from, from) as Instant,
      to: Math.min(span.to ?? to, to) as Instant,
      what: span.what,
      begun: span.from,
    }))
    .filter((span) => span.from < span.to)
    .sort((left, right) => left.begun - right.begun)
  const bounds = [...new Set([from, to, ...within.flatMap((span) => [span.from, span.to])])].sort(
    (left, right) => left - right,
  )
  const stretches: Stretch<What>[] = []
  let lasting: typeof within = []
  let next = 0
  for (const [index, begin] of bounds.slice(0, -1).entries()) {
    lasting = lasting.filter((span) => span.to > begin)
    for (let one = within[next]; one !== undefined && one.from <= begin; one = within[next]) {
      lasting.push(one)
      next += 1
    }
    const what = lasting.map((span) => span.what)
    const end = bounds[index + 1] ?? to
    const before = stretches.at(-1)
    if (before !== undefined && same(before.what, what)) stretches[stretches.length - 1] = { ...before, to: end }
    else stretches.push({ from: begin, to: end, what })
  }
  return stretches
}
