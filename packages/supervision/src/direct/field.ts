import { LONG_AGO, NO_ROW } from '../checks/draft'
import type { CompiledModel } from '../compile'
import type { Test } from '../conditions/compile'
import { forget } from '../conditions/scope'
import { UNKNOWN } from '../conditions/value'
import { DirectCheck } from './check'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** A condition that each fact must meet. */
export class DirectField extends DirectCheck {
  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly of: DirectPattern,
    readonly require: Test,
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { of } = this
    if (!of.collect(slice, NO_ROW, LONG_AGO)) return false
    const { from } = slice.session.world.facts
    for (let place = 0; place < of.rows.count; place += 1) {
      const row = of.rows.at(place)
      const at = from[row] ?? 0
      const scope = slice.look(row, at, row, at)
      forget(scope)
      const truth = this.require.run(scope)
      const excused = truth === true ? false : this.isExcused(slice, row)
      if (truth === UNKNOWN || excused === undefined) return false
      this.tell(slice, row, truth || excused ? 'satisfied' : 'violated', told)
    }
    return true
  }
}
