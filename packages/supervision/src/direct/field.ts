import { LONG_AGO } from '../checks/draft'
import type { CompiledModel } from '../compile'
import type { Test } from '../conditions/compile'
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
    if (!of.collect(slice, LONG_AGO)) return false
    for (let place = 0; place < of.found.count; place += 1) {
      slice.open(of.found, place)
      if (!this.applies(slice)) continue
      const truth = this.require.run(slice.lookAtAnchor())
      if (truth === UNKNOWN || !this.tellUnlessExcused(slice, truth ? 'satisfied' : 'violated', told)) return false
    }
    return true
  }
}
