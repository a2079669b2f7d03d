import type { Instant } from '@hengjian/law'
import { LONG_AGO, NO_ROW } from '../checks/draft'
import type { CompiledModel } from '../compile'
import type { State } from '../verdict'
import { DirectCheck } from './check'
import type { DirectClock } from './clock'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** A deadline, from a fact to another or over an interval. */
export class DirectDeadline extends DirectCheck {
  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly clock: DirectClock,
    readonly ifMissing: 'violated' | 'ignore',
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { from } = this.clock.parts
    if (!from.collect(slice, LONG_AGO)) return false
    for (let place = 0; place < from.found.count; place += 1) {
      if (!from.opensAt(place)) continue
      slice.open(from.found, place)
      if (!this.applies(slice)) continue
      const state = this.#state(slice)
      if (state === undefined) return false
      if (state !== 'none') this.tell(slice, state, told)
    }
    return true
  }

  #state(slice: Slice): State | 'none' | undefined {
    const { clock } = this
    if (!clock.run(slice)) return undefined
    if (clock.isAnswered) return 'satisfied'
    const excused = this.#isExcusedInTime(slice)
    if (excused === undefined) return undefined
    if (excused) return 'satisfied'
    if (!Number.isNaN(clock.answerAt)) return 'violated'
    if (this.ifMissing === 'ignore') return 'none'
    return clock.isInTime(slice.session.asOf) ? 'pending' : 'violated'
  }

  /** An excuse counts from the anchor, itself included, as long as the limit has not run out. */
  #isExcusedInTime(slice: Slice): boolean | undefined {
    const { unless } = this
    if (unless === undefined) return false
    if (!unless.collect(slice, slice.anchorAt)) return undefined
    const first = unless.found.firstFrom(slice.anchorAt, NO_ROW)
    return first >= 0 && this.clock.isInTime(unless.found.at(first) as Instant)
  }
}
