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
  /** It is not known whether the model applies. */
  #isUnknown = false

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

  /** Whether the version in force judges what is open, or the object itself, and may apply to it; asked before anything is told. */
  protected applies(slice: Slice): boolean {
    const { anchor } = slice
    const isObject = anchor === NO_ROW
    const at = isObject ? slice.session.asOf : slice.anchorAt
    const local = at + (isObject ? SHANGHAI_OFFSET : slice.offsetOf(anchor)) * 60_000
    const { where } = this.compiled
    const applied = local >= this.#begins && local < this.#ends && (where?.run(slice.look(NO_ROW, at)) ?? true)
    this.#isUnknown = applied === UNKNOWN
    return applied !== false
  }

  /** Adds the state of what is open, or of the object itself, to which the model was found to apply. */
  protected tell({ anchor }: Slice, state: State, told: Told): void {
    told.push(anchor, this.#isUnknown ? 'unknown' : state)
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
