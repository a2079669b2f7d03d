import { LONG_AGO, NO_ROW } from '../checks/draft'
import type { CompiledModel } from '../compile'
import { forget } from '../conditions/scope'
import type { LocalExpression } from '../context'
import type { State } from '../verdict'
import { DirectCheck } from './check'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** How many facts there are in the whole timeline. */
export class DirectTally extends DirectCheck {
  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly of: DirectPattern,
    readonly max: LocalExpression | undefined,
    readonly min: LocalExpression | undefined,
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    if (!this.of.collect(slice, NO_ROW, LONG_AGO)) return false
    const plain = this.#stateOf(slice, this.of.rows.count)
    const excused = plain === undefined || plain === 'satisfied' ? false : this.isExcused(slice, NO_ROW)
    if (plain === undefined || excused === undefined) return false
    this.tell(slice, NO_ROW, excused ? 'satisfied' : plain, told)
    return true
  }

  #stateOf(slice: Slice, count: number): State | undefined {
    const { asOf } = slice.session
    const scope = slice.look(NO_ROW, asOf, NO_ROW, asOf)
    forget(scope)
    const [bound, breached]: readonly [LocalExpression | undefined, State] =
      this.max === undefined ? [this.min, 'pending'] : [this.max, 'violated']
    const limit = bound?.run(scope)
    if (typeof limit !== 'number') return undefined
    const isKept = this.max === undefined ? count >= limit : count <= limit
    return isKept ? 'satisfied' : breached
  }
}
