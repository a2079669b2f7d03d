import type { CompiledAnchor, CompiledInterval, CompiledPattern } from './compiled'
import type { Context } from './context'
import type { Interval, Pattern } from './language'

/** What compiles the parts of a clock: handed to it, since a pattern may itself be a clock that ran out. */
export interface PatternCompilers {
  readonly pattern: (written: Pattern, context: Context) => CompiledPattern
  readonly interval: (written: Interval, context: Context) => CompiledInterval
  readonly anchor: (written: Pattern | Interval, context: Context) => CompiledAnchor
}
