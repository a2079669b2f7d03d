import { addDays, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import { LONG_AGO, NO_ROW } from '../checks/draft'
import type { CompiledModel } from '../compile'
import { UNKNOWN } from '../conditions/value'
import type { State } from '../verdict'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** A model judged straight over a slice. */
export abstract class DirectCheck {
  /** The version is in force from here until before there, in milliseconds of any wall clock. */
  readonly #begins: number
  readonly #ends: number

  constructor(
    readonly compiled: CompiledModel,
    readonly unless: DirectPattern | undefined,
  ) {
    const { from, to } = compiled.inForce
    this.#begins = startOf(from, 0)
    this.#ends = to === undefined ? Number.POSITIVE_INFINITY : startOf(addDays(to, 1), 0)
  }

  /**
   * Adds what the model says of each anchor of the slice.
   * @returns false where the slice is not plain enough; what was added is then void
   */
  abstract judge(slice: Slice, told: Told): boolean

  /** Adds the state of what is open, or of the object itself, where the model is in force and applies. */
  protected tell(slice: Slice, state: State, told: Told): void {
    const { anchor } = slice
    const isObject = anchor === NO_ROW
    const at = isObject ? slice.session.asOf : slice.anchorAt
    const local = at + (isObject ? SHANGHAI_OFFSET : slice.offsetOf(anchor)) * 60_000
    if (local < this.#begins || local >= this.#ends) return
    const { where } = this.compiled
    const applied = where === undefined || where.run(slice.look(NO_ROW, at))
    if (applied !== false) told.push(anchor, applied === UNKNOWN ? 'unknown' : state)
  }

  /** The same, but that an excuse wherever it stands satisfies; false where the slice is not plain enough. */
  protected tellUnlessExcused(slice: Slice, state: State, told: Told): boolean {
    const { unless } = this
    if (unless === undefined || state === 'satisfied') {
      this.tell(slice, state, told)
      return true
    }
    if (!unless.collect(slice, LONG_AGO)) return false
    this.tell(slice, unless.found.count > 0 ? 'satisfied' : state, told)
    return true
  }
}
