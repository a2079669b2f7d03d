import type { Instant } from '@hengjian/law'
import type { Anchor, IntervalMatch, Match } from './match'
import type { Part } from './part'

/** A compiled pattern. */
export interface CompiledPattern {
  /** Codes of every kind of fact it looks at. */
  readonly kinds: ReadonlySet<number>
  /** The matches up to asOf, in order; those of an `all` count from `lower` on. */
  find(part: Part, anchor: Anchor | undefined, lower?: Instant): readonly Match[]
  /** The names of what an `all` waits for and has not found; empty for other patterns. */
  absent(part: Part, anchor: Anchor | undefined, lower?: Instant): readonly string[]
}

/** A compiled interval. */
export interface CompiledInterval {
  readonly kinds: ReadonlySet<number>
  find(part: Part, anchor: Anchor | undefined): readonly IntervalMatch[]
}

/** A compiled `from` or `at`. */
export interface CompiledAnchor {
  readonly kinds: ReadonlySet<number>
  readonly isInterval: boolean
  find(part: Part): readonly Anchor[]
}
